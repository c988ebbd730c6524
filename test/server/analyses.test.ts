import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANALYSES } from '../../src/analyses/analyses.ts';
import { runAnalysis } from '../../src/analyses/run-analysis.ts';
import type { AnalysisRun } from '../../src/model/wire/analysis.ts';
import { startTestServer, type TestServer } from './running.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(0);
}, 120_000);
afterAll(() => server.close());

const post = (account: string, address: string, body: unknown) =>
  server.get(account, address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** A bootstrap that takes many seconds. */
const LONG = {
  method: 'log-linear-bootstrap',
  input: {
    lists: ['a', 'b', 'c', 'd', 'e'],
    histories: Array.from({ length: 31 }, (_, i) => ({
      lists: ['a', 'b', 'c', 'd', 'e'].filter((_list, bit) => (i + 1) & (1 << bit)),
      count: 3 + ((i * 7) % 23),
    })),
    replicates: 10_000,
  },
};

/** One of each topic: starting a thread for all of them takes half a minute. */
const SOME = ['cell-key', 'delay-correction', 'profile-interval', 'structural-effect', 'event-bursts', 'interdiction'];

it('runs methods on their own examples as the command line does, to the digit', async () => {
  const chosen = ANALYSES.filter((one) => SOME.includes(one.id));
  expect(chosen).toHaveLength(SOME.length);
  for (const { id, example } of chosen) {
    const response = await post('mdt-member', '/v1/analyses', { method: id, input: example });
    expect([id, response.status]).toEqual([id, 200]);
    const run = (await response.json()) as AnalysisRun;
    expect(run.state).toBe('done');
    expect(run.result).toEqual(JSON.parse(JSON.stringify(runAnalysis(id, example))));
  }
}, 60_000);

it('lists the methods with a schema and an example each', async () => {
  const response = await server.get('mdt-member', '/v1/analysis-methods');
  const { methods } = (await response.json()) as { methods: { method: string; input: { type?: string } }[] };
  expect(methods.map(({ method }) => method)).toEqual(ANALYSES.map(({ id }) => id));
  expect(methods.every(({ input }) => input.type === 'object')).toBe(true);
});

it('says why a method refuses, and why an input is none', async () => {
  const constant = { method: 'level-breaks', input: { values: Array.from({ length: 40 }, () => 1) } };
  expect(await (await post('mdt-member', '/v1/analyses', constant)).json()).toMatchObject({
    state: 'refused',
    problem: { code: 'ANALYSIS_REFUSED', detail: expect.stringContaining('constant') },
  });
  const wrong = { method: 'round', input: { base: 0, values: ['x'] } };
  expect(await (await post('mdt-member', '/v1/analyses', wrong)).json()).toMatchObject({
    state: 'refused',
    problem: { code: 'REQUEST_INVALID', detail: expect.stringMatching(/base.*values\.0/) },
  });
  expect((await post('mdt-member', '/v1/analyses', { method: 'nothing', input: {} })).status).toBe(404);
});

it('tells how far a long run is, answers others meanwhile, and stops it when told', async () => {
  const begun = await post('mdt-member', '/v1/analyses', LONG);
  expect(begun.status).toBe(202);
  const address = begun.headers.get('location') ?? '';
  const started = performance.now();
  expect((await server.get('mdt-member', '/v1/me')).status).toBe(200);
  expect(performance.now() - started).toBeLessThan(2000);
  const during = (await (await server.get('mdt-member', address)).json()) as AnalysisRun;
  expect(during.state).toBe('running');
  expect(during.progress).toBeGreaterThan(0);
  expect((await server.get('emm-analyst', address)).status).toBe(404);
  expect((await post('emm-analyst', `${address}/cancellations`, {})).status).toBe(404);
  expect(await (await post('mdt-member', `${address}/cancellations`, {})).json()).toMatchObject({ state: 'cancelled' });
  const next = await post('mdt-member', '/v1/analyses', { method: 'round', input: { base: 5, values: [7] } });
  expect(await next.json()).toMatchObject({ state: 'done', result: { result: [5] } });
  expect(server.faults).toEqual([]);
}, 30_000);
