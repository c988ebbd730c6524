import type { DatasetDefinition } from '../model/dataset.ts';
import { factsTable } from '../model/facts-layout.ts';
import { allOf, type Fragment, identifier, integer, sql } from '../sql/sql.ts';

/** Query with the landing numbers of the deliveries that were not withdrawn. */
export const LIVE_LANDINGS = sql`SELECT landing FROM deliveries WHERE state = 'accepted' AND landing IS NOT NULL`;

/** Which of an owner's records are meant. */
export interface Which {
  readonly dataset: DatasetDefinition;
  readonly owner: string;
}

/** Ordinal under which an owner's rows lie. */
export const ownerOrdinal = (owner: string): Fragment =>
  sql`(SELECT ordinal FROM codes WHERE codelist = 'partner' AND code = ${owner})`;

/**
 * Query with all that deliveries said of an owner's records, rows that changed nothing included: reference, version,
 * content_hash, landing. A delivery that only repeats is not stored as a row again, but has said it all the same.
 */
export function said({ dataset, owner }: Which, conditions: readonly Fragment[] = []): Fragment {
  const own = allOf([sql`owner = ${ownerOrdinal(owner)}`, ...conditions]);
  return sql`
    SELECT reference, version, content_hash, landing FROM ${identifier(factsTable(dataset))} WHERE ${own}
    UNION ALL
    SELECT reference, version, content_hash, landing FROM delivery_confirmations WHERE dataset = ${dataset.id} AND ${own}`;
}

/** Query with the references of which a delivery after the landing said something. */
export const saidSince = (which: Which, landing: number): Fragment => sql`
  SELECT reference FROM (${said(which, [sql`landing > ${integer(landing)}`, sql`landing IN (${LIVE_LANDINGS})`])})`;
