import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, signal } from '../../src/intake/fixtures/signal-rows.ts';
import { startTestServer, type TestServer } from './running.ts';

type Json = Record<string, unknown>;

describe('quality over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(0);
  }, 120_000);
  afterAll(() => server.close());

  const read = async (address: string) => (await (await server.get('kmar-owner', address)).json()) as Json;
  const series = '/v1/quality?partner=KMAR&dataset=signals';

  it('is told of a delivery and by month to those who may see it, and to others as of something that is not there', async () => {
    const rows = Array.from({ length: 4 }, (_, i) =>
      signal({ owner: 'KMAR', reference: `q-${i}`, route: i === 0 ? '' : '_U', region: i < 3 ? 'AMS' : 'LIM' }),
    );
    const { id } = await server.deliver('kmar-owner', 'signals', 'KMAR', csv(rows));
    const quality = await read(`/v1/deliveries/${id}/quality`);
    expect(quality).toMatchObject({
      isMeasured: true,
      lateAfterDays: 62,
      registeringUnit: 'region',
      totals: { rows: 4 },
    });
    const route = {
      field: 'route',
      rows: 4,
      filled: 0,
      unknown: 3,
      notRegistered: 1,
      notApplicable: 0,
      invalid: 0,
      distinct: 0,
    };
    expect(quality['fields']).toContainEqual(route);
    expect((quality['units'] as Json[]).map(({ unit }) => unit)).toEqual(['AMS', 'LIM']);
    const months = async (address: string) =>
      ((await read(address))['fields'] as Json[]).find(({ field }) => field === 'route');
    const { field, distinct, ...counts } = route;
    expect(await months(series)).toMatchObject({ field, months: [{ ...counts, registrationChanges: [] }] });
    expect(await months(`${series}&unit=LIM`)).toMatchObject({ months: [{ rows: 1, unknown: 1, notRegistered: 0 }] });
    expect(await read(series)).toMatchObject({
      registeringUnit: 'region',
      units: [
        { unit: 'AMS', rows: 3 },
        { unit: 'LIM', rows: 1 },
      ],
      registrationLag: { happened: 'event', registered: 'registered' },
    });
    expect(distinct).toBe(0);
    for (const address of [`/v1/deliveries/${id}/quality`, series, '/v1/quality?partner=KMAR&dataset=no-such-dataset'])
      expect([address, (await server.get('politie-owner', address)).status]).toEqual([address, 404]);
    expect((await server.get('kmar-owner', '/v1/quality?partner=KMAR&dataset=no-such-dataset')).status).toBe(404);
  });
});
