import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireDossier, WireLedger, WireReleaseRequest } from '../../src/model/wire/release-dossier.ts';
import { asForum, startTestServer, type TestServer } from './running.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(2000);
}, 300_000);
afterAll(() => server.close());

const send = (method: string) => (account: string, address: string, body: unknown) =>
  server.get(account, address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const post = send('POST');
const json = async <T>(reply: Promise<Response>) => (await (await reply).json()) as T;
const codeOf = async (reply: Promise<Response>) => (await json<{ code?: string }>(reply)).code;
const find = async (account: string, id: string) =>
  (await json<{ dossier: WireDossier }>(server.get(account, `/v1/releases/${id}`))).dossier;
const TOTAL = { dataset: 'signals', measures: ['count'], by: [{ dimension: 'registered', level: 'month' }] };
const LABOUR = { dimension: 'partner', level: 'partner', in: ['NLA'] };
const asked = async () => {
  const { answers } = await server.ask('mdt-member', {
    as: asForum('mdt'),
    questions: [{ ...TOTAL, where: [LABOUR] }],
  });
  return answers[0];
};
const WAITING = 'signals-nla-mdt.2';
const judged = { version: 1, reason: 'bekeken' };

/** All that the forum can see of releases and figures. */
const seenByForum = async () => [
  await (await server.get('mdt-member', '/v1/releases')).text(),
  JSON.stringify((await asked())?.cells ?? (await asked())?.refusal),
];

describe('a release on its way', () => {
  it('stands in the demonstration in every state, made by the accounts themselves', async () => {
    const of = async (account: string) => {
      const { dossiers } = await json<{ dossiers: WireDossier[] }>(server.get(account, '/v1/release-dossiers'));
      return dossiers.filter(({ acts }) => acts.length > 0).map(({ id, state }) => `${id} ${state}`);
    };
    expect(await of('politie-owner')).toEqual(['signals-politie-mdt.2 draft']);
    expect(await of('nla-approver')).toEqual([`${WAITING} checked`]);
    expect(await of('om-owner')).toEqual(['prosecutions-om-empact.1 withdrawn']);
    for (const account of ['administrator', 'emm-analyst', 'mdt-member', 'auditor'])
      expect(await of(account)).toEqual([]);
  });

  it('is to others as if it were not there, whatever is done to it', async () => {
    for (const account of ['mdt-member', 'administrator', 'emm-analyst', 'kmar-owner'])
      for (const id of [WAITING, 'signals-nla-mdt.9']) {
        const replies = [
          await server.get(account, `/v1/releases/${id}`),
          await post(account, `/v1/releases/${id}/approvals`, judged),
          await post(account, `/v1/releases/${id}/withdrawals`, { reason: 'zomaar' }),
          await server.get(account, `/v1/releases/${id}/facts`),
        ];
        expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      }
  });

  it('is not approved by who wrote it, nor by who only owns it, nor in another version', async () => {
    const before = await seenByForum();
    expect(await codeOf(post('nla-owner', `/v1/releases/${WAITING}/approvals`, judged))).toBe('NOT_MANDATED');
    const other = { ...judged, version: 7 };
    expect(await codeOf(post('nla-approver', `/v1/releases/${WAITING}/approvals`, other))).toBe('RELEASE_STATE');
    expect(await seenByForum()).toEqual(before);
  });

  it('answers nothing at its new detail until a second person approves it, and only the first of two does', async () => {
    expect(await asked()).toMatchObject({ refusal: { reason: 'not-at-this-detail' } });
    const both = await Promise.all([1, 2].map(() => post('nla-approver', `/v1/releases/${WAITING}/approvals`, judged)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await asked())?.cells?.length).toBeGreaterThan(5);
    expect(await find('nla-owner', WAITING)).toMatchObject({
      state: 'active',
      acts: [{ kind: 'draft' }, { check: 'can', facts: { rhythmDays: 31 } }, { check: 'may' }, { kind: 'approve' }],
    });
    expect((await find('nla-owner', 'signals-nla-mdt.1')).state).toBe('superseded');
  });

  it('holds no more at the next read after a withdrawal, and no earlier version comes back', async () => {
    const csv = await post('mdt-member', '/v1/answers', {
      as: asForum('mdt'),
      questions: [{ ...TOTAL, where: [LABOUR] }],
    });
    expect(csv.status).toBe(200);
    const member = await server.listen('mdt-member', '/v1/events?forum=mdt&purpose=direction-and-actions');
    const other = await server.listen('empact-liaison', '/v1/events?forum=empact&purpose=joint-actions');
    const ledger = await json<WireLedger>(
      post('nla-owner', `/v1/releases/${WAITING}/withdrawals`, { reason: 'codering klopt niet' }),
    );
    await expect.poll(member.events, { timeout: 2000 }).toContain(`event: change\ndata: {"gone":["${WAITING}"]}\n`);
    expect(other.events()).not.toContain('event: change');
    member.stop();
    other.stop();
    expect(ledger).toMatchObject({ by: 'nla-owner', reason: 'codering klopt niet' });
    expect(ledger.outOfReach).toMatchObject([{ account: 'mdt-member', forum: 'mdt', form: 'api' }]);
    expect(ledger.outOfReach[0]?.answers).toBeGreaterThanOrEqual(2);
    expect(await asked()).toMatchObject({ refusal: { reason: 'not-released' } });
    expect(await codeOf(post('nla-owner', `/v1/releases/${WAITING}/withdrawals`, { reason: 'nogmaals' }))).toBe(
      'RELEASE_STATE',
    );
    await server.restart();
    expect(await asked()).toMatchObject({ refusal: { reason: 'not-released' } });
    const again = await json<WireLedger>(server.get('nla-approver', `/v1/releases/${WAITING}/withdrawals`));
    expect(again.given).toEqual(ledger.given);
  });

  it('says all that is wrong at once, and keeps a faulty draft from being checked', async () => {
    const { content } = await find('politie-owner', 'signals-politie-mdt.2');
    const wrong = { ...content, legalGround: 'wjsg-39f', validUntil: '2020-01-01', recordsFrom: '2024-02-01' };
    const { problems } = await json<{ problems: string[] }>(
      post('politie-owner', '/v1/release-problems', { content: wrong }),
    );
    expect(problems.length).toBeGreaterThanOrEqual(3);
    expect((await post('kmar-owner', '/v1/release-problems', { content: wrong })).status).toBe(403);
    const address = '/v1/releases/signals-politie-mdt.2';
    const changed = await send('PUT')('politie-owner', address, { content: wrong, version: 1, reason: 'geprobeerd' });
    expect(changed.status).toBe(200);
    const check = { version: 2, check: 'may', isMet: true, reason: 'nodig' };
    expect(await codeOf(post('politie-owner', `${address}/checks`, check))).toBe('RELEASE_REFUSED');
    const late = { content, version: 1, reason: 'te laat' };
    expect(await codeOf(send('PUT')('politie-owner', address, late))).toBe('RELEASE_STATE');
    expect(await codeOf(post('politie-owner', '/v1/releases', { content, reason: 'nog een' }))).toBe('RELEASE_STATE');
  });

  it('is drafted anew under the same number after a decline, and its old checks do not count', async () => {
    const address = '/v1/releases/signals-politie-mdt.2';
    expect((await post('politie-approver', `${address}/declines`, { version: 2, reason: 'niet zo' })).status).toBe(201);
    const { content } = await find('politie-owner', 'signals-politie-mdt.1');
    const drafted = await json<WireDossier>(
      post('politie-owner', '/v1/releases', { content: { ...content, legalGround: 'wpg-20' }, reason: 'opnieuw' }),
    );
    expect(drafted).toMatchObject({
      id: 'signals-politie-mdt.2',
      version: 3,
      state: 'draft',
      openChecks: ['can', 'may'],
    });
  });
});

describe('what can be released', () => {
  it('is told as definitions: all forums to owners, its own to a member, and to the administrator nothing', async () => {
    type Scopes = { datasets: { id: string; dimensions: { id: string }[] }[]; forums: { id: string }[] };
    const of = async (account: string) => {
      const { datasets, forums } = await json<Scopes>(server.get(account, '/v1/release-scopes'));
      return { datasets: datasets.map(({ id }) => id), forums: forums.map(({ id }) => id) };
    };
    const owner = await of('kmar-owner');
    expect(owner.forums).toEqual(['mdt', 'emm-partner-table', 'empact', 'expert-circle']);
    expect(owner.datasets).toContain('signals');
    expect(owner.datasets).not.toContain('network-ties');
    expect(await of('mdt-member')).toEqual({ datasets: owner.datasets, forums: ['mdt'] });
    expect(await of('administrator')).toEqual({ datasets: [], forums: [] });
  });

  it('keeps in a draft that overlap may be counted', async () => {
    const { content } = await find('politie-owner', 'signals-politie-mdt.1');
    expect(content.slices[0]?.overlaps).toBe(true);
    expect(await json(post('politie-owner', '/v1/release-problems', { content }))).toEqual({
      problems: [expect.stringContaining('there is no legal ground')],
    });
  });
});

describe('a request of a forum', () => {
  const ask = { ...asForum('mdt'), owner: 'IND', dataset: 'registrations', reason: 'voor de routes' };
  const detail = { kind: 'group', route: 'route', registered: 'month' };
  const narrow = { kind: 'narrow', explanation: 'per kwartaal volstaat', legalGround: 'avg-6-1-e' };

  it('is made by a member or chair, narrowed by the owner, and becomes a draft that the forum does not see', async () => {
    expect((await post('country-expert', '/v1/release-requests', { ...ask, detail })).status).toBe(403);
    expect(await codeOf(post('mdt-member', '/v1/release-requests', { ...ask, detail: { kind: 'niets' } }))).toBe(
      'RELEASE_REFUSED',
    );
    const { id } = await json<WireReleaseRequest>(post('mdt-member', '/v1/release-requests', { ...ask, detail }));
    const decide = (account: string, body: unknown) => post(account, `/v1/release-requests/${id}/decisions`, body);
    expect((await decide('kmar-owner', { ...narrow, detail })).status).toBe(404);
    expect((await decide('mdt-chair', { ...narrow, detail })).status).toBe(403);
    expect(await codeOf(decide('ind-owner', { ...narrow, detail }))).toBe('RELEASE_REFUSED');
    const less = { ...detail, registered: 'quarter' };
    const decided = await json<WireReleaseRequest>(decide('ind-owner', { ...narrow, detail: less }));
    expect(decided).toMatchObject({ state: 'narrowed', release: 'registrations-ind-mdt.2' });
    expect((await find('ind-owner', 'registrations-ind-mdt.2')).content.slices[0]?.detail).toEqual(less);
    const { requests } = await json<{ requests: WireReleaseRequest[] }>(
      server.get('mdt-chair', '/v1/release-requests'),
    );
    const seen = requests.find((request) => request.id === id);
    expect(seen).toMatchObject({ state: 'narrowed', explanation: 'per kwartaal volstaat', as: 'forum' });
    expect(seen?.release).toBeUndefined();
    expect(await codeOf(decide('ind-owner', { ...narrow, detail: less }))).toBe('RELEASE_STATE');
  });
});
