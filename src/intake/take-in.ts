import type { Catalogue } from '../model/catalogue.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import { dayIn } from './amsterdam.ts';
import { blockReader } from './block-reader.ts';
import { check } from './check.ts';
import type { CheckFrame } from './check-values.ts';
import { cutHeader } from './cut-header.ts';
import type { DeliveryOutcome, IntakeConnection, IntakeEffects, KnownDelivery } from './effects.ts';
import { FINDING_KINDS } from './finding-kinds.ts';
import { type Found, listed, openFound } from './found.ts';
import { type FileFinding, readColumns, readHeader } from './header.ts';
import { land } from './land.ts';
import { fieldsOf } from './layout.ts';
import { writeQuarantine } from './quarantine.ts';
import { withScratch } from './scratch.ts';
import { type StageProgress, stage } from './stage.ts';
import type { StagePlan } from './staged-rows.ts';

// Large enough that a block's statements cost little beside its rows, small enough to be nothing beside the memory limit.
const BLOCK_BYTES = 8 << 20;

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
    const staged = await stageFile(lanes, effects, delivery, dataset, found, progress);
    if (staged === undefined) return refuse(facts, effects, delivery, found, rest());
    const { plan, frame } = staged;
    const width = plan.names.length;
    const { checked, values } = await check(
      facts,
      delivery.id,
      frame,
      catalogue,
      found,
      effects.recordKeySecret,
      width,
    );
    if (checked.quarantined > 0) {
      await writeQuarantine(facts, plan, values, found, await effects.files.quarantinePart(delivery.id));
      await effects.files.keepQuarantine(delivery.id);
    }
    await reportEmpty(found, checked.rows);
    return land(facts, effects.deliveries, checked, found, rest);
  });
}

/** Undefined when the file is refused; the findings then say why. */
export async function stageFile(
  lanes: readonly [IntakeConnection, IntakeConnection],
  { files, now }: Pick<IntakeEffects, 'files' | 'now'>,
  delivery: Pick<KnownDelivery, 'id' | 'owner' | 'mapping'>,
  dataset: DatasetDefinition,
  found: Found,
  progress: StageProgress,
): Promise<{ readonly plan: StagePlan; readonly frame: CheckFrame } | undefined> {
  const reader = blockReader(files.read(delivery.id, BLOCK_BYTES));
  const first = await reader.next();
  const cut = first && cutHeader(first.bytes);
  if (cut?.text === undefined || cut.text.trim() === '') {
    await fileFindings(found, [cut?.text === undefined && cut ? NOT_CSV : EMPTY]);
    return undefined;
  }
  // Written by `receive` from a SourceMapping.
  const mapping = delivery.mapping === '' ? undefined : (JSON.parse(delivery.mapping) as SourceMapping);
  const header = readHeader(cut.text, dataset, mapping);
  await fileFindings(found, header.findings);
  if (header.findings.some(({ kind }) => FINDING_KINDS[kind].severity === 'refusing')) return undefined;
  const fields = fieldsOf(dataset);
  const read = mapping ? readColumns(mapping) : new Set<string>();
  const taken = new Set(header.positions.values());
  const extras = header.names.flatMap((name, i) => (read.has(name) && !taken.has(i) ? [i] : []));
  const plan = { ...header, fields, mapping, extras };
  reader.giveBack(cut.rest);
  const staging = await stage(lanes, reader, plan, cut.lines + 1, progress);
  if (staging.kind === 'quote-not-closed') {
    await fileFindings(found, [{ line: staging.line, column: '', kind: 'quote-not-closed', expectation: CLOSED }]);
    return undefined;
  }
  return { plan, frame: { dataset, owner: delivery.owner, fields, mapping, today: dayIn(now()) } };
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

// Each has a place of its own, before those of the fields.
async function fileFindings(found: Found, findings: readonly FileFinding[]): Promise<void> {
  for (const [i, { line, column, kind, expectation }] of findings.entries())
    await found.add({ kind, column, expectation, place: i - 10_000, count: 1, rows: listed([{ line, value: '' }]) });
}

const CSV = { nl: 'CSV in UTF-8 met een kopregel.', en: 'CSV in UTF-8 with a header line.' };
const EMPTY: FileFinding = { line: 0, column: '', kind: 'file-empty', expectation: CSV };
const NOT_CSV: FileFinding = { line: 0, column: '', kind: 'file-form-unknown', expectation: CSV };
const NO_ROWS: FileFinding = {
  line: 0,
  column: '',
  kind: 'no-rows',
  expectation: { nl: 'Rijen onder de kopregel.', en: 'Rows under the header.' },
};
const CLOSED = { nl: 'Een aanhalingsteken aan het eind van het veld.', en: 'A quote at the end of the field.' };
