import type { CheckedDelivery } from '../model/doors/checked-delivery.ts';
import { FACT_COLUMNS, factColumn, factFields, factsTable, HOLDS } from '../model/facts-layout.ts';
import { identifier, integer, join, sql } from '../sql/sql.ts';
import type { DeliveryOutcome, DeliveryRecords, IntakeConnection } from './effects.ts';
import { decideFates, FATES, type FateCounts } from './fates.ts';
import type { Found } from './found.ts';
import { type Measured, measureQuality } from './measure-quality.ts';
import { reportRenewedReferences } from './renewed-references.ts';
import { scratch } from './scratch.ts';

type Rest = Pick<DeliveryOutcome, 'finishedAt' | 'rowsPerSecond'>;

/**
 * Puts the accepted rows in and ends the ones that they supersede, with the findings, the quality and the outcome, in one transaction:
 * whatever happens to the process, a delivery is in as a whole or not at all.
 */
export async function land(
  facts: IntakeConnection,
  deliveries: DeliveryRecords,
  checked: CheckedDelivery,
  found: Found,
  judged: Omit<Measured, 'found'>,
  rest: () => Rest,
): Promise<DeliveryOutcome> {
  const last = await deliveries.lastSequence(facts);
  const fates = await decideFates(facts, checked);
  await reportOutdated(checked, fates, found);
  await reportRenewedReferences(facts, checked, fates, found);
  const quality = await measureQuality(facts, { ...judged, found });
  return facts.transaction(async () => {
    if ((await deliveries.lastSequence(facts)) !== last)
      throw new Error('something else was landed while this delivery was: its fates no longer hold');
    const isChange = fates.added + fates.superseding + fates.outdated > 0;
    const landing = (await deliveries.lastLanding(facts)) + 1;
    if (isChange) await putIn(facts, checked, last + 1, landing);
    if (fates.unchanged > 0) await confirm(facts, checked, landing);
    await deliveries.keepFindings(facts, checked.id, found.findings);
    await deliveries.keepQuality(facts, checked.id, quality);
    const outcome: DeliveryOutcome = {
      id: checked.id,
      state: 'accepted',
      rows: checked.rows,
      accepted: checked.accepted,
      quarantined: checked.quarantined,
      added: fates.added,
      superseding: fates.superseding,
      unchangedRows: fates.unchanged,
      outdated: fates.outdated,
      ...(isChange ? { sequence: last + 1 } : {}),
      landing,
      findings: Object.fromEntries(found.counts),
      ...rest(),
    };
    await deliveries.finish(facts, outcome);
    return outcome;
  });
}

async function putIn(
  facts: IntakeConnection,
  { dataset, staging }: CheckedDelivery,
  sequence: number,
  brought: number,
): Promise<void> {
  const table = identifier(factsTable(dataset));
  const accepted = scratch(staging);
  const { owner, reference, version, recordKey, contentHash, heldFrom, heldUntil, landing } = FACT_COLUMNS;
  const own = factFields(dataset).map((id) => identifier(factColumn(id)));
  const kept = [owner, reference, version, contentHash].map(identifier);
  const columns = [...kept, ...[recordKey, heldFrom, heldUntil, landing].map(identifier), ...own];
  // Sorted by day, so that questions over a period skip most of the table.
  await facts.run(sql`
    INSERT INTO ${table} (${join(columns)})
    SELECT ${join(kept.map((name) => sql`a.${name}`))}, f.${identifier(recordKey)}, ${integer(sequence)},
      CASE f.fate WHEN 'outdated' THEN ${integer(sequence)} ELSE ${HOLDS} END, ${integer(brought)}, ${join(own.map((name) => sql`a.${name}`))}
    FROM ${accepted} a JOIN ${FATES} f ON f.line = a.line WHERE f.fate <> 'unchanged'
    ORDER BY a.${identifier(factColumn(dataset.referenceDate))}`);
  await facts.run(sql`
    UPDATE ${table} SET ${identifier(heldUntil)} = ${integer(sequence)}
    WHERE ${identifier(heldUntil)} = ${HOLDS} AND ${identifier(heldFrom)} < ${integer(sequence)}
      AND ${identifier(owner)} = (SELECT any_value(owner) FROM ${accepted})
      AND ${identifier(reference)} IN (
        SELECT a.reference FROM ${accepted} a JOIN ${FATES} f ON f.line = a.line WHERE f.fate = 'superseding')`);
}

/** Rows that are stored already count as said again: withdrawing what brought them first must not take them away. */
const confirm = (facts: IntakeConnection, { dataset, staging }: CheckedDelivery, landing: number) =>
  facts.run(sql`
    INSERT INTO delivery_confirmations
    SELECT ${dataset.id}, a.owner, a.reference, a.version, a.content_hash, ${integer(landing)}
    FROM ${scratch(staging)} a JOIN ${FATES} f ON f.line = a.line WHERE f.fate = 'unchanged'`);

const reportOutdated = ({ dataset, staging }: CheckedDelivery, fates: FateCounts, found: Found) =>
  found.add({
    kind: 'version-outdated',
    place: 2 + factFields(dataset).length + 2,
    column: 'version',
    expectation: { nl: 'Een hogere versie dan die geldt.', en: 'A higher version than the one that holds.' },
    count: fates.outdated,
    rows: sql`
      SELECT f.line, a.version::VARCHAR AS value, NULL::VARCHAR AS hint
      FROM ${FATES} f JOIN ${scratch(staging)} a ON a.line = f.line WHERE f.fate = 'outdated'`,
  });
