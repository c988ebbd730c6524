import type { DatasetDefinition } from '../model/dataset.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import type { Text } from '../model/text.ts';
import type { FindingKindId } from './finding-kinds.ts';
import { isAddressPair, isIdentifyingColumn } from './identifying-columns.ts';
import { type Field, fieldsOf } from './layout.ts';

/** A finding on the file as a whole or on its header. */
export interface FileFinding {
  readonly line: number;
  readonly column: string;
  readonly kind: FindingKindId;
  readonly expectation: Text;
}

/** The header, read: where each field of the dataset stands in the file. */
export interface Header {
  readonly names: readonly string[];
  /** Position in the file by field id, from 0; a field that the file does not have is absent. */
  readonly positions: ReadonlyMap<string, number>;
  readonly findings: readonly FileFinding[];
}

// Beyond this many a listing of unknown columns helps nobody.
const MOST_UNKNOWN = 100;
// Columns of a quarantine file begin with it; they are ours and mean nothing when they come back.
const OURS = '_';

/** Reads the names; every problem with them is a finding. */
export function readHeader(
  names: readonly string[],
  line: number,
  dataset: DatasetDefinition,
  mapping: SourceMapping | undefined,
): Header {
  const fields = fieldsOf(dataset);
  const positions = new Map(
    names.flatMap((name, i) => {
      const field = fields.find(({ id }) => id === oursOf(name, mapping));
      return field ? [[field.id, i] as const] : [];
    }),
  );
  const findings = findingsOf(names, fields, positions, mapping).map((one) => ({ ...one, line }));
  return { names, positions, findings };
}

/** Whether a name stands for a column of the dataset, as it is or through the mapping. */
export function isKnownName(dataset: DatasetDefinition, mapping: SourceMapping | undefined): (name: string) => boolean {
  const fields = new Set(fieldsOf(dataset).map(({ id }) => id));
  return (name) => fields.has(oursOf(name, mapping) ?? '');
}

function findingsOf(
  names: readonly string[],
  fields: readonly Field[],
  positions: ReadonlyMap<string, number>,
  mapping: SourceMapping | undefined,
): readonly FileFinding[] {
  const theirs = names.filter((name) => !name.startsWith(OURS));
  const identifying = theirs.filter((name) => !fields.some(({ id }) => id === name) && isIdentifyingColumn(name));
  const refusals = [
    ...[...identifying, ...(isAddressPair(theirs) ? ['postcode'] : [])].map((name) =>
      finding('column-identifies', name, NO_PERSONS),
    ),
    ...duplicates(theirs, mapping).map((name) => finding('column-duplicate', name, ONCE)),
    ...missing(theirs, fields, positions, mapping),
  ];
  // A file without a header has data where names should be: those are not repeated in findings.
  if (positions.size === 0) return [finding('header-missing', '', columnsOf(fields, mapping))];
  return [...refusals, ...unknown(theirs, fields, mapping)];
}

/** Our name of a source column; undefined when the mapping leaves it out. */
function oursOf(name: string, mapping: SourceMapping | undefined): string | undefined {
  if (!mapping) return name;
  // Headers are free text: one named 'constructor' must not find what every object has.
  return Object.hasOwn(mapping.columns, name) ? mapping.columns[name] : undefined;
}

function missing(
  names: readonly string[],
  fields: readonly Field[],
  positions: ReadonlyMap<string, number>,
  mapping: SourceMapping | undefined,
): readonly FileFinding[] {
  const required = fields
    .filter((field) => field.isRequired && !positions.has(field.id))
    .filter((field) => !(field.kind.is === 'reference' && mapping?.reference))
    .map((field) => sourceName(field, mapping));
  const joined = mapping?.reference?.kind === 'columns' ? mapping.reference.columns : [];
  const absent = new Set([...required, ...joined.filter((name) => !names.includes(name))]);
  return [...absent].map((name) => finding('column-missing', name, PRESENT));
}

function unknown(names: readonly string[], fields: readonly Field[], mapping: SourceMapping | undefined) {
  const isRead = (name: string) =>
    mapping ? readColumns(mapping).has(name) : fields.some((field) => field.id === name);
  return names
    .filter((name) => name !== '' && !isRead(name))
    .slice(0, MOST_UNKNOWN)
    .map((name) => finding('column-unknown', name.slice(0, 100), columnsOf(fields, mapping)));
}

/** Source columns that a mapping reads, for whatever purpose. */
export const readColumns = (mapping: SourceMapping): ReadonlySet<string> =>
  new Set([
    ...Object.keys(mapping.columns),
    ...(mapping.reference?.kind === 'columns' ? mapping.reference.columns : []),
    ...(mapping.leaveOut ?? []).map((rule) => rule.column),
  ]);

/** Name of a field's column in the sender's own file. */
export const sourceName = (field: Pick<Field, 'id'>, mapping: SourceMapping | undefined): string =>
  Object.entries(mapping?.columns ?? {}).find(([, ours]) => ours === field.id)?.[0] ?? field.id;

function duplicates(names: readonly string[], mapping: SourceMapping | undefined): readonly string[] {
  const ours = names.map((name) => oursOf(name, mapping) ?? name);
  return [...new Set(names.filter((name, i) => name !== '' && ours.indexOf(ours[i] ?? '') !== i))];
}

const finding = (kind: FindingKindId, column: string, expectation: Text): FileFinding => ({
  line: 1,
  column,
  kind,
  expectation,
});

const NO_PERSONS: Text = { nl: 'Geen kolommen met persoonsgegevens.', en: 'No columns with personal data.' };
const ONCE: Text = { nl: 'Elke kolom één keer.', en: 'Each column once.' };
const PRESENT: Text = {
  nl: 'Deze kolom, ook als er waarden ontbreken.',
  en: 'This column, even if values are missing.',
};

function columnsOf(fields: readonly Field[], mapping: SourceMapping | undefined): Text {
  const names = mapping ? [...readColumns(mapping)] : fields.map((field) => field.id);
  return { nl: `Bekende kolommen: ${names.join(', ')}.`, en: `Known columns: ${names.join(', ')}.` };
}
