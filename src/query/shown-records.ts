import type { DatasetDefinition } from '../model/dataset.ts';
import { FACT_COLUMNS, factsTable } from '../model/facts-layout.ts';
import type { Release } from '../model/release.ts';
import { allOf, type Fragment, identifier, integer, sql } from '../sql/sql.ts';
import { recordsOf } from './part-predicate.ts';
import type { Since } from './released-changes.ts';
import { shownValue } from './shown-value.ts';

/** How many records that one landing brought an edition of a release shows: `records`. For the owner of the records alone. */
export function shownRecords(release: Release, dataset: DatasetDefinition, edition: Since, landing: number): Fragment {
  const column = (name: string) => identifier(name);
  return sql`
    SELECT count(*) AS records FROM ${identifier(factsTable(dataset))} WHERE ${allOf([
      ...recordsOf(release, dataset),
      sql`${column(FACT_COLUMNS.landing)} = ${integer(landing)} AND ${column(FACT_COLUMNS.heldFrom)} <= ${integer(edition.sequence)}
        AND ${column(FACT_COLUMNS.heldUntil)} > ${integer(edition.sequence)}`,
      sql`${shownValue(release, dataset, edition.day)} IS NOT NULL`,
    ])}`;
}
