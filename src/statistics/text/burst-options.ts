export interface BurstOptions {
  /** s: each state's rate over the one below it, > 1. */
  readonly ratio?: number;
  /** gamma: price of going up, > 0; higher gives fewer bursts. */
  readonly price?: number;
}

/** @throws RangeError when the ratio is not > 1 or the price not > 0 */
export function burstOptions({ ratio = 2, price = 1 }: BurstOptions): Required<BurstOptions> {
  if (!(ratio > 1 && ratio < Infinity)) throw new RangeError(`ratio must be > 1, got ${ratio}`);
  if (!(price > 0 && price < Infinity)) throw new RangeError(`price must be > 0, got ${price}`);
  return { ratio, price };
}
