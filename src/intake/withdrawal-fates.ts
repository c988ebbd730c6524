import { factsTable, HOLDS } from '../model/facts-layout.ts';
import { type Fragment, identifier, integer, sql } from '../sql/sql.ts';
import type { IntakeConnection } from './effects.ts';
import { LIVE_LANDINGS, ownerOrdinal, said, type Which } from './said.ts';

/** Records of a delivery by what becomes of them when it is withdrawn. */
export interface WithdrawalCounts {
  /** Nothing else was said of them: they hold no more. */
  readonly ended: number;
  /** What held before it, or beside it, holds again. */
  readonly restored: number;
  /** What holds of them was said by another delivery too. */
  readonly kept: number;
}

/**
 * Query with what becomes of each record that a landing spoke of, were it withdrawn: reference, fate (`ended`, `restored`,
 * `kept`), and of what then holds version, content_hash and landing.
 *
 * What holds of a record is the highest version that any delivery said which is not withdrawn, with equal versions the
 * last one said. So it does not matter in which order things are delivered and withdrawn.
 */
export function withdrawalFates(which: Which, landing: number): Fragment {
  const table = identifier(factsTable(which.dataset));
  const others = said(which, [sql`landing IN (${LIVE_LANDINGS}) AND landing <> ${integer(landing)}`]);
  return sql`
    WITH touched AS (SELECT DISTINCT reference FROM (${said(which, [sql`landing = ${integer(landing)}`])})),
    others AS (
      SELECT s.reference, max({'version': s.version, 'landing': s.landing, 'content_hash': s.content_hash}) AS best
      FROM (${others}) s SEMI JOIN touched t ON t.reference = s.reference GROUP BY 1),
    held AS (
      SELECT f.reference, f.version, f.content_hash FROM ${table} f SEMI JOIN touched t ON t.reference = f.reference
      WHERE f.owner = ${ownerOrdinal(which.owner)} AND f.held_until = ${HOLDS})
    SELECT h.reference, CASE WHEN o.best IS NULL THEN 'ended'
        WHEN o.best.version = h.version AND o.best.content_hash = h.content_hash THEN 'kept' ELSE 'restored' END AS fate,
      o.best.version AS version, o.best.content_hash AS content_hash, o.best.landing AS landing
    FROM held h LEFT JOIN others o ON o.reference = h.reference`;
}

/** @param fates query or table with a column `fate` */
export async function countFates(facts: Pick<IntakeConnection, 'rows'>, fates: Fragment): Promise<WithdrawalCounts> {
  const rows = await facts.rows(sql`SELECT fate, count(*) AS records FROM ${fates} GROUP BY 1`);
  const of = (fate: string) => Number(rows.find((row) => row['fate'] === fate)?.['records'] ?? 0);
  return { ended: of('ended'), restored: of('restored'), kept: of('kept') };
}
