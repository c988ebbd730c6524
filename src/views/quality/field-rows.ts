import type { ChangedShare, FieldQuality } from '../../model/wire/quality.ts';
import type { Words } from '../words.ts';
import { applicableOf } from './quality-counts.ts';
import { shareText } from './share-text.ts';

/** How a field is filled, with what one can do about it. */
export interface FieldRow {
  readonly field: string;
  readonly label: string;
  readonly rows: string;
  readonly filled: string;
  readonly unknown: string;
  readonly notRegistered: string;
  readonly invalid: string;
  /** Parts of the bar, 0 to 1, in this order; together 1. */
  readonly bar: {
    readonly good: number;
    readonly invalid: number;
    readonly unknown: number;
    readonly notRegistered: number;
  };
  /** In one sentence, for who cannot see the bar. */
  readonly summary: string;
  readonly advice: readonly string[];
  readonly hasChange: boolean;
  /** There is nothing to do about it. */
  readonly isQuiet: boolean;
}

export interface MeasuredField extends FieldQuality {
  readonly field: string;
  readonly registrationChanges?: readonly ChangedShare[];
}

/** From this share on it is worth a word. */
const NOTABLE = 0.05;

/** Worst first: by the share that is not filled with something right. Fields that apply to no row come last. */
export function fieldRows(
  fields: readonly MeasuredField[],
  labelOf: (field: string) => string,
  words: Words,
): readonly FieldRow[] {
  return fields
    .map((field) => ({ bad: badness(field), row: rowOf(field, labelOf(field.field), words) }))
    .toSorted((a, b) => b.bad - a.bad || (a.row.label < b.row.label ? -1 : 1))
    .map(({ row }) => row);
}

function badness(field: FieldQuality): number {
  const whole = applicableOf(field);
  return whole === 0 ? -1 : 1 - (field.filled - field.invalid) / whole;
}

function rowOf(field: MeasuredField, label: string, words: Words): FieldRow {
  const whole = applicableOf(field);
  const text = (part: number) => shareText({ part, whole }, words);
  const fraction = (part: number) => (whole === 0 ? 0 : part / whole);
  const { filled, unknown, notRegistered, invalid } = field;
  const advice = adviceOn(field, whole);
  return {
    field: field.field,
    label,
    rows: words.number(whole),
    ...{ filled: text(filled), unknown: text(unknown), notRegistered: text(notRegistered) },
    invalid: shareText({ part: invalid, whole: filled }, words),
    bar: {
      good: fraction(filled - invalid),
      invalid: fraction(invalid),
      unknown: fraction(unknown),
      notRegistered: fraction(notRegistered),
    },
    summary: words.text('quality.fieldSummary', {
      ...{ field: label, filled: text(filled), unknown: text(unknown), notRegistered: text(notRegistered) },
    }),
    advice: advice.map((key) => words.text(`quality.advice.${key}`)),
    hasChange: (field.registrationChanges ?? []).length > 0,
    isQuiet: advice.every((key) => QUIET.includes(key)),
  };
}

const QUIET: readonly string[] = ['none', 'nowhere'];

function adviceOn(field: MeasuredField, whole: number): readonly string[] {
  if (whole === 0) return ['nowhere'];
  const said = [
    ...(field.registrationChanges?.length ? ['change'] : []),
    ...(field.invalid > 0 ? ['invalid'] : []),
    ...(field.notRegistered / whole >= NOTABLE ? ['notRegistered'] : []),
    ...(field.unknown / whole >= NOTABLE ? ['unknown'] : []),
  ];
  return said.length > 0 ? said : ['none'];
}
