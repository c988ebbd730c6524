import { type BurstOptions, burstOptions } from './burst-options.ts';
import { cheapestStates } from './cheapest-states.ts';
import { stateRuns } from './state-runs.ts';

const HIGHEST_SHARE = 0.9999;

export interface Batch {
  /** Documents that are about the subject, a whole number in 0 .. documents. */
  readonly relevant: number;
  /** All documents of the batch (a day, a week). */
  readonly documents: number;
}
interface BatchBurst {
  readonly level: number;
  /** First and last batch, counted from 0. */
  readonly first: number;
  readonly last: number;
  /** Cost saved by the burst, over the level below it; its strength. */
  readonly weight: number;
}
export interface BatchBursts {
  /** Share of relevant documents in each state. */
  readonly shares: readonly number[];
  /** State of each batch. */
  readonly states: readonly number[];
  /** Cost of the states, in nats. */
  readonly cost: number;
  readonly bursts: readonly BatchBurst[];
}

/**
 * Periods in which a larger share of the documents is about a subject. State j expects the share
 * p_j = min(s^j p_0, 0.9999), p_0 = all relevant / all documents; a batch with r of d costs -ln(C(d, r) p^r (1 - p)^(d - r)),
 * 0 when d = 0; going up one state costs price * ln(number of batches).
 *
 * @param states  number of states, a whole number >= 2
 * @throws RangeError when counts are not whole or out of range, nothing or everything is relevant, or as burstOptions
 * @see Kleinberg (2003), Data Mining and Knowledge Discovery 7, 373-397, section 4
 * @example batchBursts of 1, 1, 9, 1 relevant out of 20 each: shares 0.15 and 0.3, states 0, 0, 1, 0
 */
export function batchBursts(batches: readonly Batch[], options: BurstOptions = {}, states = 2): BatchBursts {
  const { ratio, price } = burstOptions(options);
  if (!(Number.isInteger(states) && states >= 2)) throw new RangeError(`states must be whole and >= 2, got ${states}`);
  const base = shareOf(batches);
  const shares = Array.from({ length: states }, (_, state) => Math.min(ratio ** state * base, HIGHEST_SHARE));
  const costs = batches.map((batch) => shares.map((share) => costOf(batch, share)));
  const path = cheapestStates(costs, price * Math.log(batches.length));
  const saved = (step: number, level: number) => (costs[step]?.[level - 1] ?? 0) - (costs[step]?.[level] ?? 0);
  const bursts = stateRuns(path.states, 1).map((run) => {
    const steps = Array.from({ length: run.last - run.first + 1 }, (_, i) => run.first + i);
    return { ...run, weight: steps.reduce((sum, step) => sum + saved(step, run.level), 0) };
  });
  return { shares, ...path, bursts };
}

function shareOf(batches: readonly Batch[]): number {
  for (const { relevant, documents } of batches)
    if (!(Number.isInteger(relevant) && Number.isInteger(documents) && relevant >= 0 && relevant <= documents))
      throw new RangeError(`relevant must be a whole number in 0 .. documents, got ${relevant} of ${documents}`);
  const sum = (of: keyof Batch) => batches.reduce((total, batch) => total + batch[of], 0);
  const share = sum('relevant') / sum('documents');
  if (!(share > 0 && share < HIGHEST_SHARE)) throw new RangeError('some, but not all, documents must be relevant');
  return share;
}

function costOf({ relevant, documents }: Batch, share: number): number {
  if (documents === 0) return 0;
  const likelihood = relevant * Math.log(share) + (documents - relevant) * Math.log1p(-share);
  return -(logChoose(documents, relevant) + likelihood);
}

/** ln C(n, k), as a sum of logarithms: no factorial, nothing to overflow. */
function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= Math.min(k, n - k); i++) sum += Math.log((n - Math.min(k, n - k) + i) / i);
  return sum;
}
