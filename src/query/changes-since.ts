import type { DatasetDefinition } from '../model/dataset.ts';
import { FACT_COLUMNS, factsTable, HOLDS } from '../model/facts-layout.ts';
import type { Release } from '../model/release.ts';
import { allOf, type Fragment, identifier, integer, sql } from '../sql/sql.ts';
import { releasedRecords } from './part-predicate.ts';

/**
 * How many released records of a release came, went or changed after a delivery sequence number, and the last such
 * number (`changed`, `sequence`). Records that the release does not let through are not looked at, so that they can
 * never make or time an edition.
 */
export function changesSince(release: Release, dataset: DatasetDefinition, sequence: number): Fragment {
  const from = identifier(FACT_COLUMNS.heldFrom);
  const until = identifier(FACT_COLUMNS.heldUntil);
  const since = integer(sequence);
  const came = sql`(${from} > ${since} AND ${until} > ${from})`;
  const went = sql`(${until} > ${since} AND ${until} < ${integer(HOLDS)} AND ${until} > ${from})`;
  return sql`
    SELECT count(DISTINCT ${identifier(FACT_COLUMNS.reference)}) AS changed,
      coalesce(greatest(max(${from}) FILTER (WHERE ${came}), max(${until}) FILTER (WHERE ${went})), 0)::BIGINT AS sequence
    FROM ${identifier(factsTable(dataset))}
    WHERE ${allOf([releasedRecords(release, dataset), sql`(${came} OR ${went})`])}`;
}
