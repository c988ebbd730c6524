import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUSPECTS as DATASET } from '../../src/model/datasets/suspects.ts';
import type { WireTableEdition } from '../../src/model/wire/published-table.ts';
import { seeded } from '../seeded.ts';
import { startTestServer, type TestServer } from '../server/running.ts';
import { attackTable, nameOf } from './attack-table.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31) || 1;
const SLACK = 1e-6;
const SUPPRESSION = { kind: 'suppression', maxN: 4, protectZeros: false, width: 3 } as const;

const VALUES = {
  sex: ['F', 'M', '_U'],
  'age-group': ['A0-17', 'A18-24', 'A25-34', 'A35-49', 'A50+'],
  region: ['NN', 'ON', 'AMS', 'ROT', 'LIM', 'LX'],
  theme: ['TRAFFICKING', 'SMUGGLING', 'BOTH'],
} as const;
type Dimension = keyof typeof VALUES;
type Suspect = Readonly<Record<Dimension, string>>;

const COLUMNS = [
  'reference',
  ...DATASET.dimensions.filter(({ kind }) => kind !== 'band').map(({ id }) => id),
  ...[...DATASET.measures, ...(DATASET.pseudonyms ?? [])].map(({ id }) => id),
];
const LETTERS = 'bcdfghjklmnpqrstvwxz';
const lettered = (n: number): string =>
  (n >= LETTERS.length ? lettered(Math.floor(n / LETTERS.length) - 1) : '') + LETTERS[n % LETTERS.length];

/** Fictitious suspects, skewed so that some codes are rare: where small cells come from. */
function suspects(count: number, random: () => number, series: string) {
  const any = (values: readonly string[]) => values[Math.floor(values.length * random() ** 2)] ?? '';
  const rows = Array.from(
    { length: count },
    (): Suspect => ({
      sex: any(VALUES.sex),
      'age-group': any(VALUES['age-group']),
      region: any(VALUES.region),
      theme: any(VALUES.theme),
    }),
  );
  const lines = rows.map((row, i) => {
    const fields: Readonly<Record<string, string>> = {
      ...{ reference: `${series}-${lettered(i + 400)}`, registered: '2024-05-04', 'law-section': '_U' },
      ...{ 'wpg-ground': 'AVG', ...row },
    };
    return COLUMNS.map((column) => fields[column] ?? '').join(',');
  });
  return { rows, csv: [COLUMNS.join(','), ...lines].join('\n') };
}

const by = (dimension: string, ...levels: readonly string[]) => ({ dimension, levels });
const definition = (tables: readonly (readonly ReturnType<typeof by>[])[]) => ({
  title: { nl: 'Verdachten', en: 'Suspects' },
  ...{ owner: 'NLA', dataset: 'suspects', forum: 'mdt', purpose: 'direction-and-actions' },
  tables: tables.map((dimensions, i) => ({ title: { nl: `Deel ${i}`, en: `Part ${i}` }, dimensions })),
  period: { from: '2024-01-01', until: '2025-01-01' },
  method: SUPPRESSION,
  legalGround: 'demonstration',
  validUntil: '2028-01-01',
  terms: { handling: [], marking: '', text: '' },
});

const DEFINITIONS: readonly (readonly [string, ReturnType<typeof definition>])[] = [
  ['two dimensions, one with two levels', definition([[by('age-group', 'maturity', 'age-group'), by('sex', 'sex')]])],
  [
    'three linked tables that share margins',
    definition([
      [by('age-group', 'maturity', 'age-group'), by('sex', 'sex')],
      [by('sex', 'sex'), by('region', 'kind', 'unit')],
      [by('theme', 'theme'), by('age-group', 'maturity', 'age-group')],
    ]),
  ],
  ['three dimensions', definition([[by('sex', 'sex'), by('theme', 'theme'), by('region', 'unit')]])],
];

describe('an attack on published tables with nothing but what readers get', () => {
  const random = seeded(SEED);
  const { rows, csv } = suspects(240, random, 'a');
  let delivered: TestServer;
  const editions: WireTableEdition[] = [];
  beforeAll(async () => {
    delivered = await startTestServer(0);
    expect(await delivered.deliver('nla-owner', 'suspects', 'NLA', csv)).toMatchObject({ accepted: 240 });
    await delivered.stop();
  }, 120_000);
  afterAll(() => delivered.remove());

  /** As a member of the forum reads it. In an installation of its own: a table bars others over the same records. */
  async function published(body: object): Promise<WireTableEdition> {
    const server = await startTestServer(0, {}, undefined, delivered.folder);
    const post = (account: string, address: string, sent: object = {}) =>
      server.get(account, address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(sent),
      });
    const made = await post('nla-owner', '/v1/published-tables', body);
    expect(made.status, await made.clone().text()).toBe(201);
    const address = made.headers.get('location') ?? '';
    expect((await post('nla-approver', `${address}/approvals`)).status).toBe(201);
    const read = await server.get('mdt-member', `${address}/editions/1`);
    const edition = (await read.json()) as WireTableEdition;
    await server.close();
    return edition;
  }

  /** The true count of a cell: its codes are those of the record, or what these are part of. */
  const truth = (key: Readonly<Record<string, string>>) =>
    rows.filter((row) => Object.entries(key).every(([id, code]) => isPart(row[id as Dimension], code))).length;
  const isPart = (code: string, of: string) => code === of || ABOVE[code] === of;

  it.each(DEFINITIONS)(
    `finds no cell of %s, and small ones no closer than promised (seed ${SEED})`,
    async (_, body) => {
      const edition = await published(body);
      editions.push(edition);
      const cells = new Map(edition.tables.flatMap((table) => table.cells.map((cell) => [nameOf(cell.key), cell])));
      for (const { key, value } of cells.values()) if (value !== null) expect([key, value]).toEqual([key, truth(key)]);
      const bounds = attackTable(edition);
      let primaries = 0;
      for (const { key, least, most } of bounds) {
        const count = truth(cells.get(key)?.key ?? {});
        expect([key, least - SLACK <= count && count <= most + SLACK]).toEqual([key, true]);
        expect([key, most - least > SLACK]).toEqual([key, true]);
        if (count < 1 || count > SUPPRESSION.maxN) continue;
        primaries += 1;
        expect([key, most - least >= SUPPRESSION.width - SLACK]).toEqual([key, true]);
      }
      expect(primaries).toBeGreaterThan(0);
    },
    120_000,
  );

  it(`would find small cells if none but these were withheld (seed ${SEED})`, () => {
    let found = 0;
    for (const edition of editions) {
      const bare = {
        ...edition,
        tables: edition.tables.map((table) => ({
          ...table,
          cells: table.cells.map((cell) => {
            const count = truth(cell.key);
            const isSmall = count >= 1 && count <= SUPPRESSION.maxN;
            return isSmall ? cell : { ...cell, value: count };
          }),
        })),
      };
      found += attackTable(bare).filter(({ least, most }) => most - least <= SLACK).length;
    }
    expect(editions.length).toBe(DEFINITIONS.length);
    expect(found).toBeGreaterThan(0);
  });
});

/** Of the two-level dimensions here: what each code is part of. */
const ABOVE: Readonly<Record<string, string>> = {
  'A0-17': 'MINOR',
  ...Object.fromEntries(['A18-24', 'A25-34', 'A35-49', 'A50+'].map((age) => [age, 'ADULT'])),
  ...Object.fromEntries(['NN', 'ON', 'AMS', 'ROT', 'LIM'].map((unit) => [unit, 'REGIONAL'])),
  LX: 'NATIONAL',
};
