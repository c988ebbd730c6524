import { factsTable, HOLDS } from '../model/facts-layout.ts';
import { allOf, type Fragment, identifier, integer, sql } from '../sql/sql.ts';
import type { IntakeConnection } from './effects.ts';
import { LIVE_LANDINGS, ownerOrdinal, said, type Which } from './said.ts';
import type { WithdrawalCounts } from './withdrawal-fates.ts';

/** Query with the landings of recodings that were taken back: their rows can hold no more. */
export const DEAD_RECODINGS = sql`SELECT landing FROM deliveries WHERE kind = 'recoding' AND state = 'withdrawn'`;

/** What becomes of the records of a recoding that is taken back: those that hold as it left them, and the others. */
export async function countUndone(
  facts: Pick<IntakeConnection, 'rows'>,
  { dataset, owner }: Which,
  landing: number,
): Promise<WithdrawalCounts> {
  const [row] = await facts.rows(sql`
    SELECT count(DISTINCT reference) AS records, count(DISTINCT reference) FILTER (held_until = ${HOLDS}) AS restored
    FROM ${identifier(factsTable(dataset))} WHERE owner = ${ownerOrdinal(owner)} AND landing = ${integer(landing)}`);
  const restored = Number(row?.['restored']);
  return { ended: 0, restored, kept: Number(row?.['records']) - restored };
}

/** Lets what stood before the recoding hold again, as new rows from this sequence on. */
export async function undoRecoding(
  facts: IntakeConnection,
  { dataset, owner }: Which,
  landing: number,
  sequence: number,
): Promise<void> {
  const table = identifier(factsTable(dataset));
  const own = sql`owner = ${ownerOrdinal(owner)}`;
  const at = integer(sequence);
  const isHeld = allOf([sql`held_until = ${HOLDS}`, sql`landing = ${integer(landing)}`, own]);
  await facts.run(sql`
    INSERT INTO ${table} BY NAME
    SELECT f.* REPLACE (${at} AS held_from, ${HOLDS} AS held_until)
    FROM ${table} f JOIN (SELECT reference, version, content_hash FROM ${table} WHERE ${isHeld}) h
      ON h.reference = f.reference AND h.version = f.version AND h.content_hash = f.content_hash
    WHERE f.${own} AND f.landing < ${integer(landing)} AND f.landing NOT IN (${DEAD_RECODINGS})
    QUALIFY row_number() OVER (PARTITION BY f.reference ORDER BY f.landing DESC, f.held_from) = 1`);
  await facts.run(sql`UPDATE ${table} SET held_until = ${at} WHERE ${isHeld} AND held_from < ${at}`);
}

/** How many records of a landing were recoded since, so that they stand on what it said. */
export async function recodedSince(
  facts: Pick<IntakeConnection, 'rows'>,
  which: Which,
  landing: number,
): Promise<number> {
  const later: Fragment = sql`
    SELECT landing FROM deliveries WHERE kind = 'recoding' AND state = 'accepted' AND landing > ${integer(landing)}`;
  const [row] = await facts.rows(sql`
    SELECT count(DISTINCT r.reference) AS records
    FROM ${identifier(factsTable(which.dataset))} r JOIN (${said(which, [sql`landing = ${integer(landing)}`])}) s
      ON s.reference = r.reference AND s.version = r.version AND s.content_hash = r.content_hash
    WHERE r.owner = ${ownerOrdinal(which.owner)} AND r.landing IN (${later}) AND r.landing IN (${LIVE_LANDINGS})`);
  return Number(row?.['records']);
}
