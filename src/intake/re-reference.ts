import { sql } from '../sql/sql.ts';
import { blockReader } from './block-reader.ts';
import { cutHeader } from './cut-header.ts';
import type { IntakeConnection, IntakeEffects, KnownDelivery } from './effects.ts';
import { endedBare } from './ended-bare.ts';
import { type Found, listed, openFound } from './found.ts';
import type { Field } from './layout.ts';
import { checkPairs, PAIRS } from './pairs.ts';
import { rename } from './rename.ts';
import { ownerOrdinal } from './said.ts';
import { withScratch } from './scratch.ts';
import { type StageProgress, stage } from './stage.ts';

const BLOCK_BYTES = 8 << 20;

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
  const reader = blockReader(files.read(id, BLOCK_BYTES));
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
  const plan = { delimiter, names, fields: FIELDS, positions, mapping: undefined, extras: [] } as const;
  const staging = await stage(lanes, reader, plan, cut.lines + 1, progress);
  if (staging.kind === 'staged') return true;
  const rows = listed([{ line: staging.line, value: '' }]);
  await found.add({ kind: 'quote-not-closed', place: 0, column: '', expectation: CLOSED, count: 1, rows });
  return false;
}

const COLUMNS = { nl: 'CSV in UTF-8 met de kolommen old en new.', en: 'CSV in UTF-8 with the columns old and new.' };
const CLOSED = { nl: 'Een aanhalingsteken aan het eind van het veld.', en: 'A quote at the end of the field.' };
