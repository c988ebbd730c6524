import { type Catalogue, codelistOf } from '../../model/catalogue.ts';
import type { DatasetDefinition } from '../../model/dataset.ts';
import { hierarchyOf } from '../../model/hierarchy.ts';
import { parseMappingName } from '../../model/mapping-name.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import { type Field, fieldsOf } from '../layout.ts';

/** Everything by which a mapping contradicts its dataset or itself, each with its place. Empty: it can be used. */
export function mappingProblems(
  mapping: SourceMapping,
  dataset: DatasetDefinition,
  catalogue: Catalogue,
): readonly string[] {
  const fields = new Map(fieldsOf(dataset).map((field) => [field.id, field]));
  return [
    ...(parseMappingName(mapping.name)?.name === mapping.name ? [] : [`name '${mapping.name}' is not kebab-case`]),
    ...columnProblems(mapping, fields),
    ...Object.entries(mapping.codes).flatMap(([id, codes]) => codeProblems(id, codes, fields.get(id), catalogue)),
    ...formProblems(mapping, fields),
    ...(mapping.reference?.kind === 'columns' && mapping.reference.columns.length === 0
      ? ['the reference is joined of no column at all']
      : []),
  ];
}

function columnProblems({ columns }: SourceMapping, fields: ReadonlyMap<string, Field>): readonly string[] {
  const targets = Object.values(columns);
  return [
    ...(targets.length === 0 ? ['no column is named'] : []),
    ...Object.entries(columns).flatMap(([source, ours]) =>
      fields.has(ours) ? [] : [`column '${source}' goes to '${ours}', which the dataset does not have`],
    ),
    ...[...new Set(targets.filter((ours, i) => targets.indexOf(ours) !== i))].map(
      (ours) => `'${ours}' is filled from more than one column`,
    ),
  ];
}

function codeProblems(
  id: string,
  codes: Readonly<Record<string, string>>,
  field: Field | undefined,
  catalogue: Catalogue,
): readonly string[] {
  if (!field) return [`codes are given for '${id}', which the dataset does not have`];
  if (field.kind.is !== 'dimension' || field.kind.dimension.kind === 'date') return [];
  const list = hierarchyOf(codelistOf(catalogue, field.kind.dimension.codelist));
  const isCode = (code: string) => code === '' || list.codelist.codes.some((one) => one.code === code);
  return Object.entries(codes).flatMap(([source, code]) =>
    isCode(code) && (code === '' || list.isOn(code, list.finest))
      ? []
      : [`'${source.slice(0, 60)}' becomes '${code}', which is not on the finest level of '${list.codelist.id}'`],
  );
}

function formProblems(mapping: SourceMapping, fields: ReadonlyMap<string, Field>): readonly string[] {
  const kindOf = (id: string) => fields.get(id)?.kind;
  const isDate = (id: string) => {
    const kind = kindOf(id);
    return kind?.is === 'dimension' && kind.dimension.kind === 'date';
  };
  const isList = (id: string) => {
    const kind = kindOf(id);
    return kind?.is === 'dimension' && kind.dimension.kind === 'code-list';
  };
  const wrong = (what: string, ids: readonly string[], fits: (id: string) => boolean) =>
    ids.filter((id) => !fits(id)).map((id) => `${what} is given for '${id}', which has none`);
  return [
    ...wrong('a date order', Object.keys(mapping.dates ?? {}), isDate),
    ...wrong('a number form', Object.keys(mapping.numbers ?? {}), (id) => kindOf(id)?.is === 'measure'),
    ...wrong('a separator', Object.keys(mapping.separators ?? {}), isList),
  ];
}
