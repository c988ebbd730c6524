import type { Share } from '../../model/registration-change.ts';
import type { Words } from '../words.ts';
import { shareText } from './share-text.ts';

/** What a registering unit delivered, in counts. */
export interface MeasuredUnit {
  readonly unit: string;
  readonly rows: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly filled: number;
  readonly applicable: number;
  readonly invalid: number;
}

export interface UnitRow {
  readonly unit: string;
  readonly label: string;
  readonly rows: string;
  readonly accepted: string;
  readonly completeness: string;
  readonly validity: string;
  readonly uniqueness: string;
  /** 0 to 1, of completeness. */
  readonly bar: number;
}

/** Rows of which no unit is known. */
export const NO_UNIT = '_X';

/** Least complete first; rows without a unit last. */
export function unitRows(
  units: readonly MeasuredUnit[],
  labelOf: (unit: string) => string,
  words: Words,
): readonly UnitRow[] {
  return units
    .toSorted(
      (a, b) =>
        Number(a.unit === NO_UNIT) - Number(b.unit === NO_UNIT) ||
        complete(a) - complete(b) ||
        (a.unit < b.unit ? -1 : 1),
    )
    .map((one) => ({
      unit: one.unit,
      label: one.unit === NO_UNIT ? words.text('quality.noUnit') : labelOf(one.unit),
      rows: words.number(one.rows),
      accepted: shareText({ part: one.accepted, whole: one.rows }, words),
      completeness: shareText({ part: one.filled, whole: one.applicable }, words),
      validity: shareText({ part: one.filled - one.invalid, whole: one.filled }, words),
      uniqueness: shareText({ part: one.rows - one.duplicates, whole: one.rows }, words),
      bar: complete(one),
    }));
}

const complete = ({ filled, applicable }: MeasuredUnit): number => fractionOf({ part: filled, whole: applicable });
const fractionOf = ({ part, whole }: Share): number => (whole === 0 ? 0 : part / whole);
