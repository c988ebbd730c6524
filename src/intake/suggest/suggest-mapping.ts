import { type Catalogue, codelistOf } from '../../model/catalogue.ts';
import type { DatasetDefinition } from '../../model/dataset.ts';
import type { DateOrder, NumberForm, SourceMapping } from '../../model/source-mapping.ts';
import type { SourceSample } from '../../model/source-sample.ts';
import { isIdentifyingColumn } from '../identifying-columns.ts';
import { closeness } from './closeness.ts';
import { type FieldWords, fieldWords, namesOf } from './field-words.ts';
import { dateShape, numberShape } from './read-shapes.ts';
import { suggestCode } from './suggest-code.ts';
import { suggestSeparator } from './suggest-separator.ts';

/** A source column that may hold one of ours, and how it is written. To be shown as a suggestion, never used unseen. */
export interface SuggestedColumn {
  readonly source: string;
  readonly field: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly why: 'earlier' | 'name' | 'values';
  readonly dateOrder?: DateOrder;
  readonly number?: NumberForm;
  readonly separator?: string;
  /** The values leave more than one way to read them; the form is then the likeliest in the Netherlands. */
  readonly isAmbiguous: boolean;
}

export interface Suggestion {
  readonly columns: readonly SuggestedColumn[];
  /** No column was found that can be the reference. */
  readonly needsReference: boolean;
}

interface Candidate {
  readonly source: string;
  readonly field: FieldWords;
  readonly values: Values;
  readonly score: number;
  readonly why: SuggestedColumn['why'];
}

/** What stands in a column, filled cells only. */
interface Values {
  readonly texts: readonly string[];
  /** Fractions that the source holds as numbers; they are not among the texts. */
  readonly fractions: readonly string[];
}

const LIKELY = 0.5;

/**
 * What the columns of a file may be, from their names, their values, and what the partner said before. Each source column
 * and each of ours at most once, the likeliest pairs first. Same sample, same suggestion.
 *
 * @param earlier mappings of the same partner and dataset, the last one counting most
 */
export function suggestMapping(
  sample: Pick<SourceSample, 'names' | 'rows' | 'fractions'>,
  dataset: DatasetDefinition,
  catalogue: Catalogue,
  earlier: readonly SourceMapping[] = [],
): Suggestion {
  const fields = fieldWords(dataset).filter(({ kind }) => kind !== 'owner' && kind !== 'unit');
  const columns = sample.names.flatMap((source, i) =>
    source === '' || isIdentifyingColumn(source) ? [] : [{ source, values: valuesIn(sample, i) }],
  );
  const candidates = columns
    .flatMap(({ source, values }) => fields.map((field) => candidate(source, values, field, catalogue, earlier)))
    .filter(({ score }) => score >= LIKELY)
    .toSorted((a, b) => b.score - a.score || sample.names.indexOf(a.source) - sample.names.indexOf(b.source));
  const taken = new Set<string>();
  const chosen = candidates.filter(({ source, field }) => {
    if (taken.has(`s ${source}`) || taken.has(`f ${field.id}`)) return false;
    taken.add(`s ${source}`).add(`f ${field.id}`);
    return true;
  });
  return {
    columns: chosen.map((one) => withForm(one, catalogue)),
    needsReference: !taken.has('f reference'),
  };
}

function valuesIn({ rows, fractions }: Pick<SourceSample, 'rows' | 'fractions'>, position: number): Values {
  const [texts, numbers]: [string[], string[]] = [[], []];
  for (const [i, row] of rows.entries()) {
    const value = row[position] ?? '';
    if (value.trim() !== '') (fractions?.[i]?.includes(position) ? numbers : texts).push(value);
  }
  return { texts, fractions: numbers };
}

function candidate(
  source: string,
  values: Values,
  field: FieldWords,
  catalogue: Catalogue,
  earlier: readonly SourceMapping[],
): Candidate {
  const said = earlier.some(({ columns }) => Object.hasOwn(columns, source) && columns[source] === field.id);
  if (said) return { source, field, values, score: 0.99, why: 'earlier' };
  const [own = 0, ...rest] = namesOf(field, catalogue).map((name) => closeness(source, name));
  const name = Math.max(own, ...rest);
  const fits = fitOf(values, field, catalogue);
  // Values weigh against a name that is right and holds something else, and for one that says nothing.
  const score = fits === undefined ? name * 0.9 : 0.65 * name + 0.35 * fits;
  return { source, field, values, score: Math.min(score, 0.98), why: name >= LIKELY ? 'name' : 'values' };
}

/** Share of the values that the field may hold; undefined when there are none or anything may stand there. */
function fitOf({ texts, fractions }: Values, field: FieldWords, catalogue: Catalogue): number | undefined {
  const values = [...texts, ...fractions];
  const distinct = [...new Set(values)].slice(0, 30);
  if (distinct.length === 0) return undefined;
  switch (field.kind) {
    case 'date':
      return dateShape(values) ? 1 : 0;
    case 'measure':
      return numberShape(texts, fractions.length > 0) ? 1 : 0;
    case 'version':
      return values.every((value) => /^\d{1,9}$/.test(value)) ? 0.8 : 0;
    case 'code':
    case 'code-list': {
      const list = codelistOf(catalogue, field.codelist ?? '');
      const separator = field.kind === 'code-list' ? suggestSeparator(distinct, list) : undefined;
      const parts = separator === undefined ? distinct : distinct.flatMap((value) => value.split(separator));
      return parts.filter((part) => suggestCode(part.trim(), list)).length / parts.length;
    }
    default:
      return new Set(values).size === values.length && dateShape(values) === undefined ? 0.9 : 0;
  }
}

function withForm({ source, field, values, score, why }: Candidate, catalogue: Catalogue): SuggestedColumn {
  const { texts, fractions } = values;
  const date = field.kind === 'date' ? dateShape(texts) : undefined;
  const number = field.kind === 'measure' ? numberShape(texts, fractions.length > 0) : undefined;
  const separator =
    field.kind === 'code-list' ? suggestSeparator(texts, codelistOf(catalogue, field.codelist ?? '')) : undefined;
  return {
    source,
    field: field.id,
    confidence: Math.round(score * 100) / 100,
    why,
    ...(date?.form ? { dateOrder: date.form } : {}),
    ...(number?.form ? { number: number.form } : {}),
    ...(separator === undefined ? {} : { separator }),
    isAmbiguous: date?.isSure === false || number?.isSure === false,
  };
}
