import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Exact interval for the probability behind a share, which covers it at least as often as it says: quantiles of beta(x, n - x
 * + 1) and beta(x + 1, n - x); 0 and 1 at the ends. Trials are taken to be independent.
 *
 * @param hits  x, a count <= trials
 * @param trials n >= 1
 * @param level coverage in (0, 1)
 * @throws RangeError when a count is none, or the level is out of range
 * @see Clopper & Pearson (1934), Biometrika 26(4), 404-413
 * @example clopperPearson(8, 10) // 0.4439 to 0.9748
 */
export function clopperPearson(hits: number, trials: number, level = 0.95): Interval {
  if (!(Number.isInteger(hits) && Number.isInteger(trials) && hits >= 0 && trials >= 1 && hits <= trials))
    throw new RangeError(`hits of trials must be counts, hits <= trials, trials >= 1; got ${hits} of ${trials}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie in (0, 1), got ${level}`);
  const tail = (1 - level) / 2;
  return {
    lower: hits === 0 ? 0 : betaQuantile(tail, hits, trials - hits + 1),
    upper: hits === trials ? 1 : betaQuantile(1 - tail, hits + 1, trials - hits),
  };
}
