import { textHash } from './text-hash.ts';

const [TWO_14, TWO_15, TWO_16, TWO_30, TWO_31] = [2 ** 14, 2 ** 15, 2 ** 16, 2 ** 30, 2 ** 31];

/** A number below 2^61, as high * 2^31 + low, high < 2^30 and low < 2^31: both fit a double with room for products. */
export interface Split {
  readonly high: number;
  readonly low: number;
}

/** Multiplier and addend of the n-th permutation of a seed; the multiplier is not 0. */
export function coefficients(seed: number, n: number): { readonly a: Split; readonly b: Split } {
  const part = (name: string) => textHash(`${seed} ${n} ${name}`);
  return {
    a: { high: part('a high') % TWO_30, low: (part('a low') % TWO_31) | 1 },
    b: { high: part('b high') % TWO_30, low: part('b low') % TWO_31 },
  };
}

/**
 * ((a x + b) mod (2^61 - 1)) mod 2^32 for x < 2^32, exact in doubles: 2^61 = 1 here, so what overflows is added below.
 *
 * @see Carter & Wegman (1979), Journal of Computer and System Sciences 18, 143-154
 */
export function permuted(a: Split, b: Split, x: number): number {
  const xHigh = Math.floor(x / TWO_16);
  const xLow = x % TWO_16;
  const middle = a.low * xHigh; // stands at 2^16
  const top = a.high * xHigh; // stands at 2^47
  let low = a.low * xLow + (middle % TWO_15) * TWO_16 + Math.floor(top / TWO_14) + b.low;
  let high = a.high * xLow + Math.floor(middle / TWO_15) + (top % TWO_14) * TWO_16 + b.high;
  // The second round takes in what the first one carried around; a third finds nothing more to carry but at the very top.
  for (let round = 0; round < 3; round++) {
    high += Math.floor(low / TWO_31);
    low = (low % TWO_31) + Math.floor(high / TWO_30);
    high %= TWO_30;
  }
  return high === TWO_30 - 1 && low === TWO_31 - 1 ? 0 : (high % 2) * TWO_31 + low;
}
