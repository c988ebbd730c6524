import type { MappingContent, WireSample } from '../../../model/wire/mapping.ts';

/** One column of the file, what it is taken for, and whether somebody agreed to that. */
export interface PlannedColumn {
  /** In the file, from 0. */
  readonly position: number;
  readonly source: string;
  /** Empty: left out. */
  readonly field: string;
  readonly isSuggested: boolean;
  /** Somebody chose it or agreed to it here, and not with a mapping that was saved before. */
  readonly isTouched?: boolean;
  readonly confidence?: number;
  readonly why?: WireSample['suggestion']['columns'][number]['why'];
  readonly isAmbiguous: boolean;
  readonly dateOrder?: NonNullable<MappingContent['dates']>[string] | undefined;
  readonly number?: NonNullable<MappingContent['numbers']>[string] | undefined;
  readonly separator?: string | undefined;
}

interface PlannedCode {
  /** Empty: read as if nothing stood there. */
  readonly code: string;
  readonly isSuggested: boolean;
}

export type LeaveOutRule = NonNullable<MappingContent['leaveOut']>[number];

/** Everything that the page knows of the mapping while it is made. */
export interface Plan {
  readonly columns: readonly PlannedColumn[];
  /** By field and source value. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, PlannedCode>>>>;
  readonly reference: 'column' | 'row' | 'columns';
  /** What the reference is joined of, in this order; kept while another way is tried. */
  readonly joined: readonly string[];
  readonly leaveOut: readonly LeaveOutRule[];
  readonly layout: MappingContent['layout'];
  /** The saved mapping that it began as. */
  readonly known?: { readonly name: string; readonly version: number; readonly isBuiltIn: boolean };
}

/** How many suggestions nobody has agreed to yet. */
export const openSuggestions = ({ columns, codes }: Plan): { readonly columns: number; readonly codes: number } => ({
  columns: columns.filter(({ field, isSuggested }) => field !== '' && isSuggested).length,
  codes: Object.values(codes)
    .flatMap((pairs) => Object.values(pairs))
    .filter(({ isSuggested }) => isSuggested).length,
});

/** Rules of left-out rows that say something. */
const fullRules = (rules: readonly LeaveOutRule[]): LeaveOutRule[] =>
  rules.flatMap((rule) => {
    const values = rule.values.map((value) => value.trim()).filter((value) => value !== '');
    return rule.column === '' || values.length === 0 ? [] : [{ ...rule, values: [...new Set(values)] }];
  });

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
    fields.has(field) && Object.keys(pairs).length > 0
      ? [[field, Object.fromEntries(Object.entries(pairs).map(([value, { code }]) => [value, code]))] as const]
      : [],
  );
  const leaveOut = fullRules(plan.leaveOut);
  const { reference, joined } = plan;
  return {
    ...(plan.layout === undefined ? {} : { layout: plan.layout }),
    columns: Object.fromEntries(used.map(({ source, field }) => [source, field])),
    codes: Object.fromEntries(codes),
    ...filled(
      'dates',
      forms(({ dateOrder }) => dateOrder),
    ),
    ...filled(
      'numbers',
      forms(({ number }) => number),
    ),
    ...filled(
      'separators',
      forms(({ separator }) => separator),
    ),
    ...(reference === 'row' ? { reference: { kind: 'row' } } : {}),
    ...(reference === 'columns' ? { reference: { kind: 'columns', columns: [...joined] } } : {}),
    ...(leaveOut.length === 0 ? {} : { leaveOut }),
  };
}

const filled = <Name extends string, T>(name: Name, forms: Readonly<Record<string, T>>) =>
  (Object.keys(forms).length === 0 ? {} : { [name]: forms }) as { readonly [key in Name]?: Record<string, T> };
