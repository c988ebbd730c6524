import type { WireDraftCheck } from '../../../model/wire/mapping.ts';
import type { Plan, PlannedColumn } from './plan.ts';

type Outcome = NonNullable<WireDraftCheck['outcome']>;

/** The same plan with the codes that the run over all rows brought up. What was chosen already stays. */
export function withValues(plan: Plan, outcome: Outcome): Plan {
  const found = outcome.values.map(({ field, values }) => {
    const suggested = values.flatMap(({ value, suggested: one }) =>
      one ? [[value, { code: one.code, isSuggested: true }] as const] : [],
    );
    return [field, { ...Object.fromEntries(suggested), ...plan.codes[field] }] as const;
  });
  return { ...plan, codes: { ...plan.codes, ...Object.fromEntries(found) } };
}

export const agreeToColumns = (plan: Plan): Plan => ({
  ...plan,
  columns: plan.columns.map((column) =>
    column.isSuggested ? { ...column, isSuggested: false, isTouched: true } : column,
  ),
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

/** One of ours is filled from one column: choosing it here takes it away there. A column as reference is used as one. */
export const withColumn = (plan: Plan, position: number, change: Partial<PlannedColumn>): Plan => ({
  ...plan,
  reference: change.field === 'reference' ? 'column' : plan.reference,
  columns: plan.columns.map((column) => {
    if (column.position === position) return { ...column, ...change, isSuggested: false, isTouched: true };
    return change.field && column.field === change.field ? { ...column, field: '', isSuggested: false } : column;
  }),
});

/** @param code undefined: none */
export const withCode = (plan: Plan, field: string, value: string, code: string | undefined): Plan => {
  const { [value]: _, ...others } = plan.codes[field] ?? {};
  const pairs = code === undefined ? others : { ...others, [value]: { code, isSuggested: false } };
  return { ...plan, codes: { ...plan.codes, [field]: pairs } };
};

export const withJoined = (plan: Plan, source: string, isIn: boolean): Plan => {
  const others = plan.joined.filter((name) => name !== source);
  return { ...plan, joined: isIn ? [...others, source] : others };
};

/** Values that stand for no code, and in how many rows: those rows would not come in. */
export function openValues(plan: Plan, values: Outcome['values']): { readonly values: number; readonly rows: number } {
  const open = values.flatMap(({ field, values: found }) =>
    found.filter(({ value, code }) => value !== '' && code !== value && !plan.codes[field]?.[value] && !code),
  );
  return { values: open.length, rows: open.reduce((sum, { rows }) => sum + rows, 0) };
}
