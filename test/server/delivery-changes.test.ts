import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, signal } from '../../src/intake/fixtures/signal-rows.ts';
import { startTestServer, type TestServer } from './running.ts';

type Json = Record<string, unknown>;

describe('a delivery over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(300);
  }, 120_000);
  afterAll(() => server.close());

  const kmar = (values: Record<string, string>) => signal({ owner: 'KMAR', ...values });
  const read = async (account: string, address: string) => (await (await server.get(account, address)).json()) as Json;
  const post = (account: string, address: string, body: object) =>
    server.get(account, address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const ended = async (response: Response): Promise<Json> => {
    expect(response.status, await response.clone().text()).toBe(202);
    const location = response.headers.get('location') ?? '';
    await expect
      .poll(async () => (await read('kmar-owner', location))['state'], { timeout: 20_000 })
      .not.toMatch(/received|checking/);
    return read('kmar-owner', location);
  };

  it('is withdrawn by its owner alone; an analyst sees the same of it, and another partner nothing', async () => {
    const text = csv([kmar({ reference: 'http-1' }), kmar({ reference: 'http-2' })]);
    const { id } = await server.deliver('kmar-owner', 'signals', 'KMAR', text);
    const address = `/v1/deliveries/${id}`;
    for (const part of ['', '/history', '/withdrawal-preview', '/quarantined-rows'])
      expect((await server.get('politie-owner', address + part)).status, part).toBe(404);
    for (const [part, body] of [
      ['/withdrawals', { reason: 'wrong period' }],
      ['/mended-rows', { rows: [{ line: 2, cells: {} }] }],
      ['/cancellations', {}],
    ] as const) {
      expect((await post('politie-owner', address + part, body)).status, part).toBe(404);
      expect((await post('politie-analyst', address + part, body)).status, part).toBe(404);
    }
    expect(await read('kmar-owner', `${address}/withdrawal-preview`)).toEqual({ ended: 2, restored: 0, kept: 0 });
    const withdrawal = await ended(await post('kmar-owner', `${address}/withdrawals`, { reason: 'wrong period' }));
    expect(withdrawal).toMatchObject({ kind: 'withdrawal', state: 'accepted', ended: 2, reason: 'wrong period' });
    expect(await read('kmar-owner', address)).toMatchObject({ state: 'withdrawn', withdrawnBy: withdrawal['id'] });
    expect((await post('kmar-owner', `${address}/withdrawals`, { reason: 'once more' })).status).toBe(409);
    expect((await post('kmar-owner', `${address}/cancellations`, {})).status).toBe(409);
    const listed = await read('kmar-owner', '/v1/deliveries?state=withdrawn&dataset=signals&partner=KMAR');
    expect((listed['deliveries'] as Json[]).map((one) => one['id'])).toEqual([id]);
  });

  it('lets an analyst of the same partner read, and not change', async () => {
    const { id } = await server.deliver('politie-owner', 'signals', 'POLITIE', csv([signal({ reference: 'http-9' })]));
    expect(await read('politie-analyst', `/v1/deliveries/${id}`)).toEqual(
      await read('politie-owner', `/v1/deliveries/${id}`),
    );
    const asked = await post('politie-analyst', `/v1/deliveries/${id}/withdrawals`, { reason: 'wrong period' });
    expect(asked.status).toBe(403);
  });

  it('tells findings by kind with examples, gives its quarantine as rows and takes changed cells', async () => {
    const text = csv([
      kmar({ reference: 'http-3', theme: 'NOPE' }),
      ...Array.from({ length: 7 }, (_, i) => kmar({ reference: `http-a${i}`, region: 'NOWHERE' })),
    ]);
    const first = await server.deliver('kmar-owner', 'signals', 'KMAR', text);
    const address = `/v1/deliveries/${first['id']}`;
    const [kind] = first['kinds'] as { kind: string; count: number; examples: Json[] }[];
    expect(kind).toMatchObject({ kind: 'code-unknown', count: 8, severity: 'blocking' });
    expect(kind?.examples).toHaveLength(5);
    const found = await read('kmar-owner', `${address}/findings?kind=code-unknown&limit=3`);
    expect(found).toMatchObject({ nextOffset: 3 });
    expect(await read('kmar-owner', `${address}/findings?kind=date-not`)).toEqual({ findings: [] });
    const page = await read('kmar-owner', `${address}/quarantined-rows?limit=2`);
    expect(page).toMatchObject({
      nextAfter: 3,
      rows: [{ line: 2, findings: [{ column: 'theme', value: 'NOPE' }] }, { line: 3 }],
    });
    const mended = await ended(
      await post('kmar-owner', `${address}/mended-rows`, { rows: [{ line: 2, cells: { theme: 'BOTH' } }] }),
    );
    expect(mended).toMatchObject({ mends: first['id'], rows: 1, added: 1 });
    expect(await read('kmar-owner', address)).toMatchObject({ mended: 1 });
    expect(await read('kmar-owner', `${address}/history`)).toMatchObject({ mendedBy: [{ records: 1 }] });
  });

  it('gives records other references', async () => {
    await server.deliver('kmar-owner', 'signals', 'KMAR', csv([kmar({ reference: 'http-5' })]));
    const sent = await server.get('kmar-owner', '/v1/re-references?dataset=signals&partner=KMAR', {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: 'old,new\nhttp-5,http-50\n',
    });
    expect(await ended(sent)).toMatchObject({ kind: 're-reference', state: 'accepted', accepted: 1 });
    expect(server.faults).toEqual([]);
  });
});
