import { logGamma } from '../kernels/log-gamma.ts';

/** What values within one segment are taken to follow, its level unknown. */
export type SegmentModel =
  /** Poisson counts around a mean that is gamma with this shape and rate; default shape 1, rate 1 / mean of the series. */
  | { readonly kind: 'gamma-poisson'; readonly shape?: number; readonly rate?: number }
  /** Normal with this variance around a mean that is normal; default mean 0 and variance 100 times that of the values. */
  | {
      readonly kind: 'normal';
      readonly variance: number;
      readonly priorMean?: number;
      readonly priorVariance?: number;
    };

/** Log marginal likelihood of values[from..until), its level integrated out. */
export type SegmentEvidence = (from: number, until: number) => number;

/**
 * Counts: log of Gamma(a + S) b^a / (Gamma(a) (b + n)^(a + S) prod y!). Normal: the density of n values with variance v and
 * a mean N(m, w).
 *
 * @throws RangeError when a value or a parameter is out of range
 * @see Fearnhead (2006), Statistics and Computing 16(2)
 */
export function segmentEvidence(values: readonly number[], model: SegmentModel): SegmentEvidence {
  return model.kind === 'normal' ? normalEvidence(values, model) : countEvidence(values, model);
}

function countEvidence(
  values: readonly number[],
  given: Extract<SegmentModel, { kind: 'gamma-poisson' }>,
): SegmentEvidence {
  if (!values.every((y) => Number.isInteger(y) && y >= 0)) throw new RangeError('counts must be whole and >= 0');
  const sums = running(values, (y) => y);
  const factorials = running(values, (y) => logGamma(y + 1));
  // A series of zeros has mean 0, and any rate then does.
  const mean = (sums.at(-1) ?? 0) / values.length || 1;
  const { shape = 1, rate = 1 / mean } = given;
  if (!(shape > 0 && rate > 0)) throw new RangeError(`shape and rate must be > 0, got ${shape} and ${rate}`);
  const constant = shape * Math.log(rate) - logGamma(shape);
  return (from, until) => {
    const posterior = shape + (sums[until] ?? 0) - (sums[from] ?? 0);
    const spread = (factorials[until] ?? 0) - (factorials[from] ?? 0);
    return constant + logGamma(posterior) - posterior * Math.log(rate + until - from) - spread;
  };
}

function normalEvidence(values: readonly number[], given: Extract<SegmentModel, { kind: 'normal' }>): SegmentEvidence {
  const { variance, priorMean = 0, priorVariance = 100 * variance } = given;
  if (!values.every(Number.isFinite)) throw new RangeError('values must be finite');
  if (!(variance > 0 && priorVariance > 0)) throw new RangeError('variances must be > 0');
  const sums = running(values, (y) => y - priorMean);
  const squares = running(values, (y) => (y - priorMean) ** 2);
  return (from, until) => {
    const n = until - from;
    const sum = (sums[until] ?? 0) - (sums[from] ?? 0);
    const square = (squares[until] ?? 0) - (squares[from] ?? 0);
    const total = variance + n * priorVariance;
    return (
      -0.5 * (n * Math.log(2 * Math.PI * variance) + Math.log(total / variance)) -
      (square - (priorVariance * sum ** 2) / total) / (2 * variance)
    );
  };
}

function running(values: readonly number[], of: (value: number) => number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [i, value] of values.entries()) sums[i + 1] = (sums[i] ?? 0) + of(value);
  return sums;
}
