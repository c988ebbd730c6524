import type { PoissonRegression } from '../kernels/poisson-regression.ts';

/** Below this 1 - h is rounding: the model passes through the point. */
const FIXED = 1e-10;

/**
 * Standardised Anscombe residuals of a Poisson fit: s = 1.5 (y^(2/3) mu^(-1/6) - mu^(1/2)) / sqrt(phi (1 - h)), without
 * unit. A point that the model is bound to reproduce (h = 1) has residual 0.
 *
 * @param counts     y >= 0, as in the fit
 * @param dispersion phi > 0
 * @throws RangeError when the number of counts differs from the fit, or phi is not > 0
 * @see Farrington et al. (1996), JRSS A 159(3), 547-563, section 3.6
 * @example y = 8, mu = 1, phi = 1, h = 0.75 gives 9
 */
export function anscombeResiduals(
  fit: Pick<PoissonRegression, 'fitted' | 'leverages'>,
  counts: readonly number[],
  dispersion: number,
): readonly number[] {
  if (counts.length !== fit.fitted.length)
    throw new RangeError(`${counts.length} counts for a fit of ${fit.fitted.length}`);
  if (!(dispersion > 0)) throw new RangeError(`dispersion must be > 0, got ${dispersion}`);
  return counts.map((y, i) => {
    const [mean = 0, free] = [fit.fitted[i], 1 - (fit.leverages[i] ?? 0)];
    if (free < FIXED) return 0;
    return (1.5 * (y ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean))) / Math.sqrt(dispersion * free);
  });
}
