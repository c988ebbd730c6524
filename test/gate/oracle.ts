import { noiseOf } from '../../src/disclosure/noise.ts';
import { D5_V3_JS2 } from '../../src/disclosure/tables/d5-v3-js2.ts';
import { hierarchyOf } from '../../src/model/hierarchy.ts';
import { periodKey } from '../../src/model/period-key.ts';
import type { Question } from '../../src/model/question.ts';
import type { Release, SliceFilter } from '../../src/model/release.ts';
import type { SmallRecord } from './small-store.ts';
import { SMALL_WORDS } from './small-words.ts';

const noise = noiseOf(D5_V3_JS2);

const tree = (dimension: string) => {
  const list = SMALL_WORDS.codelists.get(dimension);
  if (!list) throw new Error(`no list ${dimension}`);
  return hierarchyOf(list);
};

const codesOf = (record: SmallRecord, dimension: string): readonly string[] =>
  dimension === 'way' ? record.way : [dimension === 'place' ? record.place : record.kind];

/** Whether a record lies under any of the nodes (for slices: all of its codes must). */
const isUnder = (code: string, nodes: readonly string[], dimension: string) =>
  nodes.some((node) => tree(dimension).leaves(node).includes(code));

const matches = (record: SmallRecord, filters: readonly SliceFilter[]) =>
  filters.every((filter) =>
    filter.kind === 'window'
      ? record.day !== null && (filter.from ?? '') <= record.day && (!filter.until || record.day < filter.until)
      : codesOf(record, filter.dimension).every((code) => isUnder(code, filter.in, filter.dimension)),
  );

/** The slice a record belongs to, -1 = not released: written by hand from the rules, not from the product. */
export function sliceOf(record: SmallRecord, release: Release, edition: number): number {
  if (record.owner !== release.owner || record.from > edition || (record.until ?? Infinity) <= edition) return -1;
  if (release.recordsFrom && (record.day === null || record.day < release.recordsFrom)) return -1;
  if (release.recordsUntil && (record.day === null || record.day >= release.recordsUntil)) return -1;
  return release.slices.findIndex((slice) => matches(record, slice.filters));
}

/** True counts per cell of a question over given records; a record counts once in each cell it belongs to. */
export function trueCells(
  records: readonly SmallRecord[],
  question: Question,
): ReadonlyMap<string, readonly SmallRecord[]> {
  const cells = new Map<string, SmallRecord[]>();
  for (const record of records.filter((it) => isAsked(it, question))) {
    let keys: string[][] = [[]];
    for (const { dimension, level } of question.by)
      keys = keys.flatMap((key) => nodes(record, dimension, level, question).map((node) => [...key, node]));
    for (const key of keys) cells.set(JSON.stringify(key), [...(cells.get(JSON.stringify(key)) ?? []), record]);
  }
  return cells;
}

const isAsked = (record: SmallRecord, question: Question) =>
  question.where.every((condition) => {
    if (condition.kind === 'window')
      return record.day !== null && condition.from <= record.day && record.day < condition.until;
    if (condition.dimension === 'partner') return condition.in.includes(record.owner);
    return codesOf(record, condition.dimension).some((code) => isUnder(code, condition.in, condition.dimension));
  });

function nodes(record: SmallRecord, dimension: string, level: string, question: Question): readonly string[] {
  if (dimension === 'partner') return [record.owner];
  if (dimension === 'day')
    return [record.day === null ? '_U' : periodKey(level as 'month', firstDay(level, record.day))];
  const found = [...new Set(codesOf(record, dimension).flatMap((code) => tree(dimension).ancestor(code, level) ?? []))];
  const condition = question.where.find((it) => it.dimension === dimension);
  if (dimension !== 'way' || condition?.kind !== 'codes') return found;
  return found.filter((node) => condition.in.some((asked) => isKin(node, asked)));
}

const isKin = (a: string, b: string) =>
  tree('way')
    .leaves(a)
    .some((leaf) => tree('way').leaves(b).includes(leaf));

function firstDay(level: string, day: string): string {
  if (level === 'year') return `${day.slice(0, 4)}-01-01`;
  if (level === 'month') return `${day.slice(0, 7)}-01`;
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(quarter).padStart(2, '0')}-01`;
}

/** The published count of one set of records that is one atom. */
export const publishedAtom = (records: readonly SmallRecord[]) =>
  records.length + noise(records.length, (records.reduce((sum, record) => sum + record.key, 0) % 2 ** 32) / 2 ** 32);
