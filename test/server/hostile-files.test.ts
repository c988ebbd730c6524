import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createGzip, createZstdCompress, gzipSync, zstdCompressSync } from 'node:zlib';
import { Zip, ZipDeflate } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { COLUMNS, csv, signal } from '../../src/intake/fixtures/signal-rows.ts';
import { type ChildServer, startChildServer, tellsMemory } from './child-server.ts';

const MB = 1 << 20;
/** What the facts engine may use; the rest is the program itself, and blocks of what is being read. */
const ENGINE = 300 * MB;
const MOST = ENGINE + 600 * MB;

let folder: string;
let server: ChildServer;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ketenbeeld-hostile-'));
  server = await startChildServer(folder, { environment: { KETENBEELD_MEMORY: `${ENGINE / MB}MB` } });
}, 120_000);
afterAll(async () => {
  await server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const good = csv([signal({ reference: 'hostile-1' })]);
const header = good.slice(0, good.indexOf('\n') + 1);
const row = good.slice(good.indexOf('\n') + 1);
const block = 'a'.repeat(MB);
async function* times(count: number, before: string, part: string, after = ''): AsyncGenerator<Buffer> {
  yield Buffer.from(before);
  const bytes = Buffer.from(part);
  for (let i = 0; i < count; i++) yield bytes;
  yield Buffer.from(after);
}
const gzipped = (content: AsyncIterable<Buffer>) => Readable.from(content).pipe(createGzip({ level: 1 }));
const zstd = (content: AsyncIterable<Buffer>) => Readable.from(content).pipe(createZstdCompress());
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);

/** A workbook whose one sheet unpacks to so many megabytes, packed block by block. */
function bomb(name: string, megabytes: number): Buffer {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [file, count] of [
    ['[Content_Types].xml', 0],
    [name, megabytes],
  ] as const) {
    const entry = new ZipDeflate(file, { level: 1 });
    archive.add(entry);
    for (let i = 0; i < count; i++) entry.push(Buffer.from(block));
    entry.push(new Uint8Array(0), true);
  }
  archive.end();
  return Buffer.concat(chunks);
}

type Body = Buffer | string | Readable;
const FILES: readonly (readonly [what: string, body: () => Body, finding: RegExp])[] = [
  ['400 MB in 2 MB of gzip', () => gzipped(times(400, header, block)), /line-too-long/],
  ['a gigabyte in 30 kB of zstd', () => zstd(times(1024, header, block)), /limit-exceeded/],
  ['300 MB in one cell', () => gzipped(times(300, `${header}"`, block, `"\n`)), /line-too-long/],
  ['10,000 columns', () => `${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',')}\n`, /limit-exceeded/],
  ['a workbook that unpacks to 400 MB', () => bomb('xl/worksheets/sheet1.xml', 400), /file-broken/],
  ['zeros', () => gzipSync(Buffer.alloc(64 * MB)), /file-form-unknown/],
  [
    'half a gzip file',
    () => half(gzipSync(csv(Array.from({ length: 5000 }, (_, i) => signal({ reference: `h-${i}` }))))),
    /file-broken/,
  ],
  [
    'half a zstd file',
    () => half(zstdCompressSync(csv(Array.from({ length: 5000 }, (_, i) => signal({ reference: `h-${i}` }))))),
    /file-broken/,
  ],
  [
    '300,000 rows that are all wrong',
    () => gzipped(times(300, header, row.replace('SMUGGLING', 'NONSENSE').repeat(1000))),
    /reference-duplicate/,
  ],
];

async function delivered(body: Body): Promise<Record<string, unknown>> {
  const sent = await server.get('politie-owner', '/v1/deliveries?dataset=signals&partner=POLITIE&fileName=hostile', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: body instanceof Readable ? (Readable.toWeb(body) as ReadableStream) : new Uint8Array(Buffer.from(body)),
    duplex: 'half',
  } as RequestInit);
  const location = sent.headers.get('location');
  if (sent.status !== 202 || location === null) return { state: 'not taken', ...((await sent.json()) as object) };
  for (let turn = 0; turn < 1200; turn++) {
    const delivery = (await (await server.get('politie-owner', location)).json()) as Record<string, unknown>;
    if (!['received', 'checking'].includes(String(delivery['state']))) return delivery;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the delivery did not come to an end within a minute');
}

const held = async () => {
  const asked = { as: { partner: 'POLITIE' }, questions: [{ dataset: 'signals', measures: ['count'], by: [] }] };
  const response = await server.get('politie-owner', '/v1/answers', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  const { answers } = (await response.json()) as { answers: { cells?: { values: unknown }[] }[] };
  return JSON.stringify(answers[0]?.cells);
};

describe.skipIf(!tellsMemory)('a server of little memory', () => {
  it('takes a good delivery first', async () => {
    expect(COLUMNS.length).toBeGreaterThan(5);
    expect(await delivered(good)).toMatchObject({ state: 'accepted', accepted: 1 });
    // Figures follow the delivery a moment later.
    await vi.waitFor(async () => expect(await held()).toContain('"count":1'), 10_000);
  });

  it.each(FILES)(
    'says what is wrong with %s, stays within its memory, and goes on',
    async (_, body, finding) => {
      const before = await held();
      const delivery = await delivered(body());
      expect(JSON.stringify(delivery)).toMatch(finding);
      expect(delivery['state']).not.toBe('failed');
      expect(await held()).toBe(before);
      expect(server.peakMemory()).toBeLessThan(MOST);
    },
    120_000,
  );
});
