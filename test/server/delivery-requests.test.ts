import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csv, signal } from '../../src/intake/fixtures/signal-rows.ts';
import { startTestServer, type TestServer } from './running.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(0);
}, 120_000);
afterAll(() => server.close());

const ADDRESS = '/v1/deliveries?dataset=signals&partner=POLITIE';
let files = 0;
/** Another file each time, so that none is a repetition. */
const fresh = () =>
  csv([
    signal({ reference: `pol-request-${'bcdfghjklmnpqrstvwxz'[files % 20]}${'bcdfghjk'[Math.floor(files++ / 20)]}` }),
  ]);
const digestOf = (bytes: Uint8Array) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

async function ended(location: string): Promise<string> {
  for (let turn = 0; turn < 200; turn++) {
    const delivery = (await (await server.get('politie-owner', location)).json()) as { state: string };
    if (!['received', 'checking'].includes(delivery.state)) return delivery.state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the delivery was not taken in');
}

type Coded = (bytes: Buffer) => Buffer;
const plain: Coded = (bytes) => bytes;

it.each<[string, string | undefined, Coded, Readonly<Record<string, string>>, number, RegExp]>([
  ['CSV', 'text/csv', plain, {}, 202, /accepted/],
  ['CSV with its character set', 'text/csv; charset=utf-8', plain, {}, 202, /accepted/],
  ['a file of no type', 'application/octet-stream', plain, {}, 202, /accepted/],
  ['CSV that calls itself NDJSON', 'application/x-ndjson', plain, {}, 202, /accepted/],
  ['gzip that says so', 'text/csv', gzipSync, { 'content-encoding': 'gzip' }, 202, /accepted/],
  ['gzip that does not', 'text/csv', gzipSync, {}, 202, /accepted/],
  ['zstd that says so', 'text/csv', zstdCompressSync, { 'content-encoding': 'zstd' }, 202, /accepted/],
  ['CSV that calls itself gzip', 'text/csv', plain, { 'content-encoding': 'gzip' }, 202, /accepted/],
  ['identity', 'text/csv', plain, { 'content-encoding': 'identity' }, 202, /accepted/],
  ['half a gzip file', 'text/csv', (it) => gzipSync(it).subarray(0, 60), {}, 202, /refused|quarantined/],
  [
    'brotli',
    'text/csv',
    brotliCompressSync,
    { 'content-encoding': 'br' },
    415,
    /'br' is not read here; send the file plain/,
  ],
  ['two codings', 'text/csv', gzipSync, { 'content-encoding': 'gzip, gzip' }, 415, /'gzip, gzip' is not read/],
  ['a picture', 'image/png', plain, {}, 415, /'image\/png' is no file; send a file as one of text\/csv/],
  ['no type', undefined, plain, {}, 415, /Content-Type is absent; send a file as one of/],
  ['JSON', 'application/json', () => Buffer.from('{}'), {}, 415, /send a file as one of/],
])('takes or refuses %s', async (_, type, coded, headers, status, expected) => {
  const reply = await server.get('politie-owner', ADDRESS, {
    method: 'POST',
    headers: { ...(type === undefined ? {} : { 'content-type': type }), ...headers },
    body: new Uint8Array(coded(Buffer.from(fresh()))),
  });
  const text = await reply.text();
  expect([reply.status, text]).toEqual([status, expect.anything()]);
  if (status === 202) expect(await ended(reply.headers.get('location') ?? '')).toMatch(expected);
  else expect(text).toMatch(expected);
});

it.each<[string, (bytes: Uint8Array) => string, number]>([
  ['its own digest', digestOf, 202],
  ['its own beside one of another kind', (bytes) => `sha-512=:AAAA:, ${digestOf(bytes)}`, 202],
  ['that of another file', () => digestOf(Buffer.from('x')), 400],
  ['a digest of another kind alone', () => 'sha-512=:AAAA:', 400],
  ['what is no digest', () => 'rubbish', 400],
])('takes a file with %s, or refuses it before anything is kept', async (_, digest, status) => {
  for (const coded of [plain, gzipSync]) {
    const bytes = coded(Buffer.from(fresh()));
    const reply = await server.get('politie-owner', ADDRESS, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'content-digest': digest(bytes) },
      body: new Uint8Array(bytes),
    });
    expect(reply.status, await reply.clone().text()).toBe(status);
    if (status === 202) expect(await ended(reply.headers.get('location') ?? '')).toBe('accepted');
    else expect(await reply.json()).toMatchObject({ code: 'REQUEST_INVALID', detail: expect.stringMatching(/igest/) });
  }
});

it.each<[string, (head: string, body: string) => string]>([
  ['before the headers end', (head) => head.slice(0, -30)],
  ['after the headers', (head) => head],
  ['half-way', (head, body) => head + body.slice(0, body.length / 2)],
  ['after the last byte, before the answer', (head, body) => head + body],
])('takes in once, and leaves nothing behind, what is sent again after the connection broke %s', async (name, sent) => {
  const body = fresh();
  const fileName = `broke-${name.replaceAll(/\W/g, '')}.csv`;
  const address = `${ADDRESS}&fileName=${fileName}`;
  const head = [
    `POST ${address} HTTP/1.1`,
    ...[`Host: ${new URL(server.url).host}`, `Authorization: Bearer ${await server.token('politie-owner')}`],
    ...['Content-Type: text/csv', `Content-Length: ${Buffer.byteLength(body)}`, '', ''],
  ].join('\r\n');
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
      socket.write(sent(head, body), () => setTimeout(() => socket.destroy(), 20));
    });
    socket.once('close', () => resolve()).once('error', reject);
  });
  const again = () =>
    server.get('politie-owner', address, { method: 'POST', headers: { 'content-type': 'text/csv' }, body });
  for (const reply of [await again(), await again()]) {
    expect(reply.status).toBe(202);
    await ended(reply.headers.get('location') ?? '');
  }
  const { deliveries } = (await (await server.get('politie-owner', '/v1/deliveries')).json()) as {
    deliveries: { fileName: string; state: string; accepted: number }[];
  };
  const states = deliveries.filter((it) => it.fileName === fileName).map(({ state }) => state);
  expect(states.filter((state) => state === 'accepted')).toEqual(['accepted']);
  expect(states.filter((state) => state !== 'accepted').every((state) => state === 'unchanged')).toBe(true);
  expect(readdirSync(path.join(server.folder, 'inbox'))).toEqual([]);
  expect(server.faults).toEqual([]);
});
