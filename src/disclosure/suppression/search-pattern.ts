import type { DistinctNumber } from './distinct-numbers.ts';
import { elimination } from './eliminate.ts';
import { patternCheck } from './pattern-check.ts';
import { alsoKnowing, type Knowledge, knowledgeOf } from './reader-knowledge.ts';
import type { SuppressionPolicy, SuppressionTable } from './suppression-table.ts';

/** Audits spent on a lower cost; one over more open cells counts as several. Counted, not timed, so that it repeats. */
const MOST_AUDITS = 4000;
const CELLS_OF_ONE = 50;

/** Patterns with more numbers than this are not searched: elimination, repair and clean-up are what they get. */
const MOST_SEARCHED = 80;
/** Numbers that the audit weighs for publication again. */
const MOST_WEIGHED = 150;

interface Search {
  readonly table: SuppressionTable;
  readonly numbers: readonly DistinctNumber[];
  readonly policy: SuppressionPolicy;
}

interface Found {
  readonly suppressed: ReadonlySet<number>;
  readonly knowledge: Knowledge;
}

/**
 * From a pattern to one that passes the audit, without any cell that could be published as well.
 *
 * @param start indices of suppressed numbers
 * @throws RangeError when nothing is left to suppress and the audit still fails
 */
export function searchPattern(
  table: SuppressionTable,
  numbers: readonly DistinctNumber[],
  start: ReadonlySet<number>,
  policy: SuppressionPolicy,
): ReadonlySet<number> {
  const search = { table, numbers, policy };
  let best = cleaned(search, repaired(search, start), undefined);
  if (best.suppressed.size > MOST_SEARCHED) return best.suppressed;
  let audits = 0;
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const added of openTo(search, best)) {
      audits += best.suppressed.size * Math.ceil(openCells(best) / CELLS_OF_ONE);
      if (audits > MOST_AUDITS) return best.suppressed;
      const next = cleaned(search, knowing(search, new Set([...best.suppressed, added])), added);
      if (costOf(search, next) >= costOf(search, best)) continue;
      best = next;
      isBetter = true;
      break;
    }
  }
  return best.suppressed;
}

function knowing({ table, numbers }: Search, suppressed: ReadonlySet<number>): Found {
  const sums = numbers.flatMap(({ of, value }, i) => (suppressed.has(i) ? [] : [{ of, min: value, max: value }]));
  const inside = new Set(numbers.flatMap(({ of }) => of));
  const outside = Array.from({ length: table.inner }, (_, i) => i).filter((i) => !inside.has(i));
  const empty = outside.map((cell) => ({ of: [cell], min: 0, max: 0 }));
  return { suppressed, knowledge: knowledgeOf(table.inner, [...sums, ...empty, ...(table.known ?? [])]) };
}

const checkOf = ({ numbers, policy }: Search, { suppressed }: Found) =>
  patternCheck(numbers, policy, (i) => suppressed.has(i));

/** Adds the smallest published number beside each narrow one until the audit passes. */
function repaired(search: Search, start: ReadonlySet<number>): Found {
  let found = knowing(search, start);
  for (;;) {
    const narrow = checkOf(search, found).failing(found.knowledge);
    if (narrow.length === 0) return found;
    const added = new Set(narrow.flatMap((i) => besideOf(search, found, i) ?? []));
    if (added.size === 0)
      throw new RangeError(
        'no pattern protects every primary cell: nothing more can be suppressed; use coarser levels, fewer margins or a smaller width',
      );
    found = knowing(search, new Set([...found.suppressed, ...added]));
  }
}

/** The smallest number beside the narrow one in the shortest sum that has any; else the smallest sum that holds it; else any. */
function besideOf({ numbers }: Search, { suppressed }: Found, narrow: number): number | undefined {
  const own = new Set(numbers[narrow]?.of);
  const of = (i: number) => numbers[i]?.of ?? [];
  const isOver = (i: number) => of(i).some((cell) => own.has(cell));
  const isFree = (i: number) => !suppressed.has(i) && numbers[i]?.fixed !== 'published';
  const smallest = (group: readonly number[]) =>
    group.toSorted((a, b) => (numbers[a]?.value ?? 0) - (numbers[b]?.value ?? 0) || a - b)[0];
  const open = [...numbers.keys()].filter(isFree);
  const apart = open.filter((i) => !isOver(i));
  const sums = [...numbers.keys()].filter((i) => !suppressed.has(i) && isOver(i));
  for (const i of sums.toSorted((a, b) => of(a).length - of(b).length || a - b)) {
    const cells = new Set(of(i));
    const found = smallest(apart.filter((other) => of(other).every((cell) => cells.has(cell))));
    if (found !== undefined) return found;
  }
  return smallest(open.filter(isOver)) ?? smallest(open);
}

/** Publishes again, the most costly first, whatever leaves the audit passing. One round is enough: more published never opens room. */
function cleaned(search: Search, from: Found, kept: number | undefined): Found {
  const { numbers, policy } = search;
  let found = from;
  let weighed = 0;
  const secondaries = secondariesOf(search, from);
  const state = elimination(numbers, [...numbers.keys()], policy.protectsSingletons);
  for (const i of numbers.keys()) if (!from.suppressed.has(i)) state.publish(i);
  for (const i of secondaries) {
    // Far cheaper than the audit, and right about most.
    if (i === kept || weighed >= MOST_WEIGHED || state.givesAway(i)) continue;
    weighed++;
    const { of, value } = numbers[i] ?? { of: [], value: 0 };
    const knowledge = alsoKnowing(found.knowledge, of, value);
    const before = found.knowledge.pieces;
    const fresh = new Set([...knowledge.pieces].filter((piece) => !before.has(piece)));
    const next = { suppressed: new Set([...found.suppressed].filter((it) => it !== i)), knowledge };
    if (!checkOf(search, next).passes(knowledge, fresh)) continue;
    found = next;
    state.publish(i);
  }
  return found;
}

function secondariesOf({ numbers }: Search, { suppressed }: Found): readonly number[] {
  const value = (i: number) => numbers[i]?.value ?? 0;
  return [...suppressed]
    .filter((i) => !numbers[i]?.isPrimary && numbers[i]?.fixed !== 'suppressed')
    .sort((a, b) => value(b) - value(a) || a - b);
}

/** Published numbers that may replace dearer ones, cheapest first. */
function openTo(search: Search, found: Found): readonly number[] {
  const { numbers } = search;
  const cost = costOf(search, found);
  const value = (i: number) => numbers[i]?.value ?? 0;
  return numbers
    .flatMap(({ fixed }, i) => (found.suppressed.has(i) || fixed === 'published' || value(i) >= cost ? [] : [i]))
    .sort((a, b) => value(a) - value(b) || a - b);
}

const openCells = ({ knowledge }: Found) => [...knowledge.pieces].reduce((sum, { cells }) => sum + cells.length, 0);

const costOf = ({ numbers }: Search, { suppressed }: Found) =>
  [...suppressed].reduce(
    (sum, i) => sum + (numbers[i]?.isPrimary ? 0 : (numbers[i]?.value ?? 0) * (numbers[i]?.members.length ?? 1)),
    0,
  );
