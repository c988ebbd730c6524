import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, signal } from '../../src/intake/fixtures/signal-rows.ts';
import type { WireFeedback } from '../../src/model/wire/feedback.ts';
import { asForum, startTestServer, type TestServer } from './running.ts';

describe('feedback on a delivery over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(0);
  }, 120_000);
  afterAll(() => server.close());

  const rows = (owner: string, prefix: string, rest: Record<string, string> = {}, count = 40) =>
    csv(Array.from({ length: count }, (_, i) => signal({ owner, reference: `${prefix}-${i}`, ...rest })));
  const bytes = async (id: unknown, account = 'kmar-owner') =>
    (await server.get(account, `/v1/deliveries/${id}/feedback`)).text();
  const read = async (id: unknown) => JSON.parse(await bytes(id)) as WireFeedback;
  const total = { dataset: 'signals', measures: ['count'], by: [], where: [] };
  const ask = (account: string) =>
    server.ask(account, { as: asForum('mdt'), questions: [total, total] } as Parameters<TestServer['ask']>[1]);

  it('tells its owner which editions it is in and how often they were asked, and nothing that another owner does moves it', async () => {
    await ask('mdt-member');
    const { id } = await server.deliver('kmar-owner', 'signals', 'KMAR', rows('KMAR', 'first'));
    await expect.poll(async () => (await read(id)).releases.length, { timeout: 20_000 }).toBeGreaterThan(0);
    const mdtOf = ({ releases }: WireFeedback) => releases.find(({ forum }) => forum === 'mdt');
    expect(mdtOf(await read(id))).toMatchObject({ isInForce: true, first: { edition: 1 }, records: 40 });
    expect((await read(id)).asked).toEqual([]);
    await ask('mdt-member');
    await ask('mdt-member');
    const { asked, holding, restated, recurring } = await read(id);
    expect(asked).toMatchObject([{ forum: 'mdt', requests: 2, questions: 4 }]);
    expect([holding, restated, recurring]).toEqual([40, [], []]);
    const before = await bytes(id);
    await server.deliver('politie-owner', 'signals', 'POLITIE', rows('POLITIE', 'other', { theme: 'NOPE' }));
    await server.deliver('politie-owner', 'signals', 'POLITIE', rows('POLITIE', 'more', {}, 60));
    await server.ask('politie-analyst', { as: { partner: 'POLITIE' }, questions: [total] } as never);
    expect(await bytes(id)).toBe(before);
    expect((await server.get('politie-owner', `/v1/deliveries/${id}/feedback`)).status).toBe(404);
    expect(before).not.toContain('mdt-member');
  });

  it('tells which quarters a later delivery restated, and which findings recur', async () => {
    const wrong = csv([
      signal({ owner: 'NLA', reference: 'n-0' }),
      signal({ owner: 'NLA', reference: 'n-1', theme: 'NOPE' }),
    ]);
    const first = await server.deliver('nla-owner', 'signals', 'NLA', wrong);
    const again = csv([
      signal({ owner: 'NLA', reference: 'n-2', registered: '2023-05-05', event: '2023-05-01' }),
      signal({ owner: 'NLA', reference: 'n-3', registered: '2023-06-05', event: '2023-05-01', theme: 'NEITHER' }),
      signal({ owner: 'NLA', reference: 'n-4', registered: '2023-06-05', event: '2023-05-01' }),
    ]);
    const second = await server.deliver('nla-owner', 'signals', 'NLA', again);
    const of = async (id: unknown) => JSON.parse(await bytes(id, 'nla-owner')) as WireFeedback;
    expect(await of(first['id'])).toMatchObject({ earlierDeliveries: 0, restated: [], recurring: [] });
    expect(await of(second['id'])).toMatchObject({
      restated: [{ quarter: '2023-Q2', records: 2 }],
      earlierDeliveries: 1,
      recurring: [{ findings: 1, earlier: 1 }],
    });
  });
});
