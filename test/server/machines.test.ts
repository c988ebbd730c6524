import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csv, signal } from '../../src/intake/fixtures/signal-rows.ts';
import { startTestServer, type TestServer } from './running.ts';

let server: TestServer;
let watched: string;
beforeAll(async () => {
  watched = mkdtempSync(path.join(tmpdir(), 'ketenbeeld-watched-'));
  server = await startTestServer(0, { KETENBEELD_WATCH: watched });
}, 120_000);
afterAll(async () => {
  await server.close();
  rmSync(watched, { recursive: true });
});

const drop = (account: string, partner: string) => {
  const folder = path.join(watched, account, partner, 'signals');
  mkdirSync(folder, { recursive: true });
  return folder;
};
const appears = async (place: string) => {
  for (let turn = 0; turn < 200 && !existsSync(place); turn++) await new Promise((resolve) => setTimeout(resolve, 50));
  return existsSync(place);
};
const outcomes = async (folder: string) => {
  expect(await appears(path.join(folder, 'done'))).toBe(true);
  const found = () =>
    readdirSync(path.join(folder, 'done'))
      .map((id) => path.join(folder, 'done', id, 'outcome.json'))
      .filter(existsSync);
  for (let turn = 0; turn < 200 && found().length === 0; turn++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return found().map((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
};

it('takes in a file put in the watched folder, and hands back what became of it', async () => {
  const folder = drop('politie-owner', 'POLITIE');
  writeFileSync(path.join(folder, 'march.csv'), csv([signal(), signal({ reference: 'pol-b', theme: 'NONSENSE' })]));
  const [outcome] = await outcomes(folder);
  expect(outcome).toMatchObject({ state: 'accepted', rows: 2, accepted: 1, quarantined: 1, owner: 'POLITIE' });
  const done = path.join(folder, 'done', String(outcome?.['id']));
  expect(await appears(path.join(done, 'march.csv'))).toBe(true);
  expect(readFileSync(path.join(done, 'findings.ndjson'), 'utf8')).toContain('"kind":"code-unknown"');
  expect(readFileSync(path.join(done, 'quarantine.csv'), 'utf8')).toContain('NONSENSE');
  expect(server.faults).toEqual([]);
});

it('refuses a file of an account without a mandate for that partner, and says why', async () => {
  const folder = drop('politie-owner', 'KMAR');
  writeFileSync(path.join(folder, 'march.csv'), csv([signal()]));
  const reason = path.join(folder, 'refused', 'march.csv.reason.json');
  expect(await appears(reason)).toBe(true);
  expect(JSON.parse(readFileSync(reason, 'utf8'))).toMatchObject({ code: 'NOT_MANDATED' });
});

const CSV = csv([signal({ reference: 'pol-digest' })]);
const digestOf = (text: string) => `sha-256=:${createHash('sha256').update(text).digest('base64')}:`;
const send = (body: BodyInit, headers: Readonly<Record<string, string>>) =>
  server.get('politie-owner', '/v1/deliveries?dataset=signals&partner=POLITIE&fileName=digest.csv', {
    method: 'POST',
    headers: { 'content-type': 'text/csv', ...headers },
    body,
    ...(typeof body === 'string' ? {} : { duplex: 'half' }),
  } as RequestInit);
const namesOf = async (state?: string) => {
  const response = await server.get('politie-owner', `/v1/deliveries${state ? `?state=${state}` : ''}`);
  const { deliveries } = (await response.json()) as { deliveries: { fileName: string }[] };
  return deliveries.map(({ fileName }) => fileName).filter((name) => name === 'digest.csv');
};

it('refuses a file that is not the one its sender means, and registers nothing', async () => {
  for (const digest of [digestOf(`${CSV} `), 'md5=:AAAA:', 'sha-256=:short:']) {
    const response = await send(CSV, { 'content-digest': digest });
    expect([digest, response.status]).toEqual([digest, 400]);
    expect(await response.json()).toMatchObject({ code: 'REQUEST_INVALID', detail: expect.stringContaining('igest') });
  }
  expect(await namesOf()).toEqual([]);
});

it('keeps nothing of a delivery whose connection broke, and takes it in when it is sent again, once', async () => {
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(CSV.slice(0, 40)));
      setTimeout(() => controller.error(new Error('the cable was pulled')), 200);
    },
  });
  await expect(send(broken, {})).rejects.toThrow();
  expect(await namesOf()).toEqual([]);
  expect((await send(CSV, { 'content-digest': digestOf(CSV) })).status).toBe(202);
  expect((await send(CSV, { 'content-digest': digestOf(CSV) })).status).toBe(202);
  for (let turn = 0; turn < 200 && (await namesOf('unchanged')).length === 0; turn++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect([await namesOf('accepted'), await namesOf('unchanged')]).toEqual([['digest.csv'], ['digest.csv']]);
  expect(server.faults).toEqual([]);
});
