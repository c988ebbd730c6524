import { seededUniform } from './seeded-uniform.ts';

export interface RandomDraws {
  /** Standard normal. */
  readonly normal: () => number;
  /** Gamma with this shape > 0 and scale 1. */
  readonly gamma: (shape: number) => number;
  /** Poisson with this mean >= 0; from a mean of 50 on the nearest whole number of a normal draw. */
  readonly poisson: (mean: number) => number;
}

/**
 * Repeatable draws: normal by the polar method of Marsaglia, gamma by Marsaglia & Tsang (shape below 1 raised by one and
 * multiplied by U^(1/shape)), Poisson by multiplying uniforms (Knuth).
 *
 * @param seed whole number from 0 to 2^32 - 1, to be shown with every result made from it
 * @throws RangeError when it is not, or when a shape is not above 0
 * @see Marsaglia & Bray (1964), SIAM Review 6(3); Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26(3)
 * @example randomDraws(1).gamma(16) // about 16, sd 4
 */
export function randomDraws(seed: number): RandomDraws {
  const uniform = seededUniform(seed);
  /** Never 0. */
  const positive = () => 1 - uniform();
  const normal = (): number => {
    for (;;) {
      const [u, v] = [2 * uniform() - 1, 2 * uniform() - 1];
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
    }
  };
  const gamma = (shape: number): number => {
    if (!(shape > 0 && Number.isFinite(shape))) throw new RangeError(`shape must be above 0, got ${shape}`);
    if (shape < 1) return gamma(shape + 1) * positive() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(positive()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const poisson = (mean: number): number => {
    if (!(mean >= 0 && Number.isFinite(mean))) throw new RangeError(`mean must be >= 0, got ${mean}`);
    if (mean >= 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = positive(); product > limit; product *= positive()) count += 1;
    return count;
  };
  return { normal, gamma, poisson };
}
