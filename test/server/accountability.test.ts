import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromHex } from '../../src/log/hex.ts';
import { leafHash } from '../../src/log/merkle.ts';
import { headBytes } from '../../src/log/tree-head.ts';
import { provesConsistency, provesInclusion } from '../../src/log/verify-proof.ts';
import type { LogLineBody } from '../../src/model/log-line.ts';
import type {
  RegisterAt,
  WireActDetail,
  WireActs,
  WireConsistencyProof,
  WireLogCheck,
  WireLogHeads,
  WireReplay,
} from '../../src/model/wire/log.ts';
import { ROOT } from '../rooms/repository.ts';
import { readJson, sharedFolder } from '../shared-folder.ts';
import { asForum, startTestServer, type TestServer } from './running.ts';

const TOTAL = { dataset: 'signals', measures: ['count'], by: [], where: [] };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

const standards = sharedFolder('standards');
function schema(folder: string, file: string) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(readJson<object>(path.join(standards ?? '', folder), file));
  return (value: unknown) => (validate(value) ? [] : (validate.errors ?? []));
}

let server: TestServer;
let beforeRevoked: string;
beforeAll(async () => {
  server = await startTestServer(1500);
  await server.ask('mdt-member', { as: asForum('mdt'), questions: [TOTAL] });
  await server.ask('kmar-owner', { as: { partner: 'KMAR' }, questions: [TOTAL] });
  beforeRevoked = new Date().toISOString();
}, 300_000);
afterAll(() => server.close());

async function json<T>(address: string, account = 'auditor', init: RequestInit = {}): Promise<T> {
  const response = await server.get(account, address, init);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}
const search = (query: Readonly<Record<string, string>>, account?: string) =>
  json<WireActs>(`/v1/logs?${new URLSearchParams(query)}`, account);
const sizeNow = async () => (await json<WireLogHeads>('/v1/log-heads?limit=1')).heads[0]?.treeSize ?? 0;
const POST = { method: 'POST' } as const;

describe('who may look into logs and register', () => {
  const ADDRESSES = [
    '/v1/logs',
    '/v1/logs/1',
    '/v1/log-lines',
    '/v1/log-heads',
    '/v1/log-heads/1/inclusion-proofs/1',
    '/v1/log-heads/1/consistency-proofs/1',
    '/v1/register?at=2024-01-01T00:00:00Z',
  ];
  it.each(['mdt-member', 'kmar-owner', 'administrator', 'emm-analyst', 'public-sources'])(
    'is not %s: all of it is NOT_MANDATED, whatever the address names',
    async (account) => {
      for (const address of ADDRESSES)
        expect([address, ((await (await server.get(account, address)).json()) as { code?: string }).code]).toEqual([
          address,
          'NOT_MANDATED',
        ]);
      expect((await server.get(account, '/v1/log-checks', POST)).status).toBe(403);
    },
  );

  it.each(['auditor', 'privacy-officer'])('is %s, who gets no figure for it', async (account) => {
    expect((await search({}, account)).acts.length).toBeGreaterThan(0);
    const { answers } = await server.ask(account, { as: asForum('mdt'), questions: [TOTAL] });
    expect(answers[0]?.refusal?.reason).toBe('not-mandated');
  });

  it('stands in the log itself, also when it was refused', async () => {
    await server.get('emm-analyst', '/v1/logs?account=mdt-member');
    const { acts } = await search({ account: 'emm-analyst', action: 'accountability' });
    expect(acts[0]).toMatchObject({
      subject: { act: 'search', account: 'mdt-member' },
      status: 'refused:NOT_MANDATED',
      grounds: expect.arrayContaining([expect.objectContaining({ kind: 'mandate' })]),
    });
  });
});

describe('a search in the logs', () => {
  it('tells who asked what, on which mandate and release, from where, and how it ended', async () => {
    const { acts } = await search({ account: 'mdt-member', action: 'answer' });
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({
      as: { kind: 'forum', forum: 'mdt', purpose: 'direction-and-actions' },
      actionLabel: { nl: 'Vraag beantwoorden' },
      subject: TOTAL,
      origin: { kind: 'network', by: 'token' },
      status: 'answered',
    });
    const kinds = acts[0]?.grounds.map(({ kind, ground }) => [kind, ground.length > 0]);
    expect(kinds).toContainEqual(['mandate', true]);
    expect(kinds).toContainEqual(['release', true]);
  });

  it.each<[by: string, query: Readonly<Record<string, string>>, meets: (act: WireActs['acts'][number]) => boolean]>([
    ['account', { account: 'kmar-owner' }, ({ account }) => account === 'kmar-owner'],
    ['forum', { forum: 'mdt', action: 'answer' }, ({ as }) => as?.['forum'] === 'mdt'],
    [
      'owner, in questions of others through its releases',
      { owner: 'KMAR', action: 'answer' },
      ({ as, grounds }) => as?.['partner'] === 'KMAR' || grounds.some(({ id }) => id.includes('kmar')),
    ],
    ['dataset', { dataset: 'signals', action: 'delivery' }, ({ subject }) => subject['dataset'] === 'signals'],
    [
      'owner, in acts on its releases',
      { owner: 'OM', action: 'release' },
      (act) => /"OM"|om-/.test(JSON.stringify(act)),
    ],
    [
      'forum, in acts on releases to it',
      { forum: 'mdt', action: 'release' },
      (act) => JSON.stringify(act).includes('mdt'),
    ],
    ['action', { action: 'delivery' }, ({ action }) => action === 'delivery'],
    ['period', { from: '2020-01-01T00:00:00Z', until: '2030-01-01T00:00:00Z' }, ({ at }) => at > '2020'],
  ])('finds acts by %s, and only those', async (_, query, meets) => {
    const { acts } = await search(query);
    expect(acts.length).toBeGreaterThan(0);
    expect(acts.filter((act) => !meets(act))).toEqual([]);
  });

  it('finds by owner both what it asked itself and what others saw of it', async () => {
    const { acts } = await search({ owner: 'KMAR', action: 'answer' });
    expect(new Set(acts.map(({ account }) => account))).toEqual(new Set(['kmar-owner', 'mdt-member']));
  });

  it('finds an act by its trace id, and nothing in a period in which nothing happened', async () => {
    const [act] = (await search({ account: 'mdt-member', action: 'answer' })).acts;
    const found = await search({ traceId: act?.traceId ?? '' });
    expect(found.acts.map(({ place }) => place)).toEqual([act?.place]);
    expect((await search({ until: '2020-01-01T00:00:00Z' })).acts).toEqual([]);
  });

  it('comes in pages that together hold every act once, newest first', async () => {
    const all = await search({ action: 'delivery', limit: '200' });
    const places: number[] = [];
    for (let before: number | undefined; ; ) {
      const page = await search({
        action: 'delivery',
        limit: '3',
        ...(before === undefined ? {} : { before: `${before}` }),
      });
      places.push(...page.acts.map(({ place }) => place));
      before = page.next;
      if (before === undefined) break;
    }
    expect(places).toEqual(all.acts.map(({ place }) => place));
    expect(places).toEqual(places.toSorted((a, b) => b - a));
    expect(new Set(places).size).toBe(places.length);
  });

  it.each([
    ['an unknown criterion', '?person=x'],
    ['a period that is none', '?from=yesterday'],
    ['too large a page', '?limit=201'],
  ])('refuses %s', async (_, query) => {
    expect((await server.get('auditor', `/v1/logs${query}`)).status).toBe(400);
  });
});

describe('one act', () => {
  const detail = async () => {
    const [act] = (await search({ account: 'mdt-member', action: 'answer' })).acts;
    return json<WireActDetail>(`/v1/logs/${act?.place}`);
  };
  it('is given with its lines in the three logs, each proved to stand in a signed head', async () => {
    const { lines, head } = await detail();
    expect(lines.map(({ log }) => log)).toEqual(['audit', 'decision', 'audit', 'processing']);
    const { publicKey } = await json<WireLogHeads>('/v1/log-heads');
    const { treeSize: size, rootHash: root, timestamp } = head;
    const bytes = headBytes({ size, root, timestamp });
    expect(verify(null, bytes, createPublicKey(publicKey), Buffer.from(head.signature, 'hex'))).toBe(true);
    for (const { entry, inclusion, place } of lines) {
      const proof = {
        ...{ leaf: inclusion.leafIndex, size: inclusion.treeSize, root: fromHex(root) },
        path: inclusion.inclusionPath.map(fromHex),
      };
      const proves = (text: string) =>
        provesInclusion({ ...proof, leafHash: leafHash(new TextEncoder().encode(text), sha256) }, sha256);
      expect([proves(entry), proves(`${entry} `), inclusion.leafIndex]).toEqual([true, false, place - 1]);
    }
  });

  it('names no account in its processing line, and holds no figure', async () => {
    const { lines } = await detail();
    expect(lines.find(({ log }) => log === 'processing')?.entry).not.toContain('mdt-member');
    const { answers } = await server.ask('mdt-member', { as: asForum('mdt'), questions: [TOTAL] });
    const figure = String(answers[0]?.cells?.[0]?.values['count']);
    expect(Number(figure)).toBeGreaterThan(9);
    for (const { entry } of lines) expect(entry).not.toMatch(new RegExp(`[:,[]${figure}[,}\\]]`));
  });

  it.each([2 ** 40, 2])('is not at line %d when none begins there', async (place) => {
    expect((await server.get('auditor', `/v1/logs/${place}`)).status).toBe(404);
  });
});

describe('the heads of the log', () => {
  it('come largest first, in pages', async () => {
    const all = await json<WireLogHeads>('/v1/log-heads');
    const sizes = all.heads.map(({ treeSize }) => treeSize);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const first = await json<WireLogHeads>('/v1/log-heads?limit=1');
    expect(first.heads[0]?.treeSize).toBe(sizes[0]);
    const rest = await json<WireLogHeads>(`/v1/log-heads?before=${first.heads[0]?.treeSize}`);
    expect(rest.heads.map(({ treeSize }) => treeSize)).toEqual(sizes.slice(1));
  });

  it('are proved to begin with each other', async () => {
    await server.restart();
    const { heads } = await json<WireLogHeads>('/v1/log-heads');
    expect(heads.length).toBeGreaterThan(1);
    const [last, first] = [heads[0], heads.findLast(({ treeSize }) => treeSize > 0)];
    expect(last?.treeSize).not.toBe(first?.treeSize);
    if (!last || !first) throw new Error('two heads');
    const address = `/v1/log-heads/${last.treeSize}/consistency-proofs/${first.treeSize}`;
    const proof = await json<WireConsistencyProof>(address);
    const asked = {
      ...{ first: proof.treeSize1, size: proof.treeSize2, path: proof.consistencyPath.map(fromHex) },
      ...{ firstRoot: fromHex(first.rootHash), root: fromHex(last.rootHash) },
    };
    expect(provesConsistency(asked, sha256)).toBe(true);
    expect(provesConsistency({ ...asked, firstRoot: asked.root }, sha256)).toBe(false);
  });

  it.each([
    ['of a size that was never signed', (size: number) => `/v1/log-heads/${size + 1000}/inclusion-proofs/1`],
    ['of a line after it', (size: number) => `/v1/log-heads/${size}/inclusion-proofs/${size + 1}`],
  ])('give no proof %s', async (_, address) => {
    expect((await server.get('auditor', address(await sizeNow()))).status).toBe(404);
  });
});

describe('a check of the log on the server', () => {
  it('finds the log unchanged, all of it, against every head', async () => {
    const signed = await json<WireLogHeads>('/v1/log-heads?limit=1000');
    const size = signed.heads[0]?.treeSize;
    const found = await json<WireLogCheck>('/v1/log-checks', 'privacy-officer', POST);
    expect(found.verdict).toBe('unchanged');
    expect(found.lines).toBeGreaterThanOrEqual(size ?? Number.NaN);
    expect(found.heads).toBeGreaterThanOrEqual(signed.heads.length);
  });
});

describe('an export of the logs', () => {
  const text = async () => {
    const response = await server.get('auditor', '/v1/log-lines', { headers: { accept: 'application/x-ndjson' } });
    expect(response.headers.get('content-type')).toMatch('application/x-ndjson');
    return response.text();
  };

  it('holds key, heads and every line up to the last head, and the verifier finds it unchanged', async () => {
    const exported = (await text()).trimEnd().split('\n');
    const { heads } = await json<WireLogHeads>('/v1/log-heads?limit=1000');
    const lines = exported.filter((line) => line.startsWith('{"place"'));
    expect(lines).toHaveLength(heads[0]?.treeSize ?? -1);
    expect(exported).toHaveLength(1 + heads.length + lines.length);
    const file = path.join(server.folder, 'export.ndjson');
    writeFileSync(file, `${exported.join('\n')}\n`);
    const script = path.join(ROOT, 'bin', 'verify-log.mjs');
    expect(execFileSync(process.execPath, [script, file], { encoding: 'utf8' })).toMatch(/^unchanged/);
  });

  it.skipIf(!standards)('fits the schemas of the processing and decision log, line by line', async () => {
    const processing = schema('ldv', 'logregel.schema.json');
    const decision = schema('adl-authzen', 'adl-record.schema.json');
    const request = schema('adl-authzen', 'authzen-evaluation.schema.json');
    const seen = { audit: 0, processing: 0, decision: 0 };
    for (const line of (await text()).trimEnd().split('\n')) {
      const { entry } = JSON.parse(line) as { entry?: string };
      if (entry === undefined) continue;
      const body = JSON.parse(entry) as LogLineBody;
      seen[body.log] += 1;
      if (body.log === 'processing') expect(processing(body.record)).toEqual([]);
      if (body.log === 'decision') {
        expect(decision(body.record)).toEqual([]);
        expect(request(body.record.body['adl.core.request'])).toEqual([]);
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});

describe('the register', () => {
  const at = (instant: string) => json<RegisterAt>(`/v1/register?at=${encodeURIComponent(instant)}`);
  const because = JSON.stringify({ reason: 'zo besloten' });
  const revoke = (id: string) =>
    server.get('administrator', `/v1/mandates/${id}/endings`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: because },
    });

  it('says what held before something was taken away, and after', async () => {
    const of = ({ mandates }: RegisterAt) => mandates.filter(({ account, holds }) => account === 'mdt-member' && holds);
    const before = await at(beforeRevoked);
    const [mandate] = of(before);
    expect((await revoke(mandate?.id ?? '')).status).toBe(201);
    expect(of(await at(new Date().toISOString()))).toHaveLength(of(before).length - 1);
    expect(await at(beforeRevoked)).toEqual(before);
  });

  it('has releases with their terms, forums and codelists', async () => {
    const { releases, forums, codelists } = await at(new Date().toISOString());
    expect(releases.some(({ holds, slices, legalGround }) => holds && slices.length > 0 && legalGround !== '')).toBe(
      true,
    );
    expect(forums.map(({ id }) => id)).toContain('mdt');
    expect(codelists.find(({ id }) => id === 'modus')?.codes).toBeGreaterThan(10);
  });

  it('was empty before there was anything in it, and does not know the future', async () => {
    const { releases, mandates } = await at('2001-01-01T00:00:00+01:00');
    expect([releases, mandates]).toEqual([[], []]);
    expect((await server.get('auditor', '/v1/register?at=2999-01-01T00:00:00Z')).status).toBe(400);
  });
});

describe('decisions that are made again', () => {
  const replay = (decisions: number) =>
    json<WireReplay>('/v1/log-replays', 'auditor', {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ decisions }) },
    });

  it('come out the same, also those before a mandate was taken away and a server restarted', async () => {
    for (const account of ['mdt-member', 'emm-analyst', 'kmar-owner'])
      await server.ask(account, { as: asForum('mdt'), questions: [TOTAL] });
    const found = await replay(1000);
    expect(found.replayed).toBeGreaterThan(4);
    expect(found).toEqual({ replayed: found.replayed, same: found.replayed, different: [] });
    expect((await replay(2)).replayed).toBe(2);
  });
});
