import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli.ts';
import { type Call, fakeServer, type Reply } from '../testing/fake-server.ts';
import { fakeTerminal } from '../testing/fake-terminal.ts';

const CSV = 'reference,theme\na1,smuggling\na2,nonsense\n';
const TEXT = { nl: 'a', en: 'b' };
const FINDING = { line: 3, column: 'theme', kind: 'code-unknown', severity: 'blocking', value: 'nonsense' };
const FINDINGS = [1, 2].map((n) => ({ ...FINDING, line: n, expectation: TEXT, problem: TEXT, repair: TEXT }));

const delivery = (state: string, quarantined = 0) => ({
  id: 'd1',
  kind: 'delivery',
  dataset: 'signals',
  partner: 'KMAR',
  fileName: 'march.csv',
  bytes: CSV.length,
  contentHash: 'x',
  receivedAt: '2026-03-01T00:00:00.000Z',
  state,
  rows: 2,
  accepted: 2 - quarantined,
  quarantined,
  added: 2 - quarantined,
  superseding: 0,
  unchangedRows: 0,
  outdated: 0,
  ended: 0,
  restored: 0,
  kept: 0,
  mended: 0,
  kinds: [],
  countsByFinding: quarantined > 0 ? { 'code-unknown': quarantined } : {},
  findings: [],
});

let folder: string;
let file: string;
let server: Awaited<ReturnType<typeof fakeServer>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketenbeeld-deliver-'));
  file = join(folder, 'march.csv');
  await writeFile(file, CSV);
  await mkdir(join(folder, 'identity'));
  for (const account of ['kmar-owner', 'kmar-analyst', 'politie-owner'])
    await writeFile(join(folder, 'identity', `script-${account}.jwk`), '{"kty":"EC","alg":"ES256","d":"x"}');
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Taken in, then still being checked, then as told. */
function deliveries(last: object): (call: Call, index: number) => Reply {
  return ({ method, url }, index) => {
    if (method === 'POST') return { status: 202, headers: { location: '/v1/deliveries/d1' } };
    if (url.endsWith('/quarantine')) return { body: 'reference,theme\na2,nonsense\n' };
    if (url.endsWith('/findings?offset=0&limit=1000'))
      return { body: { findings: FINDINGS.slice(0, 1), nextOffset: 1 } };
    if (url.endsWith('/findings?offset=1&limit=1000')) return { body: { findings: FINDINGS.slice(1) } };
    return { body: index === 1 ? delivery('checking') : last };
  };
}

async function deliver(last: object, args: readonly string[] = [], isTerminal = false) {
  server = await fakeServer(deliveries(last));
  await writeFile(join(folder, 'server.json'), JSON.stringify({ url: server.url, pid: 1 }));
  const { effects, written } = fakeTerminal({ isTerminal });
  const base = ['deliver', '--dataset', 'signals', '--partner', 'KMAR', '--data', folder, file];
  return { exit: await runCli([...base, ...args], effects), ...written };
}

describe('ketenbeeld deliver', () => {
  it('streams the file with the token of the account that fits, waits for the end and sums up', async () => {
    const { exit, stdout } = await deliver(delivery('accepted'));
    expect(exit).toBe(0);
    expect(server.calls[0]).toEqual({
      method: 'POST',
      url: '/v1/deliveries?dataset=signals&partner=KMAR&fileName=march.csv',
      authorization: 'Bearer token-of-kmar-owner',
      contentType: 'application/octet-stream',
      body: CSV,
    });
    expect(JSON.parse(stdout)).toMatchObject({ file, state: 'accepted', rows: 2, accepted: 2, findings: 0 });
  });

  it('names the mapping, with its version, through which the file is read', async () => {
    expect((await deliver(delivery('accepted'), ['--mapping', 'monthly-export@2'])).exit).toBe(0);
    expect(new URL(server.calls[0]?.url ?? '', server.url).searchParams.get('mapping')).toBe('monthly-export@2');
  });

  it('writes all findings and the quarantined rows beside the file, and ends in 1', async () => {
    const { exit, stderr } = await deliver(delivery('accepted', 1));
    expect(exit).toBe(1);
    const lines = (await readFile(`${file}.findings.ndjson`, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).line)).toEqual([1, 2]);
    expect(await readFile(`${file}.quarantine.csv`, 'utf8')).toBe('reference,theme\na2,nonsense\n');
    expect(stderr).toContain(`1 rows to mend and deliver again in ${file}.quarantine.csv`);
  });

  it('sends several files as one delivery, the same bytes each time', async () => {
    const april = join(folder, 'april.csv');
    await writeFile(april, 'reference,theme\na3,smuggling\n');
    const bodies: string[] = [];
    for (const _ of [1, 2]) {
      const { exit, stdout } = await deliver(delivery('accepted'), [april]);
      expect(exit).toBe(0);
      expect(stdout.trim().split('\n')).toHaveLength(1);
      expect(server.calls[0]).toMatchObject({ contentType: 'application/zip' });
      expect(server.calls[0]?.url).toContain('fileName=march.csv.zip');
      bodies.push(server.calls[0]?.body ?? '');
      await server.close();
    }
    expect(bodies[0]).toContain('march.csv');
    expect(bodies[0]).toContain('april.csv');
    expect(bodies[1]).toBe(bodies[0]);
  });

  it('shows progress on a terminal only', async () => {
    const { stderr, stdout } = await deliver(delivery('accepted'), [], true);
    expect(stderr).toMatch(/checking, 2 rows, [\d ]+ rows\/s/);
    expect(stdout).toMatch(/d1\s+accepted\s+2\s+2/);
    await server.close();
    expect((await deliver(delivery('accepted'))).stderr).not.toContain('\r');
  });

  for (const [state, exit] of [
    ['unchanged', 0],
    ['refused', 1],
    ['failed', 1],
  ] as const)
    it(`ends in ${exit} when the delivery is ${state}`, async () => {
      expect((await deliver(delivery(state))).exit).toBe(exit);
    });

  it('acts as the account that was named', async () => {
    await deliver(delivery('accepted'), ['--as', 'politie-owner']);
    expect(server.calls[0]?.authorization).toBe('Bearer token-of-politie-owner');
  });

  it('sends no token to another address than the server it was told of', async () => {
    server = await fakeServer(() => ({ status: 202, headers: { location: 'http://localhost:1/v1/deliveries/d1' } }));
    const { effects, written } = fakeTerminal();
    const args = ['deliver', '--dataset', 'signals', '--partner', 'KMAR', '--url', server.url, '--token', 't', file];
    expect(await runCli(args, effects)).toBe(2);
    expect(written.stderr).toContain('pointed to another address');
  });

  it('says which file is not there', async () => {
    const { exit, stderr } = await deliver(delivery('accepted'), [join(folder, 'april.csv')]);
    expect(exit).toBe(2);
    expect(stderr).toContain('april.csv cannot be read: there is no such file');
  });

  const HASH = createHash('sha256').update(CSV).digest('hex');
  const CUT: Reply = { isCut: true };
  const BUSY: Reply = { status: 503, body: { title: 'Busy', status: 503 } };
  const through = (name: string, version: number, state = 'accepted') => ({
    ...delivery(state),
    contentHash: HASH,
    mapping: { name, version },
  });
  const MAPPINGS = [{ partner: 'KMAR', dataset: 'signals', name: 'export', version: 2, columns: {}, codes: {} }];
  for (const [what, wanted, listed, posts] of [
    ['through that version', 'export@1', through('export', 1), 1],
    ['through another version', 'export@2', through('export', 1), 2],
    ['through another mapping', 'monthly@1', through('export', 1), 2],
    ['through the last version, where none is named', 'export', through('export', 2), 1],
    ['through a version before the last, where none is named', 'export', through('export', 1), 2],
    ['through no mapping, where one is named', 'export', { ...delivery('accepted'), contentHash: HASH }, 2],
    ['through a mapping that still holds, where none is named', undefined, through('export', 2), 1],
    ['through a mapping that was changed since, where none is named', undefined, through('export', 1), 2],
    ['but was refused in our own layout', undefined, { ...delivery('refused'), contentHash: HASH }, 2],
  ] as const)
    it(`sends a file ${posts} times that had come in ${what} before the connection was cut`, async () => {
      let sent = 0;
      server = await fakeServer((call, index) => {
        if (call.method === 'POST') return sent++ === 0 ? CUT : deliveries(delivery('accepted'))(call, index);
        if (call.url.startsWith('/v1/deliveries?')) return { body: { deliveries: [listed] } };
        if (call.url.startsWith('/v1/mappings?')) return { body: { mappings: MAPPINGS } };
        return { body: delivery('accepted') };
      });
      await writeFile(join(folder, 'server.json'), JSON.stringify({ url: server.url, pid: 1 }));
      const { effects } = fakeTerminal({ wait: async () => undefined });
      const args = ['deliver', '--dataset', 'signals', '--partner', 'KMAR', '--data', folder, file];
      expect(await runCli(wanted === undefined ? args : [...args, '--mapping', wanted], effects)).toBe(0);
      expect(server.calls.filter(({ method }) => method === 'POST')).toHaveLength(posts);
    });

  for (const [what, first, listed, posts] of [
    ['sends the file again when the connection was cut', [CUT], [], 2],
    ['sends it again when the server was too busy, and away after that', [BUSY, CUT], [], 3],
    [
      'does not send it again when it had come in all the same',
      [CUT],
      [{ ...delivery('accepted'), contentHash: HASH }],
      1,
    ],
    ['sends it again when it was cancelled', [CUT], [{ ...delivery('cancelled'), contentHash: HASH }], 2],
  ] as const)
    it(what, async () => {
      const waits: number[] = [];
      let sent = 0;
      server = await fakeServer((call, index) => {
        if (call.method === 'POST') return first[sent++] ?? deliveries(delivery('accepted'))(call, index);
        if (call.url.startsWith('/v1/deliveries?')) return { body: { deliveries: listed } };
        if (call.url.startsWith('/v1/mappings?')) return { body: { mappings: [] } };
        return { body: delivery('accepted') };
      });
      await writeFile(join(folder, 'server.json'), JSON.stringify({ url: server.url, pid: 1 }));
      const { effects, written } = fakeTerminal({ wait: async (ms) => void waits.push(ms) });
      const args = ['deliver', '--dataset', 'signals', '--partner', 'KMAR', '--data', folder, file];
      expect(await runCli(args, effects)).toBe(0);
      expect(server.calls.filter(({ method }) => method === 'POST')).toHaveLength(posts);
      expect(waits.slice(0, first.length)).toEqual([1000, 2000].slice(0, first.length));
      expect(written.stderr).toContain('trying again');
    });

  it('gives up after a few tries, and at once when there never was a server', async () => {
    server = await fakeServer(() => CUT);
    const { effects, written } = fakeTerminal();
    const args = ['deliver', '--dataset', 'signals', '--partner', 'KMAR', '--token', 't', '--url', server.url, file];
    expect(await runCli(args, effects)).toBe(2);
    expect(server.calls.filter(({ method }) => method === 'POST')).toHaveLength(6);
    const tries = written.stderr.match(/trying again/g)?.length;
    await server.close();
    expect(await runCli(args, effects)).toBe(2);
    expect(written.stderr.match(/trying again/g)).toHaveLength(tries ?? 0);
  });
});
