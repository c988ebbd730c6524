import type { Code } from '../../model/codelist.ts';

/**
 * The points of a series from which a code is counted otherwise, because its codelist says that it begins or ends there: a
 * step at such a point is a change of registration, to be noted, and no alarm. A node above the finest level counts the
 * union of its children, whichever code they go by, and so does not change.
 *
 * @param code    as it stands in its codelist
 * @param periods first day of each point, YYYY-MM-DD, ascending
 * @returns places counted from 0, ascending: the first point that begins on or after the day; none for a day outside the series
 * @example definitionChanges({ validFrom: '2022-01-01' }, ['2021-12-01', '2022-01-01']) // [1]
 */
export function definitionChanges(
  { validFrom, validUntil }: Pick<Code, 'validFrom' | 'validUntil'>,
  periods: readonly string[],
): readonly number[] {
  return [validFrom, validUntil].flatMap((day) => {
    const place = day === undefined ? -1 : periods.findIndex((first) => first >= day);
    return place > 0 ? [place] : [];
  });
}
