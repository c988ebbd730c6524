import type { CheckedDelivery } from '../model/doors/checked-delivery.ts';
import { FACT_COLUMNS, factsTable, HOLDS } from '../model/facts-layout.ts';
import { identifier, sql } from '../sql/sql.ts';
import { ACCEPTED } from './accept.ts';
import type { IntakeConnection } from './effects.ts';
import { LIVE_LANDINGS, ownerOrdinal } from './said.ts';
import { scratch } from './scratch.ts';

/** What each accepted row does: line, fate, record_key. */
export const FATES = scratch('fates');

export interface FateCounts {
  readonly added: number;
  readonly superseding: number;
  readonly unchanged: number;
  readonly outdated: number;
}

/**
 * Per owner and reference the highest version holds; with equal versions (none = 0) the later delivery, if its content
 * differs. A row that is stored already and was not withdrawn does nothing, so that delivering again changes nothing. A
 * reference keeps the record key that it ever had.
 */
export async function decideFates(facts: IntakeConnection, { dataset, owner }: CheckedDelivery): Promise<FateCounts> {
  const accepted = scratch(ACCEPTED);
  const stored = identifier(factsTable(dataset));
  const own = sql`owner = (SELECT any_value(owner) FROM ${accepted})`;
  const same = sql`f.reference = a.reference`;
  await facts.run(sql`
    CREATE TABLE ${FATES} AS
    WITH tops AS (SELECT reference, max(version) AS version FROM ${accepted} GROUP BY 1 HAVING count(*) > 1),
    held AS (
      SELECT f.reference, f.version, f.content_hash, f.record_key FROM ${stored} f SEMI JOIN ${accepted} a ON ${same}
      WHERE ${own} AND held_until = ${HOLDS}),
    past AS (
      SELECT DISTINCT f.reference, f.version, f.content_hash FROM (
        SELECT reference, version, content_hash, landing FROM ${stored} WHERE ${own} AND held_until < ${HOLDS}
        UNION ALL SELECT reference, version, content_hash, landing FROM delivery_confirmations
        WHERE dataset = ${dataset.id} AND owner = ${ownerOrdinal(owner)}) f
      SEMI JOIN ${accepted} a ON ${same} AND f.version = a.version AND f.content_hash = a.content_hash
      WHERE f.landing IN (${LIVE_LANDINGS})),
    gone AS (
      SELECT f.reference, any_value(f.record_key) AS record_key FROM ${stored} f SEMI JOIN ${accepted} a ON ${same}
      WHERE ${own} AND held_until < ${HOLDS} GROUP BY 1)
    SELECT a.line, CASE
        WHEN a.version = h.version AND a.content_hash = h.content_hash THEN 'unchanged'
        WHEN a.version < t.version OR a.version < h.version THEN CASE WHEN p.reference IS NULL THEN 'outdated' ELSE 'unchanged' END
        WHEN h.reference IS NULL THEN 'added'
        ELSE 'superseding' END AS fate,
      coalesce(h.record_key, g.record_key, a.record_key) AS ${identifier(FACT_COLUMNS.recordKey)}
    FROM ${accepted} a
    LEFT JOIN tops t ON t.reference = a.reference
    LEFT JOIN held h ON h.reference = a.reference
    LEFT JOIN gone g ON g.reference = a.reference
    LEFT JOIN past p ON p.reference = a.reference AND p.version = a.version AND p.content_hash = a.content_hash`);
  const rows = await facts.rows(sql`SELECT fate, count(*) AS rows FROM ${FATES} GROUP BY 1`);
  const countOf = (fate: string) => Number(rows.find((row) => row['fate'] === fate)?.['rows'] ?? 0);
  return {
    added: countOf('added'),
    superseding: countOf('superseding'),
    unchanged: countOf('unchanged'),
    outdated: countOf('outdated'),
  };
}
