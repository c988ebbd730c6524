/** Persons per capture history: on which of the lists each one was found. */
export interface CaptureTable {
  readonly lists: readonly string[];
  /**
   * Persons per history. The index of a history is the sum of 2^i over the lists i (0-based) on which it stands;
   * index 0, on no list, cannot be observed and holds 0.
   */
  readonly counts: readonly number[];
}

export interface CaptureHistory {
  readonly lists: readonly string[];
  readonly count: number;
}

const MOST_LISTS = 10;

/**
 * Capture table from observed histories. Histories that are not named are counts of zero, not missing; a history named
 * twice is added up.
 *
 * @param lists     names of 2 to 10 lists, all different
 * @param histories at least one list each; persons, a whole number >= 0
 * @throws RangeError when a name is unknown or repeated, a history is on no list, a count is not whole and >= 0, or a
 *   list holds nobody (it says nothing, and its effect is not finite: leave it out)
 * @see Chan, Silverman & Vincent (2021), Journal of the American Statistical Association 116(535)
 * @example captureTable(['A', 'B'], [{ lists: ['A'], count: 4 }, { lists: ['A', 'B'], count: 2 }]).counts // 0, 4, 0, 2
 */
export function captureTable(lists: readonly string[], histories: readonly CaptureHistory[]): CaptureTable {
  if (lists.length < 2 || lists.length > MOST_LISTS || new Set(lists).size < lists.length)
    throw new RangeError(`there must be 2 to ${MOST_LISTS} lists with different names, got ${lists}`);
  const counts = Array.from({ length: 2 ** lists.length }, () => 0);
  for (const history of histories) {
    const index = indexOf(history, lists);
    counts[index] = (counts[index] ?? 0) + history.count;
  }
  const empty = lists.filter((_, i) => !counts.some((count, index) => count > 0 && (index & (1 << i)) > 0));
  if (empty.length > 0) throw new RangeError(`nobody is on list ${empty}`);
  return { lists, counts };
}

function indexOf(history: CaptureHistory, lists: readonly string[]): number {
  const places = history.lists.map((name) => lists.indexOf(name));
  if (places.length === 0 || places.includes(-1) || new Set(places).size < places.length)
    throw new RangeError(`a history must name one or more of ${lists}, each once, got '${history.lists}'`);
  if (!Number.isInteger(history.count) || history.count < 0)
    throw new RangeError(`count of ${history.lists} must be whole and >= 0, got ${history.count}`);
  return places.reduce((sum, i) => sum + 2 ** i, 0);
}
