import type { DatasetDefinition } from '../model/dataset.ts';
import type { PartRule, PermitPart } from '../model/doors/permit.ts';
import { FACT_COLUMNS, factColumn, HOLDS, PARTNER_CODELIST } from '../model/facts-layout.ts';
import type { SliceFilter } from '../model/release.ts';
import { allOf, anyOf, type Fragment, identifier, integer, sql, values } from '../sql/sql.ts';

/** The records of a part: its owner, its edition, its period, and one of its rules. Never null, so that NOT is its complement. */
export const partPredicate = (part: PermitPart, dataset: DatasetDefinition): Fragment =>
  allOf([
    ...recordsOf(part, dataset),
    ...holding(part.edition),
    ...(part.rules.length > 0 ? [anyOf(part.rules.map((rule) => ruleOf(rule, dataset)))] : []),
  ]);

type Owned = Pick<PermitPart, 'owner' | 'recordsFrom' | 'recordsUntil'>;

/** The records of an owner in the period that a release or part is about. */
export function recordsOf(
  { owner, recordsFrom, recordsUntil }: Owned,
  dataset: DatasetDefinition,
): readonly Fragment[] {
  const reference = identifier(factColumn(dataset.referenceDate));
  return [
    sql`${identifier(FACT_COLUMNS.owner)} = (SELECT ordinal FROM codes WHERE codelist = ${PARTNER_CODELIST} AND code = ${owner})`,
    ...(recordsFrom ? [sql`coalesce(${reference} >= ${recordsFrom}::DATE, false)`] : []),
    ...(recordsUntil ? [sql`coalesce(${reference} < ${recordsUntil}::DATE, false)`] : []),
  ];
}

function holding(edition: PermitPart['edition']): readonly Fragment[] {
  const until = identifier(FACT_COLUMNS.heldUntil);
  if (edition === 'live')
    // A version that never held has both sequence numbers equal, so its end is not the open end.
    return [sql`${until} = ${integer(HOLDS)}`];
  return [sql`${identifier(FACT_COLUMNS.heldFrom)} <= ${integer(edition)}`, sql`${until} > ${integer(edition)}`];
}

const ruleOf = (rule: PartRule, dataset: DatasetDefinition) =>
  allOf([
    ...rule.include.map((filter) => filterOf(filter, dataset)),
    ...rule.exclude.map((earlier) => sql`NOT ${allOf(earlier.map((filter) => filterOf(filter, dataset)))}`),
  ]);

/** Whether a record matches a filter; never null, also where the column was added after the record. */
export function filterOf(filter: SliceFilter, dataset: DatasetDefinition): Fragment {
  const dimension = dataset.dimensions.find((it) => it.id === filter.dimension);
  if (!dimension) throw new Error(`a slice filters on '${filter.dimension}', which ${dataset.id} does not have`);
  const column = identifier(factColumn(filter.dimension));
  if (filter.kind === 'window')
    return allOf([
      ...(filter.from ? [sql`coalesce(${column} >= ${filter.from}::DATE, false)`] : []),
      ...(filter.until ? [sql`coalesce(${column} < ${filter.until}::DATE, false)`] : []),
      ...(filter.from || filter.until ? [] : [sql`true`]),
    ]);
  if (dimension.kind === 'date') throw new Error(`a slice filters codes on the date '${filter.dimension}'`);
  const leaves = leavesUnder(dimension.codelist, filter.in);
  // Of a list, all codes must be allowed: one code outside takes the record out of the slice.
  if (dimension.kind === 'code-list')
    return sql`coalesce(list_has_all((SELECT list(DISTINCT node) FROM code_levels WHERE codelist = ${dimension.codelist} AND leaf IN (${leaves})), ${column}), false)`;
  return sql`coalesce(${column} IN (${leaves}), false)`;
}

/** Ordinals of the finest codes under some nodes of a codelist. */
const leavesUnder = (codelist: string, codes: readonly string[]) => sql`
  SELECT l.leaf FROM codes c JOIN code_levels l ON l.codelist = c.codelist AND l.node = c.ordinal
  WHERE c.codelist = ${codelist} AND c.code IN (${values(codes)})`;
