import type { DateOrder, NumberForm } from '../../model/source-mapping.ts';

/** A form that fits every value; `isSure` when the values leave no other. */
export interface Shape<T> {
  readonly form: T;
  readonly isSure: boolean;
}

const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}(?:[ T].*)?$/;
const YEAR_FIRST = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T].*)?$/;
const ISO = /^\d{4}-\d\d-\d\d$/;

/** The order in which dates are written; undefined when most values are no dates. `form` undefined: ISO. */
export function dateShape(values: readonly string[]): Shape<DateOrder | undefined> | undefined {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const dates = filled.filter((value) => YEAR_LAST.test(value) || YEAR_FIRST.test(value));
  if (dates.length === 0 || dates.length < 0.7 * filled.length) return undefined;
  if (dates.every((value) => ISO.test(value))) return { form: undefined, isSure: true };
  const last = dates.flatMap((value) => {
    const [, first, second] = YEAR_LAST.exec(value) ?? [];
    return first === undefined || second === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  if (last.length === 0) return { form: 'Y-M-D', isSure: true };
  const [dayFirst, monthFirst] = [last.some(([first]) => first > 12), last.some(([, second]) => second > 12)];
  if (monthFirst && !dayFirst) return { form: 'M-D-Y', isSure: true };
  return { form: 'D-M-Y', isSure: dayFirst && !monthFirst };
}

/**
 * How numbers are written; undefined when most values are no numbers. `form` undefined: digits alone.
 *
 * @param hasFractions whether fractions stand beside the values that the source holds as numbers: those have no notation
 *   and say nothing of it, but need a form to be read as fractions
 */
export function numberShape(
  values: readonly string[],
  hasFractions = false,
): Shape<NumberForm | undefined> | undefined {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  if (filled.length === 0 && hasFractions) return { form: { decimalSign: ',' }, isSure: true };
  const numbers = filled.filter((value) => /^-?\d[\d.,  ]*$/.test(value));
  if (numbers.length === 0 || numbers.length < 0.7 * filled.length) return undefined;
  if (numbers.every((value) => /^-?\d+$/.test(value)))
    return { form: hasFractions ? { decimalSign: ',' } : undefined, isSure: true };
  const comma = numbers.some((value) => /,\d{1,2}$|,\d{4,}$/.test(value));
  const point = numbers.some((value) => /\.\d{1,2}$|\.\d{4,}$/.test(value));
  if (comma !== point) return { form: { decimalSign: comma ? ',' : '.' }, isSure: true };
  return { form: { decimalSign: ',' }, isSure: false };
}
