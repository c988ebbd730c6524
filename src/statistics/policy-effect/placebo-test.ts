import { type SyntheticControl, type SyntheticControlInput, syntheticControl } from './synthetic-control.ts';

export interface PlaceboTest {
  readonly treated: SyntheticControl;
  /** Each donor as if it had been treated, the other donors its pool; those that could not be followed are left out. */
  readonly placebos: Readonly<Record<string, SyntheticControl>>;
  /** Donors left out: preMspe above 20 times that of the treated unit. */
  readonly dropped: readonly string[];
  /** Rank of the treated unit's ratio among all, over their number: the smallest it can be is 1 / (J + 1). */
  readonly pValue: number;
}

/** A donor followed worse than so many times the treated unit says nothing. */
const WORST_FIT = 20;

/**
 * Placebo inference for an outcome-only synthetic control: every donor is treated as if the policy were its own; the ratio of
 * post to pre mean squared gap of the treated unit is ranked among theirs, p = rank / (J + 1), ties counted against it, with J
 * the donors that were kept. The treated unit never serves in the pool of a placebo.
 *
 * @throws RangeError as syntheticControl, or when there are fewer than 2 donors
 * @see Abadie, Diamond & Hainmueller (2010), JASA 105(490); (2015), American Journal of Political Science 59(2)
 * @example placeboTest(input).pValue // 0.05 when 19 donors are kept and the treated unit's ratio is the largest
 */
export function placeboTest(input: SyntheticControlInput): PlaceboTest {
  const donors = Object.entries(input.donors);
  if (donors.length < 2) throw new RangeError('a placebo needs at least 2 donors');
  const treated = syntheticControl(input);
  const all = donors.map(([name, series]) => {
    const others = Object.fromEntries(donors.filter(([other]) => other !== name));
    return { name, result: syntheticControl({ ...input, treated: series, donors: others }) };
  });
  const isFollowed = ({ preMspe }: SyntheticControl) => preMspe <= WORST_FIT * treated.preMspe;
  const kept = all.filter(({ result }) => isFollowed(result));
  const rank = 1 + kept.filter(({ result }) => !(result.ratio < treated.ratio)).length;
  return {
    treated,
    placebos: Object.fromEntries(kept.map(({ name, result }) => [name, result])),
    dropped: all.filter(({ result }) => !isFollowed(result)).map(({ name }) => name),
    pValue: rank / (kept.length + 1),
  };
}
