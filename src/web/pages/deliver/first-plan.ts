import type { WireSample } from '../../../model/wire/mapping.ts';
import type { Plan, PlannedColumn } from './plan.ts';

/** From what the server suggests for a file, or from a mapping that fits it, which was agreed to before. */
export function firstPlan(sample: WireSample): Plan {
  const [known] = sample.matching;
  return known ? knownPlan(sample, known) : suggestedPlan(sample);
}

/** The same for another sheet or header row of the file: what somebody chose for a column of that name stays. */
export function planAgain(before: Plan, sample: WireSample): Plan {
  const next = firstPlan(sample);
  const chosen = new Map(before.columns.filter(({ isTouched }) => isTouched).map((one) => [one.source, one]));
  const taken = new Set(next.columns.flatMap(({ source }) => chosen.get(source)?.field ?? []));
  const columns = next.columns.map((column): PlannedColumn => {
    const kept = chosen.get(column.source);
    if (kept) return { ...kept, position: column.position };
    return taken.has(column.field) ? bare(column) : column;
  });
  const names = new Set(sample.names);
  const joined = before.joined.filter((name) => names.has(name));
  if (next.known) return { ...next, columns };
  return {
    ...next,
    columns,
    codes: before.codes,
    joined,
    reference: before.reference === 'columns' && joined.length > 0 ? 'columns' : next.reference,
    leaveOut: before.leaveOut.filter(({ column }) => names.has(column)),
  };
}

/** The columns of the file that have a name; one without cannot be named in a mapping, and is left out. */
const namedColumns = ({ names }: WireSample): readonly PlannedColumn[] =>
  names.flatMap((source, position) => (source === '' ? [] : [bare({ source, position })]));

const bare = ({ source, position }: Pick<PlannedColumn, 'source' | 'position'>): PlannedColumn => ({
  source,
  position,
  field: '',
  isSuggested: false,
  isAmbiguous: false,
});

function suggestedPlan(sample: WireSample): Plan {
  const { suggestion } = sample;
  const columns = namedColumns(sample).map((column) => {
    const found = suggestion.columns.find((one) => one.source === column.source);
    return found ? { ...column, ...found, isSuggested: true } : column;
  });
  return {
    columns,
    codes: {},
    reference: suggestion.needsReference ? 'row' : 'column',
    joined: [],
    leaveOut: [],
    layout: placeOf(sample),
  };
}

function knownPlan(sample: WireSample, known: WireSample['matching'][number]): Plan {
  const columns = namedColumns(sample).map((column) => {
    const field = known.columns[column.source] ?? '';
    return {
      ...column,
      field,
      dateOrder: known.dates?.[field],
      number: known.numbers?.[field],
      separator: known.separators?.[field],
    };
  });
  const codes = Object.entries(known.codes).map(([field, pairs]) => {
    const planned = Object.entries(pairs).map(([value, code]) => [value, { code, isSuggested: false }] as const);
    return [field, Object.fromEntries(planned)] as const;
  });
  const { reference } = known;
  return {
    columns,
    codes: Object.fromEntries(codes),
    reference: reference?.kind ?? 'column',
    joined: reference?.kind === 'columns' ? reference.columns : [],
    leaveOut: known.leaveOut ?? [],
    layout: isAt(sample, known.layout) ? known.layout : placeOf(sample),
    known: { name: known.name, version: known.version, isBuiltIn: known.isBuiltIn ?? false },
  };
}

const placeOf = ({ headerRow, sheet }: WireSample) => ({ headerRow, ...(sheet === undefined ? {} : { sheet }) });

/** Whether a saved layout leads to where the sample was read. */
const isAt = ({ headerRow, sheet, sheets, names }: WireSample, layout: Plan['layout']) =>
  // A quarantine file is read at its first line whatever the layout says, and must not change it for the files to come.
  names.at(-1) === '_findings' ||
  ((layout?.headerRow ?? 1) === headerRow && (sheet === undefined || (layout?.sheet ?? sheets[0]) === sheet));
