import { createReadStream } from 'node:fs';
import { sql } from '../sql/sql.ts';
import { BLOCK_BYTES, blockReader } from './block-reader.ts';
import { cutHeader } from './cut-header.ts';
import type { IntakeConnection, IntakeEffects, KnownDelivery } from './effects.ts';
import { endedBare } from './ended-bare.ts';
import { type Found, listed, openFound } from './found.ts';
import type { Field } from './layout.ts';
import { checkPairs, PAIRS } from './pairs.ts';
import { rename } from './rename.ts';
import { ownerOrdinal } from './said.ts';
import { withScratch } from './scratch.ts';
import { decodeText } from './sources/decode-text.ts';
import { SourceFault } from './sources/source-fault.ts';
import { type StageProgress, stageCsv } from './stage-csv.ts';
import { createStaged } from './staged-rows.ts';

const FIELDS: readonly Field[] = ['old', 'new'].map((id, i) => ({
  id,
  place: i + 1,
  kind: { is: 'reference' },
  isRequired: true,
}));

/** A file of old and new references: all of it is done, or with any finding nothing. */
export async function reReference(
  lanes: readonly [IntakeConnection, IntakeConnection],
  effects: IntakeEffects,
  delivery: KnownDelivery,
  mostFindings: number,
  progress: StageProgress,
): Promise<void> {
  const [facts] = lanes;
  const { deliveries, catalogue, files, now } = effects;
  const dataset = catalogue().datasets.get(delivery.dataset);
  if (!dataset) throw new Error(`dataset '${delivery.dataset}' is no longer defined`);
  const which = { dataset, owner: delivery.owner };
  await withScratch(facts, files, delivery.id, async () => {
    const found = await openFound(facts, mostFindings);
    const rows = (await stagePairs(lanes, effects, delivery, found, progress))
      ? await checkPairs(facts, which, found)
      : 0;
    await facts.transaction(async () => {
      await deliveries.keepFindings(facts, delivery.id, found.findings);
      const findings = Object.fromEntries(found.counts);
      if (found.counts.size > 0) {
        await deliveries.finish(facts, { ...endedBare(delivery.id, 'refused', now()), rows, findings });
        return;
      }
      const landing = (await deliveries.lastLanding(facts)) + 1;
      await rename(facts, which, PAIRS);
      await facts.run(sql`
        INSERT INTO delivery_renames
        SELECT ${delivery.id}, ${dataset.id}, ${ownerOrdinal(delivery.owner)}, old, new FROM ${PAIRS}`);
      await deliveries.finish(facts, { ...endedBare(delivery.id, 'accepted', now()), rows, accepted: rows, landing });
    });
  });
}

/** False when the file cannot be read as pairs; the findings then say why. */
async function stagePairs(
  lanes: readonly [IntakeConnection, IntakeConnection],
  { files }: IntakeEffects,
  { id }: KnownDelivery,
  found: Found,
  progress: StageProgress,
): Promise<boolean> {
  const stream = createReadStream(files.path(id), { highWaterMark: BLOCK_BYTES });
  const reader = blockReader(decodeText(stream).pieces);
  const first = await reader.next();
  const cut = first && cutHeader(first.bytes);
  const delimiter = cut?.text?.includes(';') ? ';' : ',';
  const names = (cut?.text ?? '').split(delimiter).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
  );
  const positions = new Map(FIELDS.map(({ id: field }) => [field, names.indexOf(field)] as const));
  const missing = FIELDS.filter(({ id: field }) => (positions.get(field) ?? -1) < 0);
  for (const { id: column, place } of cut?.text === undefined ? FIELDS : missing)
    await found.add({
      kind: 'column-missing',
      place,
      column,
      expectation: COLUMNS,
      count: 1,
      rows: listed([{ line: 1, value: '' }]),
    });
  if (cut?.text === undefined || missing.length > 0) return false;
  reader.giveBack(cut.rest);
  const plan = { names, fields: FIELDS, positions, mapping: undefined, extras: [] } as const;
  const file = { delimiter, firstLine: cut.lines + 1, first: 0 } as const;
  const [facts, second] = lanes;
  try {
    await createStaged(facts, plan);
    await facts.transaction(() => second.transaction(() => stageCsv(lanes, reader, plan, file, progress)));
    return true;
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    const { kind, line, column, expectation } = error;
    await found.add({ kind, place: 0, column, expectation, count: 1, rows: listed([{ line, value: '' }]) });
    return false;
  } finally {
    stream.destroy();
  }
}

const COLUMNS = { nl: 'CSV in UTF-8 met de kolommen old en new.', en: 'CSV in UTF-8 with the columns old and new.' };
