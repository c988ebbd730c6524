import type { DatasetDefinition } from '../../model/dataset.ts';
import { factsTable, HOLDS } from '../../model/facts-layout.ts';
import { type DeliveryId, deliveryId } from '../../model/ids.ts';
import { type Fragment, identifier, sql } from '../../sql/sql.ts';
import type { FactsConnection } from './engine.ts';

/** How many records one delivery has to do with in another. */
export interface Link {
  readonly delivery: DeliveryId;
  readonly records: number;
}

/** What became of the rows of a delivery, and what they put an end to. */
export interface DeliveryHistory {
  /** Of its rows, how many hold now. */
  readonly holding: number;
  /** What it put an end to, by the delivery that had brought it. */
  readonly superseded: readonly Link[];
  /** What put an end to its rows. */
  readonly supersededBy: readonly Link[];
  /** Deliveries that brought its quarantined rows again. */
  readonly mendedBy: readonly Link[];
}

export async function historyOf(
  facts: Pick<FactsConnection, 'rows'>,
  id: DeliveryId,
  dataset: DatasetDefinition,
): Promise<DeliveryHistory> {
  const table = identifier(factsTable(dataset));
  const own = (name: Fragment) => sql`(SELECT ${name} FROM deliveries WHERE id = ${id})`;
  const [held] = await facts.rows(sql`
    SELECT count(*) AS holding FROM ${table} WHERE held_until = ${HOLDS} AND landing = ${own(sql`landing`)}`);
  const links = async (query: Fragment): Promise<readonly Link[]> =>
    (await facts.rows(query)).map((row) => ({
      delivery: deliveryId(String(row['id'])),
      records: Number(row['records']),
    }));
  const isRow = sql`f.held_until > f.held_from`;
  return {
    holding: Number(held?.['holding']),
    superseded: await links(sql`
      SELECT d.id, count(*) AS records FROM ${table} f JOIN deliveries d ON d.landing = f.landing
      WHERE f.held_until = ${own(sql`sequence`)} AND ${isRow} GROUP BY d.id, d.arrival ORDER BY d.arrival`),
    supersededBy: await links(sql`
      SELECT d.id, count(*) AS records FROM ${table} f JOIN deliveries d ON d.sequence = f.held_until
      WHERE f.landing = ${own(sql`landing`)} AND ${isRow} GROUP BY d.id, d.arrival ORDER BY d.arrival`),
    mendedBy: await links(sql`
      SELECT id, accepted AS records FROM deliveries WHERE mends = ${id} AND state = 'accepted' ORDER BY arrival`),
  };
}
