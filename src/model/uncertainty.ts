/**
 * A published figure and how far it may be off, from rules and published figures alone: `low` and `high` are bounds that
 * hold, `variance` is that of what protection added. All three tell nothing that the figure does not.
 */
export interface Uncertain {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly variance: number;
}

/** Published denominators under this carry no ratio, share or percentage. */
export const MINIMUM_DENOMINATOR = 25;

/** Noise per atom in table D5_V3_js2: at most 5 either way, variance 3. */
export const HALF_PER_ATOM = 5;
export const VARIANCE_PER_ATOM = 3;

export const exactly = (value: number): Uncertain => ({ value, low: value, high: value, variance: 0 });

/** A count of so many atoms. */
export const noisyCount = (value: number, atoms: number): Uncertain => {
  const half = HALF_PER_ATOM * atoms;
  return { value, low: Math.max(0, value - half), high: value + half, variance: VARIANCE_PER_ATOM * atoms };
};

/** What rounding to a base adds: uniform within half a base either way. */
export function rounded(figure: Uncertain, value: number, base: number): Uncertain {
  const shift = value - figure.value;
  return {
    value,
    low: Math.max(0, figure.low + shift - base / 2),
    high: figure.high + shift + base / 2,
    variance: figure.variance + base ** 2 / 12,
  };
}

/** Sum of figures with noise of their own. */
export const added = (figures: readonly Uncertain[]): Uncertain =>
  figures.reduce(
    (sum, { value, low, high, variance }) => ({
      value: sum.value + value,
      low: sum.low + low,
      high: sum.high + high,
      variance: sum.variance + variance,
    }),
    exactly(0),
  );

/** How a later figure differs from an earlier one. */
export const difference = (later: Uncertain, earlier: Uncertain): Uncertain => ({
  value: later.value - earlier.value,
  low: later.low - earlier.high,
  high: later.high - earlier.low,
  variance: later.variance + earlier.variance,
});

/** Whether a figure is further from 0 than protection alone would likely bring it: two standard deviations. */
export const isClear = ({ value, variance }: Uncertain): boolean =>
  value !== 0 && Math.abs(value) >= 2 * Math.sqrt(variance);

/**
 * One figure per so many of another, both published. Variance by the delta method, the noise of the two being
 * independent.
 *
 * @returns null where the denominator is too small to divide by
 */
export function quotient(numerator: Uncertain, denominator: Uncertain, per = 1): Uncertain | null {
  if (denominator.value < MINIMUM_DENOMINATOR) return null;
  const plain = numerator.value / denominator.value;
  return {
    value: per * plain,
    low: (per * numerator.low) / denominator.high,
    high: denominator.low > 0 ? (per * numerator.high) / denominator.low : Infinity,
    variance: (per ** 2 * (numerator.variance + plain ** 2 * denominator.variance)) / denominator.value ** 2,
  };
}
