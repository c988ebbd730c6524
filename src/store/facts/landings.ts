import type { DatasetId, PartnerId } from '../../model/ids.ts';
import { type Fragment, sql } from '../../sql/sql.ts';
import type { Row } from './engine.ts';

type Rows = (query: Fragment) => Promise<readonly Row[]>;

/** Receipt of each owner's last delivery that changed records, by dataset. ISO date-times, UTC. */
export async function lastLandings(rows: Rows) {
  const found = await rows(sql`
    SELECT owner, dataset, max(received_at) AS as_of FROM deliveries WHERE sequence IS NOT NULL GROUP BY owner, dataset ORDER BY owner, dataset`);
  return found.map((row) => ({
    owner: row['owner'] as PartnerId,
    dataset: row['dataset'] as DatasetId,
    asOf: String(row['as_of']),
  }));
}

/** Receipt of the delivery with a sequence number. @throws Error when there is none: records name only landed deliveries. */
export async function receivedAt(rows: Rows, sequence: number): Promise<string> {
  const [row] = await rows(sql`SELECT received_at FROM deliveries WHERE sequence = ${sequence}`);
  if (!row) throw new Error(`no delivery has the sequence number ${sequence}`);
  return String(row['received_at']);
}
