import type { DatasetDefinition } from '../../model/dataset.ts';
import { factColumn, factsTable } from '../../model/facts-layout.ts';
import type { DeliveryId } from '../../model/ids.ts';
import { identifier, sql } from '../../sql/sql.ts';
import type { FactsConnection } from './engine.ts';

type Facts = Pick<FactsConnection, 'rows'>;

/** Where a delivery stands among all: these numbers stay on the server. */
export interface Landing {
  readonly landing: number;
  /** Of the delivery, and of the withdrawal that ended it. */
  readonly sequence: number;
  readonly withdrawnAt?: number;
}

/** Undefined when it changed no record. */
export async function landingOf(facts: Facts, id: DeliveryId): Promise<Landing | undefined> {
  const [row] = await facts.rows(sql`
    SELECT landing, sequence, (SELECT min(w.sequence) FROM deliveries w WHERE w.withdraws = d.id AND w.state = 'accepted') AS withdrawn
    FROM deliveries d WHERE id = ${id} AND kind = 'delivery' AND sequence IS NOT NULL AND landing IS NOT NULL`);
  return (
    row && {
      landing: Number(row['landing']),
      sequence: Number(row['sequence']),
      ...(row['withdrawn'] === null ? {} : { withdrawnAt: Number(row['withdrawn']) }),
    }
  );
}

/** Records of a delivery in quarters that were over when the owner's delivery before it was received. */
export interface Restated {
  /** ISO day in Europe/Amsterdam; absent for the first delivery. */
  readonly since?: string;
  readonly quarters: readonly { readonly quarter: string; readonly records: number }[];
}

export async function restatedBy(facts: Facts, id: DeliveryId, dataset: DatasetDefinition): Promise<Restated> {
  const [before] = await facts.rows(sql`
    SELECT strftime(max(timezone('Europe/Amsterdam', e.received_at::TIMESTAMPTZ)), '%Y-%m-%d') AS day
    FROM deliveries e JOIN deliveries d ON d.owner = e.owner AND d.dataset = e.dataset AND e.arrival < d.arrival
    WHERE d.id = ${id} AND e.kind = 'delivery' AND e.sequence IS NOT NULL`);
  if (!before?.['day']) return { quarters: [] };
  const since = String(before['day']);
  const at = identifier(factColumn(dataset.referenceDate));
  const rows = await facts.rows(sql`
    SELECT year(${at}) || '-Q' || quarter(${at}) AS quarter, count(*) AS records FROM ${identifier(factsTable(dataset))}
    WHERE landing = (SELECT landing FROM deliveries WHERE id = ${id}) AND held_until > held_from
      AND date_trunc('quarter', ${at}) + INTERVAL 3 MONTH <= ${since}::DATE
    GROUP BY quarter ORDER BY quarter`);
  return {
    since,
    quarters: rows.map((row) => ({ quarter: String(row['quarter']), records: Number(row['records']) })),
  };
}

/** Kinds of finding that earlier deliveries of the same owner and dataset had too. */
export interface Recurring {
  readonly earlierDeliveries: number;
  readonly kinds: readonly { readonly kind: string; readonly findings: number; readonly earlier: number }[];
}

export async function recurringFindings(facts: Facts, id: DeliveryId): Promise<Recurring> {
  const earlier = sql`
    SELECT e.id FROM deliveries e JOIN deliveries d ON d.owner = e.owner AND d.dataset = e.dataset AND e.arrival < d.arrival
    WHERE d.id = ${id} AND e.kind = 'delivery' AND e.state IN ('accepted', 'refused', 'withdrawn')`;
  const [all] = await facts.rows(sql`SELECT count(*) AS deliveries FROM (${earlier})`);
  const rows = await facts.rows(sql`
    SELECT c.kind, any_value(c.findings) AS findings, count(*) AS earlier FROM delivery_counts c
    JOIN delivery_counts p ON p.kind = c.kind AND p.delivery IN (${earlier})
    WHERE c.delivery = ${id} GROUP BY c.kind ORDER BY earlier DESC, c.kind`);
  return {
    earlierDeliveries: Number(all?.['deliveries']),
    kinds: rows.map((row) => ({
      kind: String(row['kind']),
      findings: Number(row['findings']),
      earlier: Number(row['earlier']),
    })),
  };
}
