import type { MappingContent, WireDraftCheck, WireSample } from '../../../model/wire/mapping.ts';

/** One column of the file, what it is taken for, and whether somebody agreed to that. */
export interface PlannedColumn {
  readonly source: string;
  /** Empty: left out. */
  readonly field: string;
  readonly isSuggested: boolean;
  readonly confidence?: number;
  readonly isAmbiguous: boolean;
  readonly dateOrder?: NonNullable<MappingContent['dates']>[string] | undefined;
  readonly number?: NonNullable<MappingContent['numbers']>[string] | undefined;
  readonly separator?: string | undefined;
}

export interface PlannedCode {
  readonly code: string;
  readonly isSuggested: boolean;
}

/** Everything that the page knows of the mapping while it is made. */
export interface Plan {
  readonly columns: readonly PlannedColumn[];
  /** By field and source value. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, PlannedCode>>>>;
  readonly reference: 'column' | 'row' | readonly string[];
  readonly leaveOut: NonNullable<MappingContent['leaveOut']>;
  readonly layout: NonNullable<MappingContent['layout']>;
}

/** From what the server suggests for a file, or from a mapping that fits it, which was agreed to before. */
export function firstPlan(sample: WireSample): Plan {
  const layout = { headerRow: sample.headerRow, ...(sample.sheet === undefined ? {} : { sheet: sample.sheet }) };
  const [known] = sample.matching;
  if (known) {
    const columns = sample.names.map((source) => {
      const field = known.columns[source] ?? '';
      return {
        source,
        field,
        isSuggested: false,
        isAmbiguous: false,
        dateOrder: known.dates?.[field],
        number: known.numbers?.[field],
        separator: known.separators?.[field],
      };
    });
    const codes = Object.fromEntries(
      Object.entries(known.codes).map(([field, pairs]) => [
        field,
        Object.fromEntries(Object.entries(pairs).map(([value, code]) => [value, { code, isSuggested: false }])),
      ]),
    );
    const reference = known.reference?.kind === 'row' ? 'row' : (known.reference?.columns ?? 'column');
    return { columns, codes, reference, leaveOut: known.leaveOut ?? [], layout };
  }
  const columns = sample.names.map((source) => {
    const found = sample.suggestion.columns.find((one) => one.source === source);
    return found ? { ...found, isSuggested: true } : { source, field: '', isSuggested: false, isAmbiguous: false };
  });
  return { columns, codes: {}, reference: sample.suggestion.needsReference ? 'row' : 'column', leaveOut: [], layout };
}

/** The same plan with the codes that the check of all rows brought up. What was chosen already stays. */
export function withValues(plan: Plan, outcome: NonNullable<WireDraftCheck['outcome']>): Plan {
  const found = outcome.values.map(({ field, values }) => {
    const suggested = values.flatMap(({ value, suggested: one }) =>
      one ? [[value, { code: one.code, isSuggested: true }] as const] : [],
    );
    return [field, { ...Object.fromEntries(suggested), ...plan.codes[field] }] as const;
  });
  return { ...plan, codes: { ...plan.codes, ...Object.fromEntries(found) } };
}

/** How many suggestions nobody has agreed to yet. */
export const openSuggestions = ({ columns, codes }: Plan): { readonly columns: number; readonly codes: number } => ({
  columns: columns.filter(({ field, isSuggested }) => field !== '' && isSuggested).length,
  codes: Object.values(codes)
    .flatMap((pairs) => Object.values(pairs))
    .filter(({ isSuggested }) => isSuggested).length,
});

export const agreeToColumns = (plan: Plan): Plan => ({
  ...plan,
  columns: plan.columns.map((column) => ({ ...column, isSuggested: false })),
});

export const agreeToCodes = (plan: Plan): Plan => ({
  ...plan,
  codes: Object.fromEntries(
    Object.entries(plan.codes).map(([field, pairs]) => [
      field,
      Object.fromEntries(Object.entries(pairs).map(([value, { code }]) => [value, { code, isSuggested: false }])),
    ]),
  ),
});

/** One of ours is filled from one column: choosing it here takes it away there. */
export const withColumn = (plan: Plan, source: string, change: Partial<PlannedColumn>): Plan => ({
  ...plan,
  columns: plan.columns.map((column) => {
    if (column.source === source) return { ...column, ...change, isSuggested: false };
    return change.field && column.field === change.field ? { ...column, field: '', isSuggested: false } : column;
  }),
});

export const withCode = (plan: Plan, field: string, value: string, code: string): Plan => {
  const { [value]: _, ...others } = plan.codes[field] ?? {};
  const pairs = code === '' ? others : { ...others, [value]: { code, isSuggested: false } };
  return { ...plan, codes: { ...plan.codes, [field]: pairs } };
};

/** The mapping that the plan amounts to; suggestions that are still open are in it, so that they can be tried. */
export function contentOf(plan: Plan): MappingContent {
  const used = plan.columns.filter(({ field }) => field !== '');
  const forms = <T>(pick: (column: PlannedColumn) => T | undefined) =>
    Object.fromEntries(
      used.flatMap((column) => {
        const form = pick(column);
        return form === undefined ? [] : [[column.field, form] as const];
      }),
    );
  const fields = new Set(used.map(({ field }) => field));
  const codes = Object.entries(plan.codes).flatMap(([field, pairs]) =>
    fields.has(field)
      ? [[field, Object.fromEntries(Object.entries(pairs).map(([value, { code }]) => [value, code]))]]
      : [],
  );
  const { reference } = plan;
  return {
    layout: plan.layout,
    columns: Object.fromEntries(used.map(({ source, field }) => [source, field])),
    codes: Object.fromEntries(codes) as MappingContent['codes'],
    dates: forms(({ dateOrder }) => dateOrder),
    numbers: forms(({ number }) => number),
    separators: forms(({ separator }) => separator),
    ...(reference === 'column'
      ? {}
      : { reference: reference === 'row' ? { kind: 'row' } : { kind: 'columns', columns: [...reference] } }),
    ...(plan.leaveOut.length === 0 ? {} : { leaveOut: plan.leaveOut }),
  };
}
