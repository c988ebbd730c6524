import { noiseOf } from '../../src/disclosure/noise.ts';
import { D5_V3_JS0 } from '../../src/disclosure/tables/d5-v3-js0.ts';
import { D5_V3_JS2 } from '../../src/disclosure/tables/d5-v3-js2.ts';
import { publishedAtom } from './oracle.ts';
import type { SmallRecord } from './small-store.ts';

// Written by hand from the rules, in plain JavaScript, and not from the product's statements.

/** Key of a record for a measure: FNV-1a of the name, then two rounds of xor-shift and multiply. */
export function measureKeyOf(recordKey: number, measure: string): number {
  let salt = 0x811c9dc5;
  for (let i = 0; i < measure.length; i++) salt = Math.imul(salt ^ measure.charCodeAt(i), 0x01000193) >>> 0;
  let x = (recordKey ^ salt) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b) >>> 0;
  return (x ^ (x >>> 16)) >>> 0;
}

const sumNoise = noiseOf(D5_V3_JS0);
const countNoise = noiseOf(D5_V3_JS2);
const added = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** The published sum of persons of one set of records that is one atom; null = withheld. */
export function publishedSum(records: readonly SmallRecord[]): number | null {
  const count = publishedAtom(records);
  if (count === 0) return 0;
  const contributing = records.filter((record) => (record.persons ?? 0) > 0);
  const amounts = contributing.map((record) => record.persons ?? 0);
  const sum = added(amounts);
  const largest = Math.max(0, ...amounts);
  const most = count >= 10_000 ? 0.01 : count >= 1_000 ? 0.03 : count >= 100 ? 0.1 : count >= 10 ? 0.3 : 0;
  if (sum === 0 || largest > most * sum) return null;
  const key = added(contributing.map((record) => measureKeyOf(record.key, 'persons'))) % 2 ** 32;
  return Math.max(0, Math.round(sum + sumNoise(5, key / 2 ** 32) * 0.5 * largest));
}

/** The published number of different persons of one set of records that is one atom. */
export function publishedPersons(records: readonly SmallRecord[]): number {
  const persons = personsIn(records);
  const key = persons.reduce((sum, person) => (sum + (person % 2 ** 32)) % 2 ** 32, 0);
  return persons.length + countNoise(persons.length, key / 2 ** 32);
}

export const personsIn = (records: readonly SmallRecord[]): readonly number[] => [
  ...new Set(records.flatMap(({ who }) => (who === null || who === undefined ? [] : [who]))),
];
