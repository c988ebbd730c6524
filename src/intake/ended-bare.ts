import type { DeliveryState } from '../model/delivery.ts';
import type { DeliveryId } from '../model/ids.ts';
import { sql } from '../sql/sql.ts';
import type { DeliveryOutcome, IntakeConnection, IntakeEffects } from './effects.ts';
import type { FindingKindId } from './finding-kinds.ts';

/** The outcome of what brought no rows. */
export const endedBare = (id: DeliveryId, state: DeliveryState, at: Date): DeliveryOutcome => ({
  id,
  state,
  finishedAt: at.toISOString(),
  rows: 0,
  accepted: 0,
  quarantined: 0,
  added: 0,
  superseding: 0,
  unchangedRows: 0,
  outdated: 0,
  findings: {},
});

/** Ends it with one finding on the whole, in one transaction. */
export async function refuseWith(
  facts: IntakeConnection,
  { deliveries, now }: IntakeEffects,
  id: DeliveryId,
  state: 'refused' | 'failed',
  kind: FindingKindId,
  value: string,
): Promise<void> {
  await facts.transaction(async () => {
    await deliveries.keepFindings(
      facts,
      id,
      sql`SELECT 1 AS position, '' AS file, 0 AS line, '' AS "column", ${kind} AS kind, ${value} AS value, '' AS expectation_nl, '' AS expectation_en`,
    );
    await deliveries.finish(facts, { ...endedBare(id, state, now()), findings: { [kind]: 1 } });
  });
}
