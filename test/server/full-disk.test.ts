import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, signal } from '../../src/intake/fixtures/signal-rows.ts';
import { type ChildServer, startChildServer } from './child-server.ts';

const LETTERS = 'bcdfghjklmnpqrstvwxz';
const lettered = (n: number): string =>
  (n >= LETTERS.length ? lettered(Math.floor(n / LETTERS.length) - 1) : '') + LETTERS[n % LETTERS.length];
const rows = (count: number, series: string) =>
  csv(Array.from({ length: count }, (_, i) => signal({ reference: `pol-${series}-${lettered(i + 400)}` })));

const BLOCK = 512;
/** What there is room for beyond what the facts take at first, in blocks: 4 MB. */
const ROOM = 8000;

/** No file can grow beyond a limit: to the server that is a disk without room. */
describe.skipIf(process.platform === 'win32')('a disk that is full', () => {
  let folder: string;
  let server: ChildServer;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ketenbeeld-'));
    const first = await startChildServer(folder);
    await first.kill('SIGTERM');
    const limit = Math.ceil(statSync(path.join(folder, 'facts.duckdb')).size / BLOCK) + ROOM;
    server = await startChildServer(folder, { before: `trap '' XFSZ; ulimit -f ${limit}` });
  }, 120_000);
  afterAll(async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const send = (body: string, fileName: string) =>
    server.get('politie-owner', `/v1/deliveries?dataset=signals&partner=POLITIE&fileName=${fileName}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body,
    });
  const listed = async () => {
    const reply = await server.get('politie-owner', '/v1/deliveries');
    const { deliveries } = (await reply.json()) as {
      deliveries: { fileName: string; state: string; accepted: number }[];
    };
    return deliveries.map(({ fileName, state, accepted }) => [fileName, state, accepted]);
  };
  const ended = async (fileName: string) => {
    const state = async () => (await listed()).find(([name]) => name === fileName)?.[1];
    await expect.poll(state, { timeout: 60_000 }).not.toMatch(/received|checking/);
  };
  const leftIn = (name: string) => readdirSync(path.join(folder, name));

  it('takes in what fits, says of a delivery that does not that it failed, and goes on with the next', async () => {
    for (const [count, name] of [
      [5, 'first.csv'],
      [60_000, 'too-large-to-check.csv'],
      [5, 'last.csv'],
    ] as const) {
      expect((await send(rows(count, name.slice(0, 3)), name)).status).toBe(202);
      await ended(name);
    }
    expect(await listed()).toEqual([
      ['last.csv', 'accepted', 5],
      ['too-large-to-check.csv', 'failed', 0],
      ['first.csv', 'accepted', 5],
    ]);
    expect(server.said()).toMatch(/delivery [0-9a-f-]{36} Error: .*File too large/);
    for (const name of ['inbox', 'staging', 'temp']) await expect.poll(() => leftIn(name)).toEqual([]);
  }, 120_000);

  it('refuses a file for which there is no room while it comes, and keeps nothing of it', async () => {
    const before = await listed();
    const large = `${rows(5, 'lar')}\n${'x'.repeat(40_000_000)}`;
    const reply = await send(large, 'too-large-to-keep.csv');
    expect(reply.status, await reply.clone().text()).toBe(507);
    expect(await reply.json()).toMatchObject({ code: 'NO_ROOM', detail: expect.stringMatching(/room/) });
    expect(await listed()).toEqual(before);
    expect(leftIn('inbox')).toEqual([]);
  }, 60_000);

  it('leaves all that was acknowledged for when there is room again', async () => {
    const before = await listed();
    expect(await server.kill('SIGTERM')).toBe(0);
    server = await startChildServer(folder);
    expect(await listed()).toEqual(before);
    const large = rows(60_000, 'too');
    expect((await send(large, 'again.csv')).status).toBe(202);
    await ended('again.csv');
    expect((await listed())[0]).toEqual(['again.csv', 'accepted', 60_000]);
  }, 120_000);
});
