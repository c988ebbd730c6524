import { distinctNumbers } from './distinct-numbers.ts';
import { programmeOf } from './piece-programme.ts';
import { type Knowledge, knowledgeOf, type Piece } from './reader-knowledge.ts';
import { checkSuppressionTable, type SuppressionTable } from './suppression-table.ts';

/** What a reader can find out about a suppressed number. `max` is Infinity where nothing bounds it. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

/**
 * The least and the greatest value of every suppressed cell in any table that agrees with everything published: inner
 * cells >= 0, published numbers and known ranges given.
 *
 * @param suppressed indices of cells of the table
 * @returns interval by index
 * @throws RangeError when the table cannot be used, or a cell that must equal a published one is suppressed
 */
export function auditPattern(table: SuppressionTable, suppressed: ReadonlySet<number>): ReadonlyMap<number, Interval> {
  checkSuppressionTable(table);
  const knowledge = knowledgeOf(table.inner, [
    ...table.cells.flatMap(({ of, value }, i) => (suppressed.has(i) ? [] : [{ of, min: value, max: value }])),
    ...(table.known ?? []),
  ]);
  const found = new Map<number, Interval>();
  for (const { of, members } of distinctNumbers(table)) {
    const own = members.filter((member) => suppressed.has(member));
    if (own.length === 0) continue;
    const interval = intervalOf(knowledge, of);
    for (const member of own) found.set(member, interval);
  }
  for (const i of suppressed) if (!found.has(i)) found.set(i, intervalOf(knowledge, table.cells[i]?.of ?? []));
  return found;
}

function intervalOf(knowledge: Knowledge, of: readonly number[]): Interval {
  let [min, max] = [fixedPart(knowledge, of), fixedPart(knowledge, of)];
  for (const piece of new Set(of.flatMap((cell) => knowledge.pieceOf[cell] ?? []))) {
    const programme = programmeOf(piece);
    const [low, high] = [programme.best(of, -1, Infinity), programme.best(of, 1, Infinity)];
    min += low ? programme.sum(low, of) : 0;
    max += high ? programme.sum(high, of) : Infinity;
  }
  return { min: clean(min), max: clean(max) };
}

/** Whether a sum of cells can differ by at least that much between tables that agree with what is known. */
export function isOpen(knowledge: Knowledge, of: readonly number[], width: number): boolean {
  let open = 0;
  for (const piece of new Set(of.flatMap((cell) => knowledge.pieceOf[cell] ?? []))) {
    open += widthIn(piece, of, width - open);
    if (open >= width) return true;
  }
  return false;
}

function widthIn(piece: Piece, of: readonly number[], enough: number): number {
  const programme = programmeOf(piece);
  let [from, to] = [Infinity, -Infinity];
  for (const point of programme.points) {
    const sum = programme.sum(point, of);
    from = Math.min(from, sum);
    to = Math.max(to, sum);
    if (to - from >= enough) return to - from;
  }
  const high = programme.best(of, 1, from + enough);
  if (!high) return Infinity;
  const top = programme.sum(high, of);
  if (top - from >= enough) return top - from;
  const low = programme.best(of, -1, enough - top);
  return low ? top - programme.sum(low, of) : Infinity;
}

const fixedPart = ({ values }: Knowledge, of: readonly number[]) =>
  of.reduce((sum, cell) => sum + (values[cell] ?? 0), 0);

/** Whole numbers come out whole. */
const clean = (value: number) => (Math.abs(value - Math.round(value)) < 1e-7 ? Math.round(value) : value);
