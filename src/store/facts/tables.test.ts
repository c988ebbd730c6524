import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SMALL, SMALL_WORDS } from '../../../test/gate/small-words.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Code, Codelist } from '../../model/codelist.ts';
import type { DatasetDefinition } from '../../model/dataset.ts';
import { codelistId } from '../../model/ids.ts';
import { sql } from '../../sql/sql.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { type FactsConnection, openEngine } from './engine.ts';
import { prepareTables } from './tables.ts';

const folder = temporaryFolder();
let files = 0;
const newFile = () => join(folder, `facts-${files++}.duckdb`);

/** Prepares a file with some words and reads from it, as one start of the program does. */
async function started<T>(file: string, words: Catalogue, read: (facts: FactsConnection) => Promise<T>): Promise<T> {
  const engine = await openEngine(file, { threads: 1, memory: '300MB', tempFolder: '' });
  const facts = await engine.connect();
  try {
    await prepareTables(facts, words);
    return await read(facts);
  } finally {
    facts.close();
    engine.close();
  }
}

async function ordinals(facts: FactsConnection): Promise<ReadonlyMap<string, number>> {
  const rows = await facts.rows(sql`SELECT codelist || '/' || code AS code, ordinal FROM codes`);
  return new Map(rows.map((row) => [String(row['code']), Number(row['ordinal'])]));
}
async function levels(facts: FactsConnection): Promise<readonly string[]> {
  const rows = await facts.rows(sql`
    SELECT v.level || ' ' || l.code || ' > ' || n.code AS line FROM code_levels v
    JOIN codes l ON l.codelist = v.codelist AND l.ordinal = v.leaf JOIN codes n ON n.codelist = v.codelist AND n.ordinal = v.node
    WHERE v.codelist = 'way'`);
  return rows.map((row) => String(row['line'])).sort();
}

const label = { nl: 'x', en: 'x' };
const code = (name: string, level: string, parent?: string): Code => ({
  code: name,
  level,
  label,
  ...(parent ? { parent } : {}),
});
const withList = (id: string, change: (codes: readonly Code[]) => readonly Code[]): Catalogue => {
  const list = SMALL_WORDS.codelists.get(id);
  if (!list) throw new Error(`no list ${id}`);
  const changed: Codelist = { ...list, codes: change(list.codes) };
  return { ...SMALL_WORDS, codelists: new Map(SMALL_WORDS.codelists).set(id, changed) };
};

describe('the code table', () => {
  it('numbers each list from 1, in its order', async () => {
    const found = await started(newFile(), SMALL_WORDS, ordinals);
    const places = [...found].filter(([name]) => name.startsWith('place/')).sort(([, a], [, b]) => a - b);
    expect(places.map(([name, ordinal]) => `${name} ${ordinal}`)).toEqual(
      ['N', 'N1', 'N2', 'N3', 'S', 'S1', 'S2', 'S3', '_U'].map((name, i) => `place/${name} ${i + 1}`),
    );
  });

  it.each<[name: string, change: (codes: readonly Code[]) => readonly Code[], added: readonly string[]]>([
    ['grows at its end', (codes) => [...codes, code('I', 'group'), code('I1', 'way', 'I')], ['I', 'I1']],
    ['grows at its beginning', (codes) => [code('A', 'group'), code('A1', 'way', 'A'), ...codes], ['A', 'A1']],
    ['grows in the middle', (codes) => codes.toSpliced(3, 0, code('G3', 'way', 'G')), ['G3']],
    ['is put in another order', (codes) => codes.toReversed(), []],
    ['loses a code', (codes) => codes.filter((one) => one.code !== 'G2'), []],
  ])('moves no ordinal when a list %s', async (_, change, added) => {
    const file = newFile();
    const before = await started(file, SMALL_WORDS, ordinals);
    const after = await started(file, withList('way', change), ordinals);
    for (const [name, ordinal] of before) expect(`${name} ${after.get(name)}`).toBe(`${name} ${ordinal}`);
    expect(after.size).toBe(before.size + added.length);
    const highest = Math.max(...[...before].filter(([name]) => name.startsWith('way/')).map(([, ordinal]) => ordinal));
    expect(added.map((name) => after.get(`way/${name}`))).toEqual(added.map((_name, i) => highest + 1 + i));
    expect(await started(file, SMALL_WORDS, ordinals)).toEqual(after);
  });

  it('never gives the ordinal of a code that went to another', async () => {
    const file = newFile();
    const before = await started(file, SMALL_WORDS, ordinals);
    await started(
      file,
      withList('way', (codes) => codes.filter((one) => one.code !== '_X')),
      ordinals,
    );
    const after = await started(
      file,
      withList('way', (codes) => [...codes.filter((one) => one.code !== '_X'), code('H3', 'way', 'H')]),
      ordinals,
    );
    expect(after.get('way/H3')).toBe((before.get('way/_X') ?? 0) + 1);
    expect(after.get('way/_X')).toBe(before.get('way/_X'));
  });

  it('takes a list that is new beside those that are there', async () => {
    const file = newFile();
    const before = await started(file, SMALL_WORDS, ordinals);
    const scents: Codelist = {
      id: codelistId('scent'),
      version: '1',
      label,
      source: 'test',
      levels: [{ id: 'scent', label }],
      codes: [code("it's", 'scent'), code('"b"', 'scent')],
    };
    const after = await started(
      file,
      { ...SMALL_WORDS, codelists: new Map(SMALL_WORDS.codelists).set('scent', scents) },
      ordinals,
    );
    expect([...after]).toEqual(expect.arrayContaining([...before, ["scent/it's", 1], ['scent/"b"', 2]]));
  });
});

describe('the levels of codes', () => {
  const BEFORE = ['group G1 > G', 'group G2 > G', 'group H1 > H', 'group H2 > H', 'group _X > _X'];
  const OWN = ['G1', 'G2', 'H1', 'H2', '_X'].map((leaf) => `way ${leaf} > ${leaf}`);

  it('name, for each finest code, the node above it on every level', async () => {
    expect(await started(newFile(), SMALL_WORDS, levels)).toEqual([...BEFORE, ...OWN]);
  });

  it('follow the list of today when a code moves, once each', async () => {
    const file = newFile();
    await started(file, SMALL_WORDS, levels);
    const moved = withList('way', (codes) => codes.map((one) => (one.code === 'G2' ? { ...one, parent: 'H' } : one)));
    for (let times = 0; times < 2; times++)
      expect(await started(file, moved, levels)).toEqual([...BEFORE.with(1, 'group G2 > H'), ...OWN]);
  });
});

describe('a facts table', () => {
  const types = async (facts: FactsConnection) => {
    const rows = await facts.rows(
      sql`SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'facts_small'`,
    );
    return Object.fromEntries(rows.map((row) => [row['column_name'], row['data_type']]));
  };
  const FIXED = {
    owner: 'USMALLINT',
    reference: 'VARCHAR',
    version: 'BIGINT',
    record_key: 'UINTEGER',
    content_hash: 'UBIGINT',
    held_from: 'UINTEGER',
    held_until: 'UINTEGER',
    landing: 'UINTEGER',
  };

  it('has a column for each dimension and measure', async () => {
    expect(await started(newFile(), SMALL_WORDS, types)).toEqual({
      ...FIXED,
      x_place: 'USMALLINT',
      x_kind: 'USMALLINT',
      x_way: 'USMALLINT[]',
      x_day: 'DATE',
      x_hue: 'USMALLINT',
      x_persons: 'BIGINT',
      x_who: 'UBIGINT',
    });
  });

  it('gets the columns that it lacks, and keeps its records', async () => {
    const file = newFile();
    const scent = { ...SMALL.dimensions[0], id: 'place-type' } as DatasetDefinition['dimensions'][number];
    const grown: Catalogue = {
      ...SMALL_WORDS,
      datasets: new Map([['small', { ...SMALL, dimensions: [...SMALL.dimensions, scent] }]]),
    };
    await started(file, SMALL_WORDS, (facts) =>
      facts.run(sql`INSERT INTO facts_small (owner, reference, version, record_key, content_hash, held_from, held_until, x_way)
        VALUES (1, 'r', 1, 4294967295, 18446744073709551615, 1, 4294967295, [1, 2])`),
    );
    const [record] = await started(file, grown, (facts) =>
      facts.rows(sql`SELECT reference, record_key, x_way, x_place_type FROM facts_small`),
    );
    expect(record).toEqual({ reference: 'r', record_key: 4294967295, x_way: [1, 2], x_place_type: null });
    expect((await started(file, SMALL_WORDS, types))['x_place_type']).toBe('USMALLINT');
  });

  it('is made with the code tables, or none of them', async () => {
    const file = newFile();
    const broken: Catalogue = {
      ...SMALL_WORDS,
      datasets: new Map([
        ['small', { ...SMALL, dimensions: [...SMALL.dimensions, { ...SMALL.dimensions[0], kind: 'smell' } as never] }],
      ]),
    };
    await expect(started(file, broken, ordinals)).rejects.toThrow();
    const engine = await openEngine(file, { threads: 1, memory: '300MB', tempFolder: '' });
    const facts = await engine.connect();
    expect(await facts.rows(sql`SELECT table_name FROM information_schema.tables`)).toEqual([]);
    facts.close();
    engine.close();
  });
});
