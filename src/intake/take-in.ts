import type { Catalogue } from '../model/catalogue.ts';
import type { CheckedDelivery } from '../model/doors/checked-delivery.ts';
import { sql } from '../sql/sql.ts';
import { dayIn } from './amsterdam.ts';
import { check } from './check.ts';
import type { DeliveryOutcome, IntakeConnection, IntakeEffects, KnownDelivery } from './effects.ts';
import { fileFindings } from './file-findings.ts';
import { type Found, openFound } from './found.ts';
import type { FileFinding } from './header.ts';
import { land } from './land.ts';
import { writeQuarantine } from './quarantine.ts';
import { saidSince } from './said.ts';
import { scratch, withScratch } from './scratch.ts';
import type { StageProgress } from './stage-csv.ts';
import { stageDelivery } from './stage-delivery.ts';

/** One delivery, from its received file to its outcome in the register: staged, checked, landed or refused. */
export async function takeIn(
  lanes: readonly [IntakeConnection, IntakeConnection],
  effects: IntakeEffects,
  catalogue: Catalogue,
  delivery: KnownDelivery,
  mostFindings: number,
  progress: StageProgress,
): Promise<DeliveryOutcome> {
  const [facts] = lanes;
  const start = effects.now().getTime();
  const dataset = catalogue.datasets.get(delivery.dataset);
  if (!dataset) throw new Error(`dataset '${delivery.dataset}' is no longer defined`);
  const rest = () => {
    const end = effects.now();
    const seconds = Math.max((end.getTime() - start) / 1000, 0.001);
    return { finishedAt: end.toISOString(), rowsPerSecond: Math.round(progress.lines / seconds) };
  };
  return withScratch(facts, effects.files, delivery.id, async () => {
    const found = await openFound(facts, mostFindings);
    const staged = await stageDelivery(lanes, effects, delivery, dataset, found, progress);
    if (staged === undefined) return refuse(facts, effects, delivery, found, rest());
    const { plan, frame, delimiter } = staged;
    const width = plan.names.length;
    const { checked, values, checks } = await check(
      facts,
      delivery.id,
      frame,
      catalogue,
      found,
      effects.recordKeySecret,
      width,
    );
    if (delivery.kind === 'readmission' && (await isOvertaken(facts, effects, delivery, checked))) {
      await fileFindings(found, [OVERTAKEN]);
      return refuse(facts, effects, delivery, found, rest());
    }
    if (checked.quarantined > 0) {
      await writeQuarantine(facts, plan, values, found, await effects.files.quarantinePart(delivery.id), delimiter);
      await effects.files.keepQuarantine(delivery.id);
    }
    await reportEmpty(found, checked.rows);
    const receivedOn = dayIn(new Date(delivery.receivedAt));
    return land(facts, effects.deliveries, checked, found, { frame, checks, receivedOn }, rest);
  });
}

/** Whether a row no longer passes, or the source said something of a record since its row was put in quarantine. */
async function isOvertaken(
  facts: IntakeConnection,
  { deliveries }: IntakeEffects,
  { mends, owner }: KnownDelivery,
  { dataset, staging, quarantined }: CheckedDelivery,
): Promise<boolean> {
  if (quarantined > 0) return true;
  const first = mends && (await deliveries.byId(facts, mends));
  const [row] = await facts.rows(sql`
    SELECT count(*) AS rows FROM ${scratch(staging)}
    WHERE reference IN (${saidSince({ dataset, owner }, first?.landing ?? 0)})`);
  return Number(row?.['rows']) > 0;
}

/** A file with names and nothing under them. */
export async function reportEmpty(found: Found, rows: number): Promise<void> {
  if (rows === 0) await fileFindings(found, [NO_ROWS]);
}

async function refuse(
  facts: IntakeConnection,
  { deliveries }: IntakeEffects,
  { id }: KnownDelivery,
  found: Found,
  rest: Pick<DeliveryOutcome, 'finishedAt'>,
): Promise<DeliveryOutcome> {
  const none = { rows: 0, accepted: 0, quarantined: 0, added: 0, superseding: 0, unchangedRows: 0, outdated: 0 };
  const outcome: DeliveryOutcome = {
    id,
    state: 'refused',
    finishedAt: rest.finishedAt,
    ...none,
    findings: Object.fromEntries(found.counts),
  };
  await facts.transaction(async () => {
    await deliveries.keepFindings(facts, id, found.findings);
    await deliveries.finish(facts, outcome);
  });
  return outcome;
}

// The words changed between the look and its turn: then the owner looks again, rather than getting part of what was accepted.
const OVERTAKEN: FileFinding = {
  line: 0,
  column: '',
  kind: 'readmission-overtaken',
  expectation: { nl: 'Rijen die alle voldoen.', en: 'Rows that all pass.' },
};

const NO_ROWS: FileFinding = {
  line: 0,
  column: '',
  kind: 'no-rows',
  expectation: { nl: 'Rijen onder de kopregel.', en: 'Rows under the header.' },
};
