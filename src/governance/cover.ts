import { DATE_LEVELS, type DateLevel } from '../model/dataset.ts';
import type { Hierarchy } from '../model/hierarchy.ts';
import type { Period } from '../model/plan.ts';
import { addDays, endOf, isAligned, periods, startOf } from './calendar.ts';

/** Longest window of whole weeks that are not whole months, in days: longer ones are asked by month. */
export const LONGEST_IN_WEEKS = 7 * 53;

/**
 * The smallest set of disjoint nodes that is exactly the given set: all children become their parent, all nodes become
 * everything (`undefined`). Fresh noise exists only for such nodes; without this, averaging over overlapping sets of
 * codes removes it.
 *
 * @param codes distinct nodes of one level
 * @param exists whether records of the period asked for can carry a node: a code that came later does not keep its
 *   siblings from being their parent, so that a figure over an earlier period stays what it was
 */
export function coverCodes(
  hierarchy: Hierarchy,
  codes: readonly string[],
  exists: (code: string) => boolean = () => true,
): readonly string[] | undefined {
  let nodes = new Set(codes);
  for (const level of hierarchy.levels.slice(0, -1).toReversed()) {
    for (const parent of hierarchy.nodes(level)) {
      const children = hierarchy.children(parent);
      const present = children.filter((child) => exists(child) || nodes.has(child));
      if (present.length > 0 && present.every((child) => nodes.has(child)))
        nodes = new Set([...nodes].filter((node) => !children.includes(node)).concat(parent));
    }
  }
  const everything = hierarchy.nodes(hierarchy.levels[0] ?? hierarchy.finest);
  if (everything.every((node) => nodes.has(node) || !exists(node))) return undefined;
  return [...nodes].sort();
}

/** The coarsest level of which both edges are edges; a window of days that fits nothing coarser is `day`. */
export function windowLevel(from: string, until: string): DateLevel {
  return DATE_LEVELS.find((level) => isAligned(level, from, until)) ?? 'day';
}

/**
 * The smallest set of whole calendar periods that is exactly the window: years where they fit, then quarters, months,
 * and weeks or days for what is left. Weeks are used only for windows of whole weeks that are not whole months.
 */
export function coverWindow(from: string, until: string): readonly Period[] {
  const level = windowLevel(from, until);
  if (level === 'week' && addDays(from, LONGEST_IN_WEEKS) >= until) return periods('week', from, until);
  const found: Period[] = [];
  for (let at = from; at < until; ) {
    const period = largestAt(at, until);
    found.push(period);
    at = period.until;
  }
  return found;
}

const NESTED: readonly DateLevel[] = ['year', 'quarter', 'month', 'day'];

function largestAt(from: string, until: string): Period {
  const level = NESTED.find((it) => startOf(it, from) === from && endOf(it, from) <= until) ?? 'day';
  return { level, from, until: endOf(level, from) };
}
