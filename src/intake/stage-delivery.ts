import type { DatasetDefinition } from '../model/dataset.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import { dayIn } from './amsterdam.ts';
import type { CheckFrame } from './check-values.ts';
import type { Delimiter } from './delimiters.ts';
import type { IntakeConnection, IntakeEffects, KnownDelivery } from './effects.ts';
import { fileFindings } from './file-findings.ts';
import { FINDING_KINDS } from './finding-kinds.ts';
import type { Found } from './found.ts';
import { isKnownName, readColumns, readHeader } from './header.ts';
import { fieldsOf } from './layout.ts';
import { firstOf } from './place-in-files.ts';
import { commonNames } from './sources/common-names.ts';
import { isNested } from './sources/parquet-columns.ts';
import { SourceFault } from './sources/source-fault.ts';
import { sourceHead } from './sources/source-head.ts';
import { unpack } from './sources/unpack.ts';
import type { StageProgress } from './stage-csv.ts';
import { type OpenedFile, stageFiles } from './stage-files.ts';
import type { StagePlan } from './staged-rows.ts';

/** What is known of a file, delivered or only tried. */
type SentFile = Pick<KnownDelivery, 'id' | 'owner' | 'mapping' | 'fileName'>;

export interface StagedDelivery {
  readonly plan: StagePlan;
  readonly frame: CheckFrame;
  /** Of its first CSV file: what was taken out of a file comes back as it was. */
  readonly delimiter: Delimiter;
}

/** Undefined when the delivery is refused; the findings then say why. */
export async function stageDelivery(
  lanes: readonly [IntakeConnection, IntakeConnection],
  effects: Pick<IntakeEffects, 'files' | 'now'>,
  delivery: SentFile,
  dataset: DatasetDefinition,
  found: Found,
  progress: StageProgress,
): Promise<StagedDelivery | undefined> {
  // Written by `receive` from a SourceMapping.
  const mapping = delivery.mapping === '' ? undefined : (JSON.parse(delivery.mapping) as SourceMapping);
  let reading = 0;
  const onFile = (i: number) => {
    reading = i;
  };
  try {
    const opened = await openFiles(lanes[0], effects, delivery, dataset, mapping, found, onFile);
    reading = 0;
    const plan = await planOf(opened, dataset, mapping, found);
    if (!plan) return undefined;
    await fileFindings(found, await stageFiles(lanes, opened, plan, progress, onFile));
    const delimiter = opened.flatMap(({ head }) => (head.form === 'csv' ? [head.delimiter] : []))[0] ?? ',';
    const frame = { dataset, owner: delivery.owner, fields: plan.fields, mapping, today: dayIn(effects.now()) };
    return { plan, frame, delimiter };
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    const { line, column, kind, expectation } = error;
    await fileFindings(found, [{ line: line + firstOf(error.file ?? reading), column, kind, expectation }]);
    return undefined;
  }
}

async function openFiles(
  facts: IntakeConnection,
  { files }: Pick<IntakeEffects, 'files'>,
  { id, fileName }: SentFile,
  dataset: DatasetDefinition,
  mapping: SourceMapping | undefined,
  found: Found,
  onFile: (i: number) => void,
): Promise<readonly OpenedFile[]> {
  const unpacked = await unpack(files.path(id), fileName, await files.unpackFolder(id));
  found.files.push(...unpacked.map(({ name }) => shownName(name)));
  const opened: OpenedFile[] = [];
  for (const [i, file] of unpacked.entries()) {
    onFile(i);
    opened.push({ file, head: await sourceHead(facts, file, mapping?.layout, isKnownName(dataset, mapping)) });
  }
  return opened;
}

async function planOf(
  opened: readonly OpenedFile[],
  dataset: DatasetDefinition,
  mapping: SourceMapping | undefined,
  found: Found,
): Promise<StagePlan | undefined> {
  const [first] = opened;
  if (!first) throw new Error('a delivery without a file');
  const line = 'headerLine' in first.head ? first.head.headerLine : 1;
  const header = readHeader(commonNames(opened.map(({ head }) => head)), line, dataset, mapping);
  await fileFindings(found, header.findings);
  if (header.findings.some(({ kind }) => FINDING_KINDS[kind].severity === 'refusing')) return undefined;
  const read = mapping ? readColumns(mapping) : new Set<string>();
  const taken = new Set(header.positions.values());
  const extras = header.names.flatMap((name, i) => (read.has(name) && !taken.has(i) ? [i] : []));
  for (const { head } of opened)
    for (const [i, column] of (head.form === 'parquet' ? head.columns : []).entries())
      if ((taken.has(i) || extras.includes(i)) && isNested(column))
        throw new SourceFault('column-nested', SINGLE, 0, column.name);
  return { names: header.names, positions: header.positions, fields: fieldsOf(dataset), mapping, extras };
}

const SINGLE = { nl: 'Enkele waarden, of een lijst van codes.', en: 'Single values, or a list of codes.' };

// Names in an archive are a stranger's text: no folders, no signs that a screen or terminal would obey.
const shownName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/[^\p{L}\p{N} ._()-]/gu, '_').slice(0, 120);
