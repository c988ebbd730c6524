import { DATE_LEVELS } from '../../model/dataset.ts';
import { type Compared, compare, present } from './compared.ts';
import type { SlicePair } from './pairs-of-slices.ts';
import { type ReleaseContext, type ShownContent, type ShownSlice, scopeOf } from './release-context.ts';

/** What two slices say of the records that both hold; of records that only one holds, that they come or go. */
export function compareSlices(
  before: ShownContent,
  after: ShownContent,
  pair: SlicePair,
  { datasets }: Pick<ReleaseContext, 'datasets'>,
): readonly Compared[] {
  const [first, second] = [at(before, pair.before), at(after, pair.after)];
  if (!first || !second)
    return first || second ? [{ aspect: 'records', direction: second ? 'wider' : 'narrower', slices: pair }] : [];
  const levelsOf = (dimension: string) => {
    const known = [before, after].map(({ dataset }) =>
      scopeOf({ datasets }, dataset)?.dimensions.find(({ id }) => id === dimension),
    );
    return known.find((it) => it !== undefined)?.levels.map(({ id }) => id) ?? [];
  };
  return [
    ...keys(first.detail, second.detail).map((id) =>
      compare('level', first.detail[id], second.detail[id], (a, b) => finer(a, b, levelsOf(id)), id),
    ),
    ...compareProtection(first.protection, second.protection),
    compare('dimensions', String(first.maxDimensions), String(second.maxDimensions), (a, b) => Number(a) - Number(b)),
    compare('base', String(first.minimumBase), String(second.minimumBase), (a, b) => Number(b) - Number(a)),
    compare('embargo', first.notBefore, second.notBefore, (a = '', b = '') => (a < b ? 1 : a > b ? -1 : 0)),
    ...[...new Set([...(first.pseudonyms ?? []), ...(second.pseudonyms ?? [])])].map((id) =>
      present(
        'persons',
        id,
        first.pseudonyms?.includes(id) ?? false,
        second.pseudonyms?.includes(id) ?? false,
        'wider',
      ),
    ),
    present('together', 'yes', first.overlaps ?? false, second.overlaps ?? false, 'wider'),
  ].map((one) => ({ ...one, slices: pair }));
}

const at = ({ slices }: ShownContent, place: number | undefined): ShownSlice | undefined =>
  place === undefined ? undefined : slices[place];

const keys = (...details: readonly ShownSlice['detail'][]): readonly string[] => [
  ...new Set(details.flatMap((detail) => Object.keys(detail))),
];

/** A level that neither the definition nor the calendar knows cannot be weighed. */
function finer(after: string | undefined, before: string | undefined, levels: readonly string[]): number {
  const known = levels.length > 0 ? levels : DATE_LEVELS;
  const place = (level: string | undefined) => {
    if (level === undefined) return -1;
    const found = [...known].indexOf(level);
    return found < 0 ? Number.NaN : found;
  };
  if (after === undefined || before === undefined) return Number(after !== undefined) - Number(before !== undefined);
  return place(after) - place(before);
}

/** Exact lets most through; a base of which the other is a multiple tells more than that other. */
function compareProtection(before: ShownSlice['protection'], after: ShownSlice['protection']): readonly Compared[] {
  const rank = (kind: string) => Number(kind === 'exact');
  const kinds = compare('protection', nameOf(before), nameOf(after), (a, b) => rank(a) - rank(b));
  if (before.kind === 'exact' || after.kind === 'exact') return [kinds];
  const rounding = compare('rounding', roundOf(before), roundOf(after), (a = '1', b = '1') => {
    const [next, last] = [Number(a), Number(b)];
    return last % next === 0 ? 1 : next % last === 0 ? -1 : 0;
  });
  return [kinds, rounding];
}

const nameOf = (protection: ShownSlice['protection']) => (protection.kind === 'exact' ? 'exact' : protection.table);
const roundOf = ({ roundTo = 1 }: Extract<ShownSlice['protection'], { kind: 'cell-key' }>) =>
  roundTo === 1 ? undefined : String(roundTo);
