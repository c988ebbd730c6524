import { factsTable } from '../model/facts-layout.ts';
import type { DeliveryId } from '../model/ids.ts';
import { type Fragment, identifier, sql } from '../sql/sql.ts';
import type { IntakeConnection } from './effects.ts';
import { ownerOrdinal, type Which } from './said.ts';

/**
 * Gives records other references, all at once, so that two may swap. All their rows go along, those of the past too: a
 * record is one record under all its references, and no figure of any edition changes. The record key stays.
 *
 * @param pairs query or table with old and new
 */
export async function rename(facts: IntakeConnection, { dataset, owner }: Which, pairs: Fragment): Promise<void> {
  const own = sql`t.owner = ${ownerOrdinal(owner)} AND t.reference = p.old`;
  await facts.run(sql`UPDATE ${identifier(factsTable(dataset))} t SET reference = p.new FROM ${pairs} p WHERE ${own}`);
  await facts.run(sql`
    UPDATE delivery_confirmations t SET reference = p.new FROM ${pairs} p WHERE t.dataset = ${dataset.id} AND ${own}`);
}

/** Takes a re-reference back. Gives the number of records. */
export async function renameBack(facts: IntakeConnection, which: Which, id: DeliveryId): Promise<number> {
  await rename(facts, which, sql`(SELECT new AS old, old AS new FROM delivery_renames WHERE delivery = ${id})`);
  const [row] = await facts.rows(sql`SELECT count(*) AS records FROM delivery_renames WHERE delivery = ${id}`);
  return Number(row?.['records']);
}
