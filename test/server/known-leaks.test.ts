import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireDossier } from '../../src/model/wire/release-dossier.ts';
import { asForum, startTestServer, type TestServer } from './running.ts';

const MONTHS = { dataset: 'signals', measures: ['count'], by: [{ dimension: 'registered', level: 'month' }] };
const TABLE = {
  title: { nl: 'Leeftijd', en: 'Age' },
  dataset: 'suspects',
  owner: 'NLA',
  tables: [{ title: { nl: 'Leeftijd', en: 'Age' }, dimensions: [{ dimension: 'age-group', levels: ['age-group'] }] }],
  period: { from: '2020-01-01', until: '2026-01-01' },
  method: { kind: 'suppression', maxN: 3, protectZeros: false, width: 3 },
  ...asForum('emm-partner-table'),
  legalGround: 'wpg-20',
  validUntil: '2028-01-01',
  terms: { handling: ['H2'], marking: 'Departementaal Vertrouwelijk', text: 'Alleen voor het beeld.' },
};

/** Leaks that other systems of this kind really had, each tried here on the running server. */
describe('a leak that others had', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(2000);
  }, 300_000);
  afterAll(() => server.close());

  const post = (account: string, address: string, body: unknown) =>
    server.get(account, address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const text = async (account: string, address: string) => (await server.get(account, address)).text();

  it('hidden ids in a live stream: a forum hears nothing of what another forum loses', async () => {
    const stream = await server.listen('mdt-member', '/v1/events?forum=mdt&purpose=direction-and-actions');
    const other = await server.listen('empact-liaison', '/v1/events?forum=empact&purpose=joint-actions');
    const gone = 'signals-kmar-empact.1';
    expect(
      (await post('kmar-owner', `/v1/releases/${gone}/withdrawals`, { reason: 'codering klopt niet' })).status,
    ).toBe(201);
    await expect.poll(other.events, { timeout: 3000 }).toContain(gone);
    expect(stream.events()).toBe(': open\n\n');
    stream.stop();
    other.stop();
  });

  it('references to hidden objects in an answer: it names releases that the viewer may see, and nothing else of others', async () => {
    const answers = JSON.stringify(await server.ask('mdt-member', { as: asForum('mdt'), questions: [MONTHS] }));
    const visible = await text('mdt-member', '/v1/releases');
    const named = [...answers.matchAll(/"[a-z-]+-(?:politie|kmar|nla)-[a-z-]+\.\d+"/g)].map(([id]) => id);
    expect(named.length).toBeGreaterThan(0);
    for (const id of named) expect(visible).toContain(id);
    const deliveries = (await (await server.get('kmar-owner', '/v1/deliveries')).json()) as {
      deliveries: { id: string; fileName?: string }[];
    };
    expect(deliveries.deliveries.length).toBeGreaterThan(0);
    for (const { id } of deliveries.deliveries) expect(answers + visible).not.toContain(id);
  });

  it('a lost marking: every answer and every file carries the terms of all that is in it', async () => {
    const { answers } = await server.ask('mdt-member', {
      as: asForum('mdt'),
      questions: [MONTHS, { ...MONTHS, by: [] }],
    });
    for (const { terms, refusal } of answers) {
      expect(refusal).toBeUndefined();
      expect(terms).toMatchObject({ handling: ['H2'], marking: ['Departementaal Vertrouwelijk'] });
    }
    const made = await post('nla-owner', '/v1/published-tables', TABLE);
    expect(made.status, await made.clone().text()).toBe(201);
    const csv = await server.get('nla-owner', `${made.headers.get('location')}/editions/1`, {
      headers: { accept: 'text/csv' },
    });
    expect(await csv.text()).toContain('markering,Departementaal Vertrouwelijk\r\nbehandelcodes,H2\r\n');
  });

  it('a file that is there while it is made: readers find no table before a second person let it out', async () => {
    const { tables } = (await (await server.get('nla-owner', '/v1/published-tables')).json()) as {
      tables: { id: string; state: string }[];
    };
    const waiting = tables.find(({ state }) => state === 'checked');
    expect(waiting).toBeDefined();
    for (const account of ['emm-analyst', 'mdt-member', 'administrator', 'auditor']) {
      expect(await text(account, '/v1/published-tables')).not.toContain(`"${waiting?.id}"`);
      for (const address of ['', '/editions/1'])
        expect((await server.get(account, `/v1/published-tables/${waiting?.id}${address}`)).status).toBe(404);
    }
  });

  it('an empty group that means everybody: no code, no slice, no attendee and no owner lets nothing through', async () => {
    const nothing = { ...MONTHS, where: [{ dimension: 'theme', level: 'theme', in: [] }] };
    expect((await post('mdt-member', '/v1/answers', { as: asForum('mdt'), questions: [nothing] })).status).toBe(400);
    const { dossier } = (await (await server.get('politie-owner', '/v1/releases/signals-politie-mdt.1')).json()) as {
      dossier: WireDossier;
    };
    const content = { ...dossier.content, legalGround: 'wpg-20' };
    const [slice] = content.slices;
    for (const slices of [[], [{ ...slice, filters: [{ kind: 'codes', dimension: 'theme', in: [] }] }]]) {
      const found = await post('politie-owner', '/v1/release-problems', { content: { ...content, slices } });
      expect(((await found.json()) as { problems: string[] }).problems.join()).toMatch(
        /at least one slice|names no code/,
      );
    }
    const meeting = await post('mdt-chair', '/v1/meetings', {
      ...asForum('mdt'),
      ...{ title: 'Zonder aanwezigen', startsAt: '2026-12-01T09:00:00Z', agenda: [], attendees: [] },
    });
    const { id } = (await meeting.json()) as { id: string };
    expect((await post('mdt-chair', `/v1/meetings/${id}/openings`, {})).status).toBe(422);
    for (const account of ['mdt-member', 'mdt-chair', 'country-expert']) {
      const { answers } = await server.ask(account, { as: { ...asForum('mdt'), meeting: id }, questions: [MONTHS] });
      expect(answers[0]?.refusal?.reason).toMatch(/^(?:not-mandated|meeting-not-open)$/);
      expect(answers[0]?.cells).toBeUndefined();
    }
  });

  it('members of a group: who has no seat finds neither the forum nor who is in it', async () => {
    const forums = await text('country-expert', '/v1/forums');
    expect(forums).toContain('expert-circle');
    for (const of of ['"mdt"', '"empact"', 'POLITIE', 'KMAR']) expect(forums).not.toContain(of);
    for (const address of ['/v1/meetings', '/v1/mandates', '/v1/accounts', '/v1/forum-changes'])
      expect(await text('country-expert', address)).not.toMatch(/mdt-member|empact-liaison|politie-owner/);
  });
});
