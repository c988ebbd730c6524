import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireForumChange, WireMandates, WireMeeting } from '../../src/model/wire/people.ts';
import type { WireForum } from '../../src/model/wire/sharing.ts';
import { asForum, startTestServer, type TestServer } from './running.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(2000);
}, 300_000);
afterAll(() => server.close());

const post = (account: string, address: string, body?: unknown) =>
  server.get(account, address, {
    method: 'POST',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
const json = async <T>(reply: Promise<Response>) => (await (await reply).json()) as T;
const codeOf = async (reply: Promise<Response>) => (await json<{ code?: string }>(reply)).code;
const TOTAL = { dataset: 'route-legs', measures: ['count'], by: [], where: [] };
const ask = async (account: string, as: Parameters<TestServer['ask']>[1]['as']) => {
  const { answers } = await server.ask(account, { as, questions: [TOTAL] });
  return answers[0];
};
const reasonOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked))?.refusal?.reason;
const seen = async (...asked: Parameters<typeof ask>) =>
  (await ask(...asked))?.coverage.map(({ partner, status }) => `${partner} ${status}`);
const because = { reason: 'zo besloten' };
const today = () => new Date().toISOString().slice(0, 10);
const nextYear = () => `${Number(today().slice(0, 4)) + 1}${today().slice(4)}`.replace('-02-29', '-02-28');
const mandate = (account: string, role: string, whom: object, organisation?: string) => ({
  ...{ account, role, for: whom, ground: 'convenant', validFrom: today(), validUntil: nextYear(), ...because },
  ...(organisation === undefined ? {} : { organisation }),
});
const MDT = { kind: 'forum', forum: 'mdt' };
const OM = { kind: 'partner', partner: 'OM' };

describe('a mandate', () => {
  it('for a forum is given by its chair, shows figures at once, and ends at once', async () => {
    expect(await reasonOf('ind-owner', asForum('mdt'))).toBe('not-mandated');
    const given = mandate('ind-owner', 'member', MDT, 'IND');
    expect(await codeOf(post('administrator', '/v1/mandates', given))).toBe('NOT_MANDATED');
    expect(await codeOf(post('mdt-member', '/v1/mandates', given))).toBe('NOT_MANDATED');
    expect(await codeOf(post('mdt-chair', '/v1/mandates', { ...given, organisation: 'OM' }))).toBe('PEOPLE_REFUSED');
    expect(await codeOf(post('mdt-chair', '/v1/mandates', mandate('mdt-chair', 'analyst', MDT, 'OM')))).toBe(
      'NOT_MANDATED',
    );
    const { id } = await json<{ id: string }>(post('mdt-chair', '/v1/mandates', given));
    expect(await reasonOf('ind-owner', asForum('mdt'))).toBeUndefined();
    expect(await codeOf(post('mdt-member', `/v1/mandates/${id}/endings`, because))).toBe('NOT_FOUND');
    expect((await post('administrator', `/v1/mandates/${id}/endings`, because)).status).toBe(201);
    expect(await reasonOf('ind-owner', asForum('mdt'))).toBe('not-mandated');
  });

  it('for a partner waits for a second person of that partner, whatever the hub would like', async () => {
    const wanted = mandate('om-analyst', 'data-owner', OM);
    expect(await codeOf(post('administrator', '/v1/mandates', wanted))).toBe('NOT_MANDATED');
    expect(await codeOf(post('politie-owner', '/v1/mandates', wanted))).toBe('NOT_MANDATED');
    const proposal = await json<{ id: string; state: string }>(post('om-owner', '/v1/mandates', wanted));
    expect(proposal.state).toBe('proposed');
    const roles = async () => {
      const { mandates } = await json<{ mandates: { role: string }[] }>(server.get('om-analyst', '/v1/me'));
      return mandates.map(({ role }) => role);
    };
    expect(await roles()).not.toContain('data-owner');
    const confirm = `/v1/mandates/${proposal.id}/confirmations`;
    for (const account of ['om-owner', 'administrator', 'om-analyst'])
      expect(await codeOf(post(account, confirm, because))).toBe('NOT_MANDATED');
    expect(await codeOf(post('kmar-owner', confirm, because))).toBe('NOT_FOUND');
    expect((await post('om-approver', confirm, because)).status).toBe(201);
    expect(await roles()).toContain('data-owner');
    expect(await codeOf(post('om-approver', confirm, because))).toBe('PEOPLE_REFUSED');
  });

  it('is seen by whoever may give it, holds it or watches over all, and by no other', async () => {
    const of = async (account: string) => (await json<WireMandates>(server.get(account, '/v1/mandates'))).mandates;
    const accounts = async (account: string) => [...new Set((await of(account)).map((it) => it.account))];
    expect(await accounts('mdt-member')).toEqual(['mdt-member']);
    expect(await accounts('om-owner')).toEqual(expect.arrayContaining(['om-owner', 'om-approver', 'om-analyst']));
    expect(await accounts('om-owner')).not.toContain('kmar-owner');
    expect((await accounts('administrator')).length).toBeGreaterThan(15);
    expect(await codeOf(server.get('mdt-member', '/v1/accounts'))).toBe('NOT_MANDATED');
  });
});

describe('an account', () => {
  it('that is closed has no mandate any more, from the next read on', async () => {
    expect(await reasonOf('ind-analyst', asForum('mdt'))).toBeUndefined();
    expect(await codeOf(post('ind-owner', '/v1/accounts/ind-analyst/closures', because))).toBe('NOT_MANDATED');
    expect(await codeOf(post('administrator', '/v1/accounts/administrator/closures', because))).toBe('PEOPLE_REFUSED');
    expect((await post('administrator', '/v1/accounts/ind-analyst/closures', because)).status).toBe(201);
    expect(await reasonOf('ind-analyst', asForum('mdt'))).toBe('not-mandated');
    expect(await reasonOf('ind-analyst', { partner: 'IND' })).toBe('not-mandated');
    expect((await json<{ mandates: unknown[] }>(server.get('ind-analyst', '/v1/me'))).mandates).toEqual([]);
    const again = { id: 'ind-analyst', label: { nl: 'x', en: 'x' } };
    expect(await codeOf(post('administrator', '/v1/accounts', again))).toBe('PEOPLE_REFUSED');
  });

  it('that is registered sees nothing until somebody gives it a mandate', async () => {
    const account = { id: 'frontex-liaison', label: { nl: 'Liaison', en: 'Liaison' }, organisation: 'Frontex' };
    expect((await post('administrator', '/v1/accounts', account)).status).toBe(201);
    const wanted = mandate('frontex-liaison', 'member', { kind: 'forum', forum: 'empact' }, 'Frontex');
    expect(await codeOf(post('empact-chair', '/v1/mandates', wanted))).toBe('PEOPLE_REFUSED');
    expect((await post('empact-chair', '/v1/mandates', { ...wanted, role: 'liaison' })).status).toBe(201);
  });
});

describe('a meeting', () => {
  const empact = asForum('empact');
  const planned = (...attendees: readonly string[]) => ({
    ...{ forum: 'empact', purpose: 'joint-actions', title: 'Routes', startsAt: new Date().toISOString() },
    ...{ agenda: ['Beeld', 'Richting'], attendees },
  });

  it('shows what all who attend may see, narrows when a guest comes in, and shows nothing before or after', async () => {
    const member = await seen('empact-chair', empact);
    const guest = await seen('empact-liaison', empact);
    expect(member).toContain('KMAR full');
    expect(guest).toContain('KMAR not-released');
    expect(await codeOf(post('empact-liaison', '/v1/meetings', planned('empact-chair')))).toBe('NOT_MANDATED');
    const { id } = await json<WireMeeting>(post('empact-chair', '/v1/meetings', planned('empact-chair')));
    const meeting = { ...empact, meeting: id };
    expect(await reasonOf('empact-chair', meeting)).toBe('meeting-not-open');
    await post('empact-chair', `/v1/meetings/${id}/openings`);
    expect(await seen('empact-chair', meeting)).toEqual(member);
    expect(await reasonOf('empact-liaison', meeting)).toBe('meeting-not-open');
    const admitted = post('empact-chair', `/v1/meetings/${id}/attendees`, { account: 'empact-liaison' });
    expect((await json<WireMeeting>(admitted)).attendingGuests).toEqual(['empact-liaison']);
    expect(await seen('empact-chair', meeting)).toEqual(guest);
    expect(await seen('empact-liaison', meeting)).toEqual(guest);
    expect((await ask('empact-chair', meeting))?.cells).toEqual((await ask('empact-liaison', empact))?.cells);
    await post('empact-chair', `/v1/meetings/${id}/closings`);
    expect(await reasonOf('empact-chair', meeting)).toBe('meeting-not-open');
    expect(await codeOf(post('empact-chair', `/v1/meetings/${id}/openings`))).toBe('PEOPLE_REFUSED');
  });

  it('with somebody who has no seat shows nothing to anyone, and is not there for outsiders', async () => {
    const { id, withoutSeat } = await json<WireMeeting>(
      post('empact-chair', '/v1/meetings', planned('empact-chair', 'mdt-chair')),
    );
    expect(withoutSeat).toEqual(['mdt-chair']);
    await post('empact-chair', `/v1/meetings/${id}/openings`);
    expect(await reasonOf('empact-chair', { ...empact, meeting: id })).toBe('attendee-not-mandated');
    expect(await codeOf(post('mdt-chair', `/v1/meetings/${id}/closings`))).toBe('NOT_FOUND');
    expect((await json<{ meetings: unknown[] }>(server.get('mdt-chair', '/v1/meetings'))).meetings).toEqual([]);
  });
});

describe('a forum', () => {
  const forum = async () => {
    const { forums } = await json<{ forums: WireForum[] }>(server.get('mdt-chair', '/v1/forums'));
    return forums.find(({ id }) => id === 'mdt') as WireForum;
  };
  const propose = (account: string, changed: object) =>
    post(account, '/v1/forum-changes', { forum: changed, ...because });

  it('takes a guest only when every owner with a release to it agrees', async () => {
    const before = await forum();
    const changed = { ...before, guests: ['Europol'] };
    expect(await codeOf(propose('mdt-member', changed))).toBe('NOT_MANDATED');
    const { id, needed, state } = await json<WireForumChange>(propose('mdt-chair', changed));
    expect(state).toBe('waiting');
    expect(needed).toEqual(expect.arrayContaining(['POLITIE', 'KMAR', 'NLA', 'IND', 'OM']));
    const owners: Readonly<Record<string, string>> = { IOM: 'public-sources', EUROSTAT: 'public-sources' };
    const consent = (partner: string, account = owners[partner] ?? `${partner.toLowerCase()}-owner`) =>
      post(account, `/v1/forum-changes/${id}/consents`, { partner });
    expect(await codeOf(consent('OM', 'kmar-owner'))).toBe('NOT_MANDATED');
    expect(await codeOf(consent('OM', 'ind-approver'))).toBe('NOT_FOUND');
    for (const partner of needed) {
      expect((await forum()).guests).toEqual([]);
      const account = ['UNHCR', 'CBP'].includes(partner) ? 'public-sources' : undefined;
      expect((await consent(partner, account)).status).toBe(201);
    }
    expect((await forum()).guests).toEqual(['Europol']);
  });

  it('stays as it is when one owner declines', async () => {
    const before = await forum();
    const changed = { ...before, guests: [...before.guests, 'Frontex'] };
    const { id } = await json<WireForumChange>(propose('mdt-chair', changed));
    const body = { partner: 'NLA', ...because };
    expect((await post('nla-owner', `/v1/forum-changes/${id}/declines`, body)).status).toBe(201);
    const late = post('kmar-owner', `/v1/forum-changes/${id}/consents`, { partner: 'KMAR' });
    expect(await codeOf(late)).toBe('PEOPLE_REFUSED');
    expect(await forum()).toEqual(before);
  });

  it('loses a member at once, and whoever sat there for it sees nothing from the next read on', async () => {
    expect(await reasonOf('mdt-member', asForum('mdt'))).toBeUndefined();
    const before = await forum();
    const changed = { ...before, members: before.members.filter((member) => member !== 'KMAR') };
    expect((await json<WireForumChange>(propose('mdt-chair', changed))).state).toBe('done');
    expect(await reasonOf('mdt-member', asForum('mdt'))).toBe('not-mandated');
    expect(await reasonOf('politie-analyst', asForum('mdt'))).toBeUndefined();
  });

  it('that is new is proposed by the administrator, holds when its members agree, and starts with its chair alone', async () => {
    const before = await forum();
    const made = { ...before, id: 'havens', members: ['POLITIE', 'OM'], guests: [] };
    const chair = { account: 'om-owner', organisation: 'OM' };
    const proposal = { forum: made, chair, ...because };
    expect(await codeOf(post('mdt-chair', '/v1/forum-changes', proposal))).toBe('NOT_MANDATED');
    const empty = { ...proposal, forum: { ...made, members: [] } };
    expect(await codeOf(post('administrator', '/v1/forum-changes', empty))).toBe('PEOPLE_REFUSED');
    const { id } = await json<WireForumChange>(post('administrator', '/v1/forum-changes', proposal));
    await post('politie-owner', `/v1/forum-changes/${id}/consents`, { partner: 'POLITIE' });
    const ported = { forum: 'havens', purpose: 'direction-and-actions' };
    expect(await reasonOf('om-owner', ported)).toBe('not-mandated');
    await post('om-owner', `/v1/forum-changes/${id}/consents`, { partner: 'OM' });
    expect(await reasonOf('om-owner', ported)).toBe('not-released');
    expect(await reasonOf('politie-analyst', ported)).toBe('not-mandated');
    expect(await reasonOf('administrator', ported)).toBe('not-mandated');
  });
});
