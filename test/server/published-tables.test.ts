import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUSPECTS as DATASET } from '../../src/model/datasets/suspects.ts';
import type { WirePublishedTable, WireTableEdition, WireTableScopes } from '../../src/model/wire/published-table.ts';
import { startTestServer, type TestServer } from './running.ts';

const SEXES = ['F', 'M'];
const AGES = ['A0-17', 'A18-24', 'A25-34', 'A35-49', 'A50+'];

/** A file names every column, also those that it leaves empty. */
const COLUMNS = [
  'reference',
  ...DATASET.dimensions.filter(({ kind }) => kind !== 'band').map(({ id }) => id),
  ...[...DATASET.measures, ...(DATASET.pseudonyms ?? [])].map(({ id }) => id),
];
const line = (row: Readonly<Record<string, string>>) => COLUMNS.map((column) => row[column] ?? '').join(',');

/** Fictitious suspects: two of one cell, and ten to eighteen of every other. */
const SUSPECTS = [
  COLUMNS.join(','),
  ...SEXES.flatMap((sex, i) =>
    AGES.flatMap((age, j) =>
      Array.from({ length: i === 0 && j === 1 ? 2 : 10 + 2 * ((i + j) % 5) }, (_, k) =>
        line({
          ...{ reference: `T-${i}-${j}-${k}`, theme: 'TRAFFICKING', registered: `2022-03-0${(k % 9) + 1}` },
          ...{ sex, 'age-group': age, 'law-section': '_U', 'wpg-ground': 'AVG' },
        }),
      ),
    ),
  ),
].join('\n');

const DEFINITION = {
  title: { nl: '=Verdachten', en: 'Suspects' },
  owner: 'NLA',
  dataset: 'suspects',
  tables: [
    {
      title: { nl: 'Geslacht en leeftijd', en: 'Sex and age' },
      dimensions: [
        { dimension: 'sex', levels: ['sex'] },
        { dimension: 'age-group', levels: ['maturity', 'age-group'] },
      ],
    },
  ],
  period: { from: '2022-01-01', until: '2023-01-01' },
  method: { kind: 'suppression', maxN: 3, width: 3 },
  forum: 'mdt',
  purpose: 'direction-and-actions',
  legalGround: 'demonstration',
  validUntil: `${new Date().getFullYear() + 1}-01-01`,
  terms: { handling: ['H1'], marking: '', text: 'Only for the picture.' },
};

describe('published tables over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(0);
    const delivery = await server.deliver('nla-owner', 'suspects', 'NLA', SUSPECTS);
    expect(delivery, JSON.stringify(delivery['countsByFinding'])).toMatchObject({ state: 'accepted', accepted: 130 });
  }, 120_000);
  afterAll(() => server.close());

  const post = (account: string, address: string, body?: unknown) =>
    server.get(account, address, {
      method: 'POST',
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
  const status = async (account: string, address: string) => (await server.get(account, address)).status;

  it('are shown to their owner beforehand with what they withhold and cost, and to nobody else', async () => {
    const reply = await post('nla-owner', '/v1/published-tables/previews', DEFINITION);
    expect(reply.status, await reply.clone().text()).toBe(200);
    const { table, tables, dimensions } = (await reply.json()) as WireTableEdition;
    expect(table.editions[0]?.audit).toMatchObject({ primaries: 1, narrowest: expect.any(Number) });
    expect(tables[0]?.cells.some(({ status }) => status === 'withheld')).toBe(true);
    const ages = dimensions.find(({ dimension }) => dimension === 'age-group')?.codes ?? [];
    expect(ages.slice(0, 2).map(({ code, depth }) => [code, depth])).toEqual([
      ['MINOR', 0],
      ['A0-17', 1],
    ]);
    const empty = { ...DEFINITION, period: { from: '2015-01-01', until: '2016-01-01' } };
    const nothing = (await (
      await post('nla-owner', '/v1/published-tables/previews', empty)
    ).json()) as WireTableEdition;
    expect(nothing.table.editions[0]?.audit?.isEmpty).toBe(true);
    expect(await (await server.get('nla-owner', '/v1/published-tables')).json()).toEqual({ tables: [] });
    for (const account of ['nla-approver', 'mdt-member', 'politie-owner', 'administrator'])
      expect((await post(account, '/v1/published-tables/previews', DEFINITION)).status).toBe(403);
  });

  it('tell their owner beforehand which release stands in the way', async () => {
    const scopes = async (account: string, partner: string) =>
      server.get(account, `/v1/published-tables/scopes?partner=${partner}`);
    const { datasets } = (await (await scopes('politie-owner', 'POLITIE')).json()) as WireTableScopes;
    const blocked = datasets.find(({ id }) => id === 'suspects')?.forums.find(({ id }) => id === 'empact')?.blockedBy;
    expect(blocked).toMatchObject({ kind: 'release', id: 'suspects-politie-mdt.1', forum: 'mdt' });
    for (const account of ['politie-approver', 'mdt-member', 'nla-owner', 'administrator'])
      expect((await scopes(account, 'POLITIE')).status).toBe(403);
  });

  it('are computed by the owner, approved by a second person, read by the forum, and gone when withdrawn', async () => {
    const made = await post('nla-owner', '/v1/published-tables', DEFINITION);
    expect(made.status, await made.clone().text()).toBe(201);
    const table = (await made.json()) as WirePublishedTable;
    expect(table).toMatchObject({ as: 'owner', state: 'checked', editions: [{ isApproved: false }] });
    const address = made.headers.get('location') ?? '';
    const figures = `${address}/editions/1`;
    expect(await status('mdt-member', figures)).toBe(404);
    expect((await post('nla-owner', `${address}/approvals`)).status).toBe(403);
    expect((await post('mdt-member', `${address}/approvals`)).status).toBe(404);
    expect((await post('mdt-member', `${address}/refusals`, { reason: 'not me' })).status).toBe(404);
    expect((await post('nla-approver', `${address}/approvals`)).status).toBe(201);

    const read = (await (await server.get('mdt-member', figures)).json()) as WireTableEdition;
    const cells = read.tables[0]?.cells ?? [];
    expect(cells.find(({ key }) => key['sex'] === 'F' && key['age-group'] === 'A18-24')).toMatchObject({
      value: null,
      status: 'withheld',
    });
    expect(cells.filter(({ status }) => status === 'withheld').length).toBeGreaterThanOrEqual(4);
    expect(cells.find(({ key }) => Object.keys(key).length === 0)?.value).toBe(130);
    expect(JSON.stringify(read)).not.toMatch(/audit|cost|primaries|sequence|nla-owner/);

    const link = await server.get('mdt-member', `${figures}?format=csv`);
    expect(await link.text()).toContain('F,A18-24,,withheld');
    const csv = await server.get('mdt-member', figures, { headers: { accept: 'text/csv' } });
    expect(csv.headers.get('content-type')).toMatch('text/csv');
    const text = await csv.text();
    expect(text).toContain("titel,'=Verdachten / Suspects");
    expect(text).toContain('F,A18-24,,withheld');

    for (const account of ['politie-owner', 'empact-liaison', 'country-expert', 'administrator', 'auditor']) {
      expect(await status(account, figures)).toBe(404);
      expect(await status(account, address)).toBe(404);
      expect(await (await server.get(account, '/v1/published-tables')).json()).toEqual({ tables: [] });
    }

    expect((await post('nla-owner', `${address}/editions`)).status).toBe(422);
    await server.restart();
    expect(await status('mdt-member', figures)).toBe(200);
    expect((await post('nla-owner', `${address}/withdrawals`)).status).toBe(400);
    expect((await post('nla-owner', `${address}/withdrawals`, { reason: 'A wrong code.' })).status).toBe(201);
    expect(await status('mdt-member', figures)).toBe(404);
    expect(await status('nla-owner', figures)).toBe(200);
    expect(server.faults).toEqual([]);
  }, 60_000);

  it.each<[string, string, object, number]>([
    ['another owner', 'politie-owner', {}, 403],
    ['the approver', 'nla-approver', {}, 403],
    ['an administrator', 'administrator', {}, 403],
    ['half a year', 'nla-owner', { period: { from: '2022-01-01', until: '2022-07-01' } }, 422],
    ['a field that there is not', 'nla-owner', { levels: [] }, 400],
  ])('are refused to %s', async (_, account, change, expected) => {
    const reply = await post(account, '/v1/published-tables', { ...DEFINITION, ...change });
    expect(reply.status, await reply.text()).toBe(expected);
  });

  it('are refused beside a release of the same records to the same readers, with the reason', async () => {
    const own = { owner: 'POLITIE', dataset: 'suspects', forum: 'empact', purpose: 'joint-actions' };
    const reply = await post('politie-owner', '/v1/published-tables', { ...DEFINITION, ...own });
    expect(reply.status).toBe(422);
    expect(await reply.text()).toMatch(/readers in common/);
  });

  it('are kept in by a second person with a reason that only the owner reads, and may then be defined anew', async () => {
    const legs = {
      ...DEFINITION,
      dataset: 'route-legs',
      tables: [{ title: { nl: 'Vervoer', en: 'Mode' }, dimensions: [{ dimension: 'mode', levels: ['medium'] }] }],
    };
    const made = await post('nla-owner', '/v1/published-tables', legs);
    const address = made.headers.get('location') ?? '';
    expect((await made.json()).editions[0].audit.isEmpty).toBe(true);
    expect((await post('nla-owner', '/v1/published-tables', legs)).status).toBe(422);
    const refused = await post('nla-approver', `${address}/refusals`, { reason: 'There is nothing in it.' });
    expect(refused.status, await refused.clone().text()).toBe(201);
    expect(await refused.json()).toMatchObject({
      state: 'declined',
      editions: [{ declinedBecause: 'There is nothing in it.' }],
    });
    expect((await post('nla-approver', `${address}/approvals`)).status).toBe(409);
    expect((await post('nla-owner', '/v1/published-tables', legs)).status).toBe(201);
  });
});
