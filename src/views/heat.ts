/** Steps of a sequential scale, from published values only. */
export interface HeatScale {
  /** 0 for none or few, then 1 to the number of steps. */
  stepOf(value: number): number;
  readonly steps: readonly { readonly from: number; readonly to: number; readonly tone: number }[];
}

/** How many tones the style sheets have. */
export const HEAT_STEPS = 6;

/** Round thresholds that lie closer together at the low end, where most cells are; small values stay in light tones. */
export function heatScale(values: readonly number[]): HeatScale {
  const most = values.reduce((max, value) => Math.max(max, value), 0);
  const count = Math.min(HEAT_STEPS, Math.max(1, Math.ceil(most / 5)));
  const starts = Array.from({ length: count }, (_, i) => Math.max(1, roundDown(most * (i / count) ** 1.4)));
  const distinct = [...new Set(starts)];
  const steps = distinct.map((from, i) => ({ from, to: (distinct[i + 1] ?? most + 1) - 1, tone: i + 1 }));
  return {
    steps: most === 0 ? [] : steps,
    stepOf: (value) => (value <= 0 ? 0 : (steps.findLast((step) => value >= step.from)?.tone ?? 0)),
  };
}

/** One or two significant digits: 137 becomes 130, 46 becomes 46, 1380 becomes 1300. */
function roundDown(value: number): number {
  if (value < 20) return Math.floor(value);
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.floor(value / unit) * unit;
}
