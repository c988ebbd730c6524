import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, signal } from '../../src/intake/fixtures/signal-rows.ts';
import type { WireProposal } from '../../src/model/wire/code-proposal.ts';
import type { WireReadmission, WireRemappings } from '../../src/model/wire/remapping.ts';
import type { WireCodelist } from '../../src/model/wire/words.ts';
import { asForum, startTestServer, type TestServer } from './running.ts';

const row = (n: number, registered: string, modus: string) =>
  signal({ reference: `pol-cand-${n}`, registered, event: registered, modus });
const FILE = csv([
  ...Array.from({ length: 12 }, (_, i) => row(i, '2025-02-01', 'DROON')),
  ...Array.from({ length: 28 }, (_, i) => row(100 + i, '2025-06-01', 'TRANSPORT_CAR|DROON')),
  row(900, '2025-06-01', 'jan.jansen@example.org'),
]);
const PROPOSAL = {
  partner: 'POLITIE',
  codelist: 'modus',
  kind: 'new-code',
  code: 'TRANSPORT_DRONE',
  parent: 'TRANSPORT',
  label: { nl: 'Onbemand luchtvaartuig', en: 'Unmanned aircraft' },
  definition: { nl: 'Vervoer door de lucht zonder bestuurder.', en: 'Carried through the air without a pilot.' },
  validFrom: '2025-03-01',
  values: ['DROON'],
};
// Over a period in which the code did not hold yet.
const EARLY = { dimension: 'registered', from: '2023-01-01', until: '2025-01-01' };
const OLD = [
  { dataset: 'signals', measures: ['count'], by: [{ dimension: 'modus', level: 'facet' }], where: [EARLY] },
  { dataset: 'signals', measures: ['count'], by: [{ dimension: 'theme', level: 'theme' }], where: [EARLY] },
];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(2000);
}, 120_000);
afterAll(() => server.close());

const post = (account: string, address: string, body: unknown) =>
  server.get(account, address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const textOf = async (account: string, address: string) => {
  const response = await server.get(account, address);
  return `${response.status} ${response.headers.get('etag')} ${await response.text()}`;
};
const modus = async () => (await (await server.get('kmar-owner', '/v1/codelists/modus')).json()) as WireCodelist;
const decide = (account: string, id: string, body: unknown) =>
  post(account, `/v1/code-proposals/${id}/decisions`, body);
const early = async () => {
  const { answers } = await server.ask('mdt-member', { as: asForum('mdt'), questions: OLD });
  return JSON.stringify(answers);
};

/** All that somebody else can see. */
const elsewhere = async () => [
  await textOf('kmar-owner', '/v1/codelists'),
  await textOf('kmar-owner', '/v1/codelists/modus'),
  await textOf('kmar-owner', '/v1/code-proposals'),
  await textOf('kmar-owner', '/v1/code-proposals/candidates?partner=KMAR'),
  await textOf('mdt-member', '/v1/code-proposals'),
  await textOf('mdt-member', '/v1/codelists/modus'),
  await early(),
];

describe('a value from findings', () => {
  let proposal: WireProposal;

  it('is a candidate with its counts for its own partner, without what may identify a person', async () => {
    const delivered = await server.deliver('politie-owner', 'signals', 'POLITIE', FILE);
    expect(delivered).toMatchObject({ state: 'accepted', accepted: 0, quarantined: 41 });
    const listed = await server.get('politie-owner', '/v1/code-proposals/candidates?partner=POLITIE');
    const { candidates } = (await listed.json()) as { candidates: readonly Record<string, unknown>[] };
    const found = candidates.find(({ value }) => value === 'DROON');
    expect(found).toMatchObject({ codelist: 'modus', dimension: 'modus', findings: 40, deliveries: 1 });
    expect(found?.['nearest']).toHaveLength(3);
    expect(JSON.stringify(candidates)).not.toContain('example.org');
    expect(JSON.stringify(candidates)).not.toContain('***');
    const other = await server.get('kmar-owner', '/v1/code-proposals/candidates?partner=POLITIE');
    expect(other.status).toBe(403);
  });

  it.each([
    ['a value that is not in the findings', { values: ['IETS'] }, 'PROPOSAL_REFUSED'],
    ['what may identify a person', { values: ['jan.jansen@example.org'] }, 'PROPOSAL_REFUSED'],
    ['a code that exists', { code: 'TRANSPORT_CAR' }, 'PROPOSAL_REFUSED'],
    ['a parent on the wrong level', { parent: 'TRANSPORT_CAR' }, 'PROPOSAL_REFUSED'],
    ['a new code in a list of others', { codelist: 'country', values: ['DROON'] }, 'PROPOSAL_REFUSED'],
    ['a list that is not there', { codelist: 'geen' }, 'NOT_FOUND'],
    ['for somebody else', { partner: 'KMAR' }, 'NOT_MANDATED'],
  ])('cannot be proposed as %s', async (_, change, code) => {
    const refused = await post('politie-owner', '/v1/code-proposals', { ...PROPOSAL, ...change });
    expect((await refused.json()) as unknown).toMatchObject({ code });
  });

  it('is proposed, and changes no byte for another partner or a forum', async () => {
    const before = await elsewhere();
    const made = await post('politie-owner', '/v1/code-proposals', PROPOSAL);
    expect(made.status).toBe(201);
    proposal = (await made.json()) as WireProposal;
    expect(proposal).toMatchObject({ state: 'proposed', evidence: [{ value: 'DROON', findings: 40, deliveries: 1 }] });
    expect(await elsewhere()).toEqual(before);
    expect((await decide('kmar-owner', proposal.id, { kind: 'accept' })).status).toBe(404);
    expect((await decide('politie-owner', proposal.id, { kind: 'accept' })).status).toBe(403);
    expect((await decide('administrator', proposal.id, { kind: 'accept' })).status).toBe(404);
  });

  it('is watched as an alias, for its partner alone', async () => {
    const before = await elsewhere();
    const watched = await decide('emm-keeper', proposal.id, {
      ...{ kind: 'alias', code: 'TRANSPORT_AIRCRAFT', relation: 'close' },
    });
    expect((await watched.json()) as unknown).toMatchObject({ state: 'alias', readAs: 'TRANSPORT_AIRCRAFT' });
    expect(await elsewhere()).toEqual(before);
    const again = await server.deliver('politie-owner', 'signals', 'POLITIE', FILE);
    expect(again).toMatchObject({ state: 'accepted', accepted: 40, countsByFinding: { 'code-read-as': 40 } });
  });

  it('becomes a code once, whoever of two keepers is first, and is public from then on', async () => {
    const before = await early();
    const both = await Promise.all([1, 2].map(() => decide('emm-keeper', proposal.id, { kind: 'accept' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const list = await modus();
    expect(list.version).toBe('4.1');
    expect(list.codes.find(({ code }) => code === 'TRANSPORT_DRONE')).toMatchObject({ validFrom: '2025-03-01' });
    expect(list.changes).toMatchObject([{ kind: 'code-added', code: 'TRANSPORT_DRONE', from: '2025-03-01' }]);
    expect(JSON.stringify(list)).not.toContain('DROON');
    const etag = (await server.get('kmar-owner', '/v1/codelists/modus')).headers.get('etag') ?? '';
    const known = await server.get('kmar-owner', '/v1/codelists/modus', { headers: { 'if-none-match': etag } });
    expect(known.status).toBe(304);
    expect(await early()).toBe(before);
  });

  it('maps earlier records backwards from the same file, on days on which the code holds', async () => {
    const count = async (code: string, year: string) => {
      const { answers } = await server.ask('politie-analyst', {
        as: { partner: 'POLITIE' },
        questions: [
          {
            dataset: 'signals',
            measures: ['count'],
            where: [
              { dimension: 'modus', level: 'modus', in: [code] },
              { dimension: 'registered', from: `${year}-01`, until: `${year}-28` },
            ],
          },
        ],
      });
      return answers[0]?.cells?.[0]?.values['count'] ?? 0;
    };
    const [aircraft, drone] = [await count('TRANSPORT_AIRCRAFT', '2025-06'), await count('TRANSPORT_DRONE', '2025-06')];
    expect(drone).toBe(0);
    const mapped = await server.deliver('politie-owner', 'signals', 'POLITIE', FILE);
    expect(mapped).toMatchObject({ accepted: 40, added: 0, superseding: 28, unchangedRows: 12 });
    expect(await count('TRANSPORT_DRONE', '2025-06')).toBe(28);
    expect(await count('TRANSPORT_AIRCRAFT', '2025-06')).toBe(aircraft - 28);
    expect((await server.deliver('politie-owner', 'signals', 'POLITIE', FILE))['state']).toBe('unchanged');
  });

  it('survives a restart, and a code can be ended but not in the past', async () => {
    await server.restart();
    expect((await modus()).version).toBe('4.1');
    const end = (validUntil: string, account = 'emm-keeper', relation: string | undefined = 'broader') =>
      post(account, '/v1/codelists/modus/ends', {
        ...{ code: 'TRANSPORT_DRONE', validUntil, successors: ['TRANSPORT_AIRCRAFT'], reason: 'test' },
        ...(relation === 'unsaid' ? {} : { relation }),
      });
    expect((await end('2100-01-01', 'emm-keeper', 'unsaid')).status).toBe(400);
    expect((await end('2100-01-01', 'emm-analyst')).status).toBe(403);
    expect((await end('2025-01-01')).status).toBe(400);
    expect((await end('2100-01-01')).status).toBe(204);
    expect((await modus()).codes.find(({ code }) => code === 'TRANSPORT_DRONE')?.validUntil).toBe('2100-01-01');
  });

  it('goes on under what its code was followed by, when its owner says so, and for nobody else', async () => {
    const address = '/v1/remappings?partner=POLITIE';
    expect((await server.get('kmar-owner', address)).status).toBe(404);
    const { recodings } = (await (await server.get('politie-owner', address)).json()) as WireRemappings;
    const [rule] = recodings;
    expect(rule).toMatchObject({ code: 'TRANSPORT_DRONE', successor: 'TRANSPORT_AIRCRAFT', relation: 'broader' });
    expect([rule?.records, rule?.outside]).toEqual([28, 0]);
    const body = {
      partner: 'POLITIE',
      dataset: 'signals',
      codelist: 'modus',
      code: rule?.code,
      successor: rule?.successor,
    };
    expect((await post('kmar-owner', '/v1/recodings', { ...body, records: 28 })).status).toBe(403);
    expect((await post('politie-owner', '/v1/recodings', { ...body, records: 27 })).status).toBe(409);
    expect((await post('politie-owner', '/v1/recodings', { ...body, records: 28 })).status).toBe(202);
    await expect
      .poll(async () => ((await (await server.get('politie-owner', address)).json()) as WireRemappings).recodings, {
        timeout: 20_000,
      })
      .toEqual([]);
  });

  it('comes out of quarantine when the list learns to read it, all rows that were seen or none', async () => {
    const held = csv([1, 2, 3].map((n) => row(500 + n, '2025-06-01', 'ZWEEFTOESTEL')));
    const { id } = await server.deliver('politie-owner', 'signals', 'POLITIE', held);
    const preview = async () =>
      (await (await server.get('politie-owner', `/v1/deliveries/${id}/readmission-preview`)).json()) as WireReadmission;
    expect(await preview()).toEqual({ rows: 0, values: [] });
    const hub = {
      codelist: 'modus',
      kind: 'alias',
      code: 'TRANSPORT_AIRCRAFT',
      values: ['ZWEEFTOESTEL'],
      relation: 'close',
    };
    const made = (await (await post('emm-analyst', '/v1/code-proposals', hub)).json()) as WireProposal;
    expect((await decide('emm-keeper', made.id, { kind: 'accept' })).status).toBe(200);
    const { readmissions } = (await (
      await server.get('politie-owner', '/v1/remappings?partner=POLITIE')
    ).json()) as WireRemappings;
    expect(readmissions).toMatchObject([{ delivery: id, values: [{ value: 'ZWEEFTOESTEL', rows: 3 }] }]);
    expect(await preview()).toEqual({ rows: 3, values: [{ column: 'modus', value: 'ZWEEFTOESTEL', rows: 3 }] });
    const taken = (rows: number, account = 'politie-owner') =>
      post(account, `/v1/deliveries/${id}/readmissions`, { rows });
    expect((await taken(3, 'kmar-owner')).status).toBe(404);
    expect((await taken(2)).status).toBe(409);
    expect((await taken(3)).status).toBe(202);
    await expect.poll(async () => (await preview()).rows, { timeout: 20_000 }).toBe(0);
  });
});
