import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import type { CountLaw } from './count-law.ts';
import { discreteQuantile } from './discrete-quantile.ts';

/** Standard deviations of noise that are reckoned with; beyond them lies 2e-9. */
const REACH = 6;

/**
 * Law of a count to which independent noise of known variance was added: the sum of the count and a normal number rounded
 * to whole ones. It allows noise on a count of 0 too, where the cell key adds none: too careful there, never too bold.
 *
 * @param law      of the count itself
 * @param mean     of the count itself, where the quantile is looked for
 * @param variance v > 0 of the noise
 * @throws RangeError when the variance is not finite or not > 0
 * @example noisyLaw(countLaw(7, 1), 7, 9).quantile(0.99) // 17, where the count itself has 14
 */
export function noisyLaw(law: CountLaw, mean: number, variance: number): CountLaw {
  if (!(variance > 0 && Number.isFinite(variance)))
    throw new RangeError(`noise variance must be finite and > 0, got ${variance}`);
  const sd = Math.sqrt(variance);
  const reach = Math.ceil(REACH * sd);
  const steps = Array.from({ length: 2 * reach + 1 }, (_, i) => {
    const noise = i - reach;
    return [noise, normalCdf(noise + 0.5, 0, sd) - normalCdf(noise - 0.5, 0, sd)] as const;
  });
  const all = steps.reduce((sum, [, share]) => sum + share, 0);
  // Neighbouring counts ask for the same tails of the count itself.
  const tails = new Map<number, number>();
  const tail = (count: number): number => {
    const known = tails.get(count);
    if (known !== undefined) return known;
    const made = law.atLeast(count);
    tails.set(count, made);
    return made;
  };
  const atLeast = (count: number) =>
    steps.reduce((sum, [noise, share]) => sum + (share / all) * tail(count - noise), 0);
  return { atLeast, quantile: (p) => discreteQuantile((q) => 1 - atLeast(q + 1), p, mean) };
}
