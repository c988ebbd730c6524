import { simplexWeights } from './simplex-weights.ts';

export interface SyntheticControlInput {
  /** Outcome of the treated unit, evenly spaced. */
  readonly treated: readonly number[];
  /** Outcome of each donor at the same points. */
  readonly donors: Readonly<Record<string, readonly number[]>>;
  /** 0-based place of the first point under the policy. */
  readonly breakAt: number;
  /** Said by whoever asks: none of the donors is touched by the policy. Without it the method means nothing. */
  readonly areDonorsUnaffected: boolean;
}

export interface SyntheticControl {
  readonly weights: Readonly<Record<string, number>>;
  readonly synthetic: readonly number[];
  /** Treated minus synthetic, at every point. */
  readonly gaps: readonly number[];
  /** Mean square of the gaps before the break. */
  readonly preMspe: number;
  readonly postMspe: number;
  /** postMspe / preMspe; infinite when the fit before is perfect. */
  readonly ratio: number;
}

/**
 * Synthetic control: the mixture of donors, weights >= 0 with sum 1, that follows the treated unit best before the policy; what
 * lies between the two afterwards is the effect. Without weights given they minimise the squared gaps before the break.
 *
 * @param weights weights found elsewhere, as by predictorWeights, in the order of the donors
 * @throws RangeError when the donors are not declared unaffected, none is given, lengths differ, a number is not finite, the
 * break leaves a side empty, or weights given are negative or do not sum to 1
 * @see Abadie, Diamond & Hainmueller (2010), JASA 105(490)
 * @example syntheticControl({ treated: [1, 1, 3], donors: { a: [0, 0, 0], b: [2, 2, 2] }, breakAt: 2, areDonorsUnaffected: true })
 * // weights 0.5 and 0.5, gaps 0, 0, 2
 */
export function syntheticControl(input: SyntheticControlInput, weights?: readonly number[]): SyntheticControl {
  const { treated, donors, breakAt, areDonorsUnaffected } = input;
  if (!areDonorsUnaffected) throw new RangeError('the donors must be declared unaffected by the policy');
  if (!(Number.isInteger(breakAt) && breakAt >= 1 && breakAt < treated.length))
    throw new RangeError(`the break must lie within the series, got ${breakAt} of ${treated.length}`);
  const names = Object.keys(donors);
  const series = Object.values(donors);
  if (series.some(({ length }) => length !== treated.length))
    throw new RangeError(`every donor must have ${treated.length} points`);
  if (![...treated, ...series.flat()].every(Number.isFinite)) throw new RangeError('outcomes must be finite');
  const before = (values: readonly number[]) => values.slice(0, breakAt);
  const used = weights ?? simplexWeights(before(treated), series.map(before));
  const total = used.reduce((sum, weight) => sum + weight, 0);
  if (used.length !== names.length || used.some((weight) => !(weight >= 0)) || Math.abs(total - 1) > 1e-9)
    throw new RangeError('weights must be one per donor, >= 0, with sum 1');

  const synthetic = treated.map((_, t) => series.reduce((sum, donor, j) => sum + (used[j] ?? 0) * (donor[t] ?? 0), 0));
  const gaps = treated.map((value, t) => value - (synthetic[t] ?? 0));
  const meanSquare = (values: readonly number[]) => values.reduce((sum, gap) => sum + gap ** 2, 0) / values.length;
  const [preMspe, postMspe] = [meanSquare(before(gaps)), meanSquare(gaps.slice(breakAt))];
  return {
    weights: Object.fromEntries(names.map((name, j) => [name, used[j] ?? 0])),
    synthetic,
    gaps,
    preMspe,
    postMspe,
    ratio: postMspe / preMspe,
  };
}
