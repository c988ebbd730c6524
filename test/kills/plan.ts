import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Said } from '../../src/intake/fixtures/held-oracle.ts';
import { fieldsOf } from '../../src/intake/layout.ts';
import type { SmallRecord } from '../gate/small-store.ts';
import { DATASET, OWNER } from './world.ts';

/** What the program is about to ask, written down before it asks; `tag` is the file's name and stands in the register too. */
export interface Plan {
  readonly tag: string;
  readonly rows?: readonly Said[];
  /** Rows with a place that does not exist, and one reference that stands twice: all go to quarantine. */
  readonly wrong?: number;
  readonly isTwice?: boolean;
  readonly pairs?: readonly (readonly [string, string])[];
}

export type Row = Readonly<Record<string, string>>;

export const CONTENTS = 12;
const COLUMNS: readonly string[] = fieldsOf(DATASET).map(({ id }) => id);
const PLACES = ['N1', 'N2', 'N3', 'S1', 'S2', '_U'];
const WAYS = ['G1', 'G1|H2', 'H1', ''];
const KINDS = ['X', 'Y', 'Z', '_U'];

/** The values of a record, all of which follow from one number. */
function valuesOf(content: number): Row {
  return {
    place: PLACES[content % PLACES.length] ?? '',
    kind: KINDS[content % KINDS.length] ?? '',
    way: WAYS[content % WAYS.length] ?? '',
    day: `2023-0${1 + (content % 3)}-1${content % 9}`,
    hue: hueOf(content),
    persons: content === 5 ? '' : String(content),
    who: '',
  };
}

export const hueOf = (content: number) => `H${String(content + 1).padStart(2, '0')}`;

/** The rows of the file that a plan describes. */
export function rowsOf({ tag, rows = [], wrong = 0, isTwice = false }: Plan): readonly Row[] {
  const row = (reference: string, values: Row, version = '0') => ({
    ...{ reference, version, owner: OWNER, unit: DATASET.unit },
    ...values,
  });
  return [
    ...rows.map(({ name, version, content }) => row(name, valuesOf(content), String(version))),
    ...Array.from({ length: wrong }, (_, i) =>
      row(`${tag}-wrong-${'abcdef'[i]}`, { ...valuesOf(i), place: 'NOWHERE' }),
    ),
    ...(isTwice ? [row(`${tag}-twice`, valuesOf(1)), row(`${tag}-twice`, valuesOf(2))] : []),
  ];
}

export function fileOf(plan: Plan): string {
  const lines = plan.pairs
    ? [['old', 'new'], ...plan.pairs]
    : [COLUMNS, ...rowsOf(plan).map((row) => COLUMNS.map((column) => row[column] ?? ''))];
  return lines.map((fields) => `${fields.join(',')}\n`).join('');
}

/** The record as the plain rules of the gate read it. */
export function recordOf(content: number, key: number, sequence: number): SmallRecord {
  const { place = '', kind = '', way = '', day = '', hue = '', persons = '' } = valuesOf(content);
  return {
    ...{ owner: 'AA', place, kind, day, hue, key, from: sequence, until: null },
    way: way === '' ? ['_X'] : way.split('|'),
    persons: persons === '' ? null : Number(persons),
  };
}

const file = (folder: string) => join(folder, 'plans.ndjson');

export const notePlan = (folder: string, plan: Plan) => appendFileSync(file(folder), `${JSON.stringify(plan)}\n`);

export function plansIn(folder: string): ReadonlyMap<string, Plan> {
  if (!existsSync(file(folder))) return new Map();
  const lines = readFileSync(file(folder), 'utf8').split('\n').filter(Boolean);
  // Written by the program that is killed, a line at a time.
  return new Map(lines.map((line) => JSON.parse(line) as Plan).map((plan) => [plan.tag, plan]));
}
