import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codelistOf, datasetOf } from '../catalogue.ts';
import type { Dimension, Measure } from '../dataset.ts';
import { hierarchyOf } from '../hierarchy.ts';
import type { SourceMapping } from '../source-mapping.ts';
import { WORDS } from '../words.ts';
import { MAPPINGS } from './index.ts';
import { PUBLIC_FILES } from './public-files.ts';

type Row = ReadonlyMap<string, string>;

const DATE_SHAPES: Readonly<Record<string, RegExp>> = {
  year: /^\d{4}$/,
  month: /^\d{4}-\d{2}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
};
const files = new Map(MAPPINGS.map((mapping) => [`${mapping.dataset}`, keptRows(mapping)]));

describe.each(MAPPINGS.map((mapping) => [mapping.dataset, mapping] as const))('the mapping of %s', (id, mapping) => {
  const dataset = datasetOf(WORDS, id);
  const rows = files.get(id) ?? [];

  it('is of an owner of the dataset', () => expect(dataset.owners).toContain(mapping.partner));

  it('names columns that the dataset has, and every one of them', () => {
    const columns = [...dataset.dimensions.filter(({ kind }) => kind !== 'band'), ...dataset.measures];
    expect(Object.values(mapping.columns).toSorted()).toEqual(columns.map((column) => column.id).toSorted());
  });

  it('names source columns that the file has', () => {
    expect([...(rows[0]?.keys() ?? [])]).toEqual(expect.arrayContaining(Object.keys(mapping.columns)));
  });

  it('turns every value of the file into a code that exists', () => {
    for (const dimension of dataset.dimensions)
      expect(unknownValues(mapping, rows, dimension), dimension.id).toEqual([]);
  });

  it('gives whole numbers within the maximum', () => {
    for (const measure of dataset.measures) expect(badNumbers(mapping, rows, measure), measure.id).toEqual([]);
  });

  it('gives each row a reference of its own', () => {
    const { reference } = mapping;
    if (reference?.kind !== 'columns') return;
    const references = rows.map((row) => reference.columns.map((column) => row.get(column)).join('-'));
    expect(new Set(references).size).toBe(rows.length);
  });
});

describe('the public files', () => {
  it.each([
    ['missing-migrants', 19_669],
    ['displacement', 78_645],
    ['border-encounters', 36_676],
    ['asylum-applications', 43_896 - 3_614],
  ])('%s has %i rows', (id, expected) => expect(files.get(id)).toHaveLength(expected));

  it('count 75,068 dead and missing', () => {
    expect(sumOf(files.get('missing-migrants') ?? [], 'dead_and_missing')).toBe(75_068);
  });

  it('count 350,245 first applications in the Netherlands', () => {
    const rows = (files.get('asylum-applications') ?? []).filter((row) => row.get('asylum_country_iso3') === 'NLD');
    expect(sumOf(rows, 'first_time_applications')).toBe(350_245);
  });
});

const sumOf = (rows: readonly Row[], column: string) => rows.reduce((sum, row) => sum + Number(row.get(column)), 0);

function unknownValues(mapping: SourceMapping, rows: readonly Row[], dimension: Dimension): readonly string[] {
  if (dimension.kind === 'band') return [];
  const values = distinctValues(mapping, rows, dimension.id);
  if (values.includes('') && dimension.isRequired) return ['(empty)'];
  const filled = values.filter((value) => value !== '');
  if (dimension.kind === 'date') return filled.filter((value) => !DATE_SHAPES[dimension.finest]?.test(value));
  const hierarchy = hierarchyOf(codelistOf(WORDS, dimension.codelist));
  const separator = mapping.separators?.[dimension.id] ?? '|';
  const parts = dimension.kind === 'code-list' ? filled.flatMap((value) => value.split(separator)) : filled;
  return parts.filter((value) => !hierarchy.isOn(mapping.codes[dimension.id]?.[value] ?? value, hierarchy.finest));
}

function badNumbers(mapping: SourceMapping, rows: readonly Row[], measure: Measure): readonly string[] {
  return distinctValues(mapping, rows, measure.id)
    .map((value) => mapping.codes[measure.id]?.[value] ?? value)
    .filter((value) => (value === '' ? measure.isRequired : !/^\d+$/.test(value) || Number(value) > measure.maximum));
}

function distinctValues(mapping: SourceMapping, rows: readonly Row[], id: string): readonly string[] {
  const source = Object.keys(mapping.columns).find((column) => mapping.columns[column] === id) ?? '';
  return [...new Set(rows.map((row) => row.get(source) ?? ''))];
}

function keptRows(mapping: SourceMapping): readonly Row[] {
  const path = new URL(`../../../public-data/${PUBLIC_FILES[mapping.dataset]}`, import.meta.url);
  const [header = [], ...lines] = recordsOf(readFileSync(path, 'utf8'));
  const rows = lines.map((line) => new Map(header.map((column, index) => [column, line[index] ?? ''])));
  return rows.filter((row) =>
    (mapping.leaveOut ?? []).every(({ column, values }) => !values.includes(row.get(column) ?? '')),
  );
}

/** The records of a CSV text: quoted fields may hold commas, quotes and line breaks. */
function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, field = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)([,\n])/g)) {
    record.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
