/** Reports of each period by delay, oldest period first; the last period has delay 0 only. */
export type CountsByDelay = readonly (readonly number[])[];

/** Reports with exactly delay d among those with delay at most d, in periods old enough to show both. */
export interface Hazard {
  readonly late: number;
  readonly all: number;
}

export interface ReportedShares {
  /** For delays 1, 2, ..., the longest. */
  readonly hazards: readonly Hazard[];
  /** P(delay <= d) for d = 0, 1, ..., the longest. */
  readonly shares: readonly number[];
  /** At least 1. */
  readonly dispersion: number;
}

/**
 * How late reports come, from a triangle of counts by period and delay, by reverse hazards.
 * @param window periods that are looked at, counted back from the last
 * @throws RangeError when the triangle has another shape, holds something else than counts, or a delay was never seen
 * @see Lawless (1994), Canadian Journal of Statistics 22(1)
 */
export function reportedShares(counts: CountsByDelay, window: number): ReportedShares {
  const longest = longestDelay(counts);
  if (!(Number.isInteger(window) && window > longest))
    throw new RangeError(`the window must be a whole number above the longest delay, ${longest}; got ${window}`);
  const recent = counts.slice(-window);
  const hazards = Array.from({ length: longest }, (_, i) => hazardOf(recent, i + 1));
  const shares = [1];
  for (const { late, all } of hazards.toReversed()) shares.unshift((shares[0] ?? 1) * (1 - late / all));
  return { hazards, shares, dispersion: dispersionOf(recent, hazards) };
}

function longestDelay(counts: CountsByDelay): number {
  const longest = Math.max(...counts.map((byDelay) => byDelay.length)) - 1;
  if (counts.length < 3 || longest < 1) throw new RangeError('at least three periods and one delay are needed');
  for (const [i, byDelay] of counts.entries()) {
    const wanted = Math.min(longest, counts.length - 1 - i) + 1;
    if (byDelay.length !== wanted)
      throw new RangeError(
        `period ${i} must have ${wanted} counts, for delays 0 to ${wanted - 1}; it has ${byDelay.length}`,
      );
    if (!byDelay.every((count) => Number.isInteger(count) && count >= 0))
      throw new RangeError(`period ${i} holds something else than counts`);
  }
  return longest;
}

function hazardOf(counts: CountsByDelay, delay: number): Hazard {
  const old = counts.filter((byDelay) => byDelay.length > delay);
  const late = sumOf(old.map((byDelay) => byDelay[delay] ?? 0));
  const all = sumOf(old.map((byDelay) => sumOf(byDelay.slice(0, delay + 1))));
  if (all === 0) throw new RangeError(`no period shows what is reported up to delay ${delay}: take a longer window`);
  return { late, all };
}

/** Each period's own share against the pooled one: binomial Pearson chi-square over its degrees of freedom. */
function dispersionOf(counts: CountsByDelay, hazards: readonly Hazard[]): number {
  let [chiSquare, terms] = [0, 0];
  for (const byDelay of counts)
    for (let delay = 1; delay < byDelay.length; delay++) {
      const { late = 0, all = 1 } = hazards[delay - 1] ?? {};
      const share = late / all;
      const until = sumOf(byDelay.slice(0, delay + 1));
      if (until === 0 || share === 0 || share === 1) continue;
      chiSquare += ((byDelay[delay] ?? 0) - until * share) ** 2 / (until * share * (1 - share));
      terms += 1;
    }
  return Math.max(1, chiSquare / Math.max(1, terms - hazards.length));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
