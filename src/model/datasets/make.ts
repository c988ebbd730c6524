import type {
  BandDimension,
  CodeDimension,
  CodeListDimension,
  DateDimension,
  DefinitionCard,
  Measure,
  PseudonymField,
  Ratio,
} from '../dataset.ts';
import { codelistId } from '../ids.ts';
import type { Text } from '../text.ts';
import type { UnitId } from '../units.ts';

/** Dutch, English. */
export type Words = readonly [nl: string, en: string];

type Extra = { readonly isRequired?: boolean; readonly ownerZoneOnly?: true };

/** One code; optional unless it says otherwise. */
export const code = (id: string, list: string, label: Words, definition: Words, extra: Extra = {}): CodeDimension => ({
  kind: 'code',
  id,
  codelist: codelistId(list),
  isRequired: false,
  ...extra,
  label: text(label),
  definition: text(definition),
});

/** Several codes; optional unless it says otherwise. */
export const codes = (
  id: string,
  list: string,
  label: Words,
  definition: Words,
  extra: Extra = {},
): CodeListDimension => ({ ...code(id, list, label, definition, extra), kind: 'code-list' });

/** A day; optional unless it says otherwise. */
export const day = (
  id: string,
  label: Words,
  definition: Words,
  extra: { readonly isRequired?: boolean; readonly mayLieAhead?: true } = {},
): DateDimension => ({
  kind: 'date',
  id,
  finest: 'day',
  isRequired: false,
  ...extra,
  label: text(label),
  definition: text(definition),
});

/** Bands over a measure; `bands` maps the code of each band to its lowest value. */
export const band = (
  id: string,
  list: string,
  measure: string,
  label: Words,
  definition: Words,
  bands: Readonly<Record<string, number>>,
): BandDimension => ({
  kind: 'band',
  id,
  codelist: codelistId(list),
  measure,
  isRequired: false,
  label: text(label),
  definition: text(definition),
  bands: Object.entries(bands).map(([name, from]) => ({ from, code: name })),
});

/** A whole number; may be empty, which is not the same as 0. */
export const measure = (
  id: string,
  unit: UnitId,
  maximum: number,
  label: Words,
  population: Words,
  card: DefinitionCard,
): Measure => ({
  id,
  unit,
  isRequired: false,
  maximum,
  label: text(label),
  card: { ...card, population: text(population) },
});

export const pseudonym = (
  id: string,
  unit: UnitId,
  label: Words,
  definition: Words,
  isRequired = false,
): PseudonymField => ({ id, label: text(label), definition: text(definition), isRequired, unit });

/** One figure per so many of another; the counting rule says what stands in the denominator. */
export const ratio = (
  id: string,
  [numerator, denominator]: readonly [numerator: string, denominator: string],
  per: Ratio['per'],
  label: Words,
  countingRule: Words,
  its: DefinitionCard,
): Ratio => ({
  ...{ id, numerator, denominator, per },
  label: text(label),
  card: { ...its, countingRule: text(countingRule) },
});

/** What all figures of a dataset have in common; a measure replaces the population. */
export const card = (
  version: string,
  population: Words,
  place: Words,
  countingRule: Words,
  ...caveats: readonly Words[]
): DefinitionCard => ({
  population: text(population),
  place: text(place),
  countingRule: text(countingRule),
  version,
  caveats: caveats.map(text),
});

/** Lowest value of each code of the codelist `lag`. */
export const LAG_BANDS = {
  D0: 0,
  'D1-7': 1,
  'D8-30': 8,
  'D31-90': 31,
  'D91-180': 91,
  'D181-365': 181,
  'D366-730': 366,
  'D731+': 731,
} as const;

/** Ten years and a bit: longer lags are slips of the pen. */
export const LONGEST_LAG = 4000;

export const text = ([nl, en]: Words): Text => ({ nl, en });
