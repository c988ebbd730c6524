import { FACT_COLUMNS, factsTable, HOLDS } from '../model/facts-layout.ts';
import { type Fragment, identifier, integer, sql } from '../sql/sql.ts';
import type { IntakeConnection, IntakeEffects, KnownDelivery } from './effects.ts';
import { endedBare, refuseWith } from './ended-bare.ts';
import { renameBack } from './rename.ts';
import { ownerOrdinal, type Which } from './said.ts';
import { scratch, withScratch } from './scratch.ts';
import { countUndone, DEAD_RECODINGS, undoRecoding } from './undo-recoding.ts';
import { countFates, type WithdrawalCounts, withdrawalFates } from './withdrawal-fates.ts';
import { withdrawalObstacle } from './withdrawal-obstacle.ts';

const FATES = scratch('withdrawal_fates');

/**
 * Makes a delivery hold no more, in one transaction. Rows that hold again are new rows from this sequence on, so that
 * every earlier edition gives the figures that it gave.
 */
export async function withdraw(
  facts: IntakeConnection,
  effects: IntakeEffects,
  withdrawal: KnownDelivery,
): Promise<void> {
  const { deliveries, catalogue } = effects;
  const dataset = catalogue().datasets.get(withdrawal.dataset);
  const target = withdrawal.withdraws && (await deliveries.byId(facts, withdrawal.withdraws));
  if (!dataset || !target) throw new Error(`withdrawal ${withdrawal.id} names nothing that is registered`);
  const which: Which = { dataset, owner: withdrawal.owner };
  const obstacle = await withdrawalObstacle(facts, which, target);
  if (obstacle !== undefined) {
    await refuseWith(facts, effects, withdrawal.id, 'refused', 'withdrawal-overtaken', obstacle);
    return;
  }
  if (target.kind === 'recoding') await undo(facts, effects, which, withdrawal, target);
  else if (target.kind === 're-reference') await takeBack(facts, effects, which, withdrawal, target);
  else await endRows(facts, effects, which, withdrawal, target);
}

async function undo(
  facts: IntakeConnection,
  { deliveries, now }: IntakeEffects,
  which: Which,
  withdrawal: KnownDelivery,
  target: KnownDelivery,
): Promise<void> {
  const landing = target.landing ?? 0;
  await facts.transaction(async () => {
    const counts = await countUndone(facts, which, landing);
    const sequence = (await deliveries.lastSequence(facts)) + 1;
    if (counts.restored > 0) await undoRecoding(facts, which, landing, sequence);
    await deliveries.setWithdrawn(facts, target.id);
    const outcome = { ...endedBare(withdrawal.id, 'accepted', now()), rows: total(counts), ...counts };
    await deliveries.finish(facts, { ...outcome, ...(counts.restored > 0 ? { sequence } : {}) });
  });
}

async function takeBack(
  facts: IntakeConnection,
  { deliveries, now }: IntakeEffects,
  which: Which,
  withdrawal: KnownDelivery,
  target: KnownDelivery,
): Promise<void> {
  await facts.transaction(async () => {
    const kept = await renameBack(facts, which, target.id);
    await deliveries.setWithdrawn(facts, target.id);
    await deliveries.finish(facts, { ...endedBare(withdrawal.id, 'accepted', now()), kept });
  });
}

async function endRows(
  facts: IntakeConnection,
  { deliveries, files, now }: IntakeEffects,
  which: Which,
  withdrawal: KnownDelivery,
  target: KnownDelivery,
): Promise<void> {
  await withScratch(facts, files, withdrawal.id, async () => {
    await facts.run(sql`CREATE TABLE ${FATES} AS ${withdrawalFates(which, target.landing ?? 0)}`);
    const counts = await countFates(facts, FATES);
    await facts.transaction(async () => {
      const sequence = (await deliveries.lastSequence(facts)) + 1;
      const isChange = counts.ended + counts.restored > 0;
      if (isChange) await apply(facts, which, sequence);
      await deliveries.setWithdrawn(facts, target.id);
      const outcome = { ...endedBare(withdrawal.id, 'accepted', now()), rows: total(counts), ...counts };
      await deliveries.finish(facts, { ...outcome, ...(isChange ? { sequence } : {}) });
    });
  });
}

const total = ({ ended, restored, kept }: WithdrawalCounts) => ended + restored + kept;

async function apply(facts: IntakeConnection, { dataset, owner }: Which, sequence: number): Promise<void> {
  const table = identifier(factsTable(dataset));
  const at: Fragment = integer(sequence);
  const { heldFrom, heldUntil, landing } = FACT_COLUMNS;
  const own = sql`owner = ${ownerOrdinal(owner)}`;
  await facts.run(sql`
    INSERT INTO ${table} BY NAME
    SELECT f.* REPLACE (${at} AS ${identifier(heldFrom)}, ${HOLDS} AS ${identifier(heldUntil)}, w.landing AS ${identifier(landing)})
    FROM ${table} f JOIN ${FATES} w ON w.fate = 'restored' AND w.reference = f.reference AND w.version = f.version
      AND w.content_hash = f.content_hash
    WHERE f.${own} AND f.landing NOT IN (${DEAD_RECODINGS})
    QUALIFY row_number() OVER (PARTITION BY f.reference ORDER BY f.landing DESC, f.held_from, f.held_until) = 1`);
  await facts.run(sql`
    UPDATE ${table} SET held_until = ${at}
    WHERE held_until = ${HOLDS} AND held_from < ${at} AND ${own}
      AND reference IN (SELECT reference FROM ${FATES} WHERE fate <> 'kept')`);
}
