export interface InterruptedSeries {
  /** Evenly spaced in time, none missing. */
  readonly values: readonly number[];
  /** 0-based place of the first point under the policy. */
  readonly breakAt: number;
  /** Calendar month 1 to 12 of each point; needed for harmonics. */
  readonly months?: readonly number[];
  /** Points from which the series is counted by another definition. */
  readonly definitionChanges?: readonly number[];
  /** What a reader must know; mandatory when a definition changes at the break. */
  readonly annotation?: string;
}

export interface SegmentedTerms {
  /** Pairs of cosine and sine over 12 months. Default 0. */
  readonly harmonics?: number;
  /** Whether the slope may change at the break too. Default true. */
  readonly hasSlopeChange?: boolean;
  /** Places left out of the fit and of the effect, such as those between announcement and start. */
  readonly transition?: { readonly first: number; readonly last: number };
}

export interface SegmentedDesign {
  readonly names: readonly string[];
  /** One row per point of the series, those of the transition too. */
  readonly rows: readonly (readonly number[])[];
  /** The same without policy: step and slope change 0. */
  readonly rowsWithout: readonly (readonly number[])[];
  /** Places that are fitted. */
  readonly fitted: readonly number[];
}

/** Points a side must have before a slope is estimated on it. */
const FEWEST_FOR_SLOPE = 8;

/**
 * Design of an interrupted time series: 1, t = 1..n, D = 1 from the break on, S = D (t - t0), which is 0 at the first point
 * after the break so that D is the jump there, and K pairs cos(2 pi k m / 12), sin(2 pi k m / 12) of calendar month m.
 *
 * @throws RangeError when a value is not finite, the break leaves a side empty, every value before it is zero, a slope change
 * is asked with fewer than 8 points on a side, months are missing or not 1..12 while harmonics are asked, or the definition
 * of the series changes at the break and no annotation says so
 * @see Lopez Bernal, Cummins & Gasparrini (2017), International Journal of Epidemiology 46(1)
 * @example segmentedDesign({ values: [5, 6, 7], breakAt: 2 }, { hasSlopeChange: false }).rows // [1,1,0], [1,2,0], [1,3,1]
 */
export function segmentedDesign(series: InterruptedSeries, terms: SegmentedTerms = {}): SegmentedDesign {
  const { values, breakAt, months = [] } = series;
  const { harmonics = 0, hasSlopeChange = true, transition } = terms;
  const isFitted = (place: number) => !transition || place < transition.first || place > transition.last;
  const fitted = [...values.keys()].filter(isFitted);
  checkTerms(series, terms);
  checkSides(series, fitted, hasSlopeChange);
  const pairs = Array.from({ length: harmonics }, (_, i) => i + 1);
  const row = (place: number, hasPolicy: boolean) => [
    1,
    place + 1,
    hasPolicy ? 1 : 0,
    ...(hasSlopeChange ? [hasPolicy ? place - breakAt : 0] : []),
    ...pairs.flatMap((k) => {
      const angle = (2 * Math.PI * k * (months[place] ?? 0)) / 12;
      return [Math.cos(angle), Math.sin(angle)];
    }),
  ];
  return {
    names: [
      'intercept',
      'time',
      'step',
      ...(hasSlopeChange ? ['slope'] : []),
      ...pairs.flatMap((k) => [`cos${k}`, `sin${k}`]),
    ],
    rows: values.map((_, place) => row(place, place >= breakAt)),
    rowsWithout: values.map((_, place) => row(place, false)),
    fitted,
  };
}

function checkTerms(series: InterruptedSeries, { harmonics = 0, transition }: SegmentedTerms): void {
  const { values, months = [], definitionChanges = [], annotation = '' } = series;
  if (!values.every(Number.isFinite)) throw new RangeError('every value must be finite');
  if (!(Number.isInteger(harmonics) && harmonics >= 0 && harmonics <= 5))
    throw new RangeError(`harmonics must be a whole number from 0 to 5, got ${harmonics}`);
  const isMonth = (month: number) => Number.isInteger(month) && month >= 1 && month <= 12;
  if (harmonics > 0 && !(months.length === values.length && months.every(isMonth)))
    throw new RangeError('harmonics need a calendar month from 1 to 12 for every value');
  if (transition && !(transition.first <= transition.last))
    throw new RangeError(`the transition ends before it begins: ${transition.first} to ${transition.last}`);
  if (definitionChanges.includes(series.breakAt) && annotation.trim() === '')
    throw new RangeError('the definition of the series changes at the break: an annotation must say so');
}

function checkSides({ values, breakAt }: InterruptedSeries, fitted: readonly number[], hasSlopeChange: boolean): void {
  const before = fitted.filter((place) => place < breakAt);
  const [pre, post] = [before.length, fitted.length - before.length];
  if (!Number.isInteger(breakAt) || pre < 1 || post < 1)
    throw new RangeError(`the break must have fitted points on both sides, got ${pre} before and ${post} after`);
  if (hasSlopeChange && Math.min(pre, post) < FEWEST_FOR_SLOPE)
    throw new RangeError(`a slope change needs ${FEWEST_FOR_SLOPE} points on each side, got ${pre} and ${post}`);
  if (before.every((place) => values[place] === 0)) throw new RangeError('every value before the break is zero');
}
