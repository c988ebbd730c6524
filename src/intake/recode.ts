import type { IntakeConnection, IntakeEffects, KnownDelivery } from './effects.ts';
import { endedBare, refuseWith } from './ended-bare.ts';
import { applyRecoding, countRecoded, recodedRows } from './recoded-rows.ts';

/** Reads the records of a superseded code as its successor, in one transaction; earlier editions give what they gave. */
export async function recode(facts: IntakeConnection, effects: IntakeEffects, delivery: KnownDelivery): Promise<void> {
  const { deliveries, now } = effects;
  const catalogue = effects.catalogue();
  const dataset = catalogue.datasets.get(delivery.dataset);
  if (!dataset || !delivery.recodes) throw new Error(`recoding ${delivery.id} names nothing that is registered`);
  const rows = recodedRows(catalogue, { dataset, owner: delivery.owner }, delivery.recodes);
  const counted = rows && (await countRecoded(facts, rows));
  if (!rows || !counted?.records) {
    const why = rows ? 'no record holds under the code any more' : 'the list no longer names the successor';
    await refuseWith(facts, effects, delivery.id, 'refused', 'recoding-overtaken', why);
    return;
  }
  const { records, outside: kept } = counted;
  await facts.transaction(async () => {
    const sequence = (await deliveries.lastSequence(facts)) + 1;
    const landing = (await deliveries.lastLanding(facts)) + 1;
    await applyRecoding(facts, rows, sequence, landing);
    const outcome = { ...endedBare(delivery.id, 'accepted', now()), rows: records, accepted: records, kept };
    await deliveries.finish(facts, { ...outcome, superseding: records, sequence, landing });
  });
}
