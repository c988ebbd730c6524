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

/** Runs a method and waits for its end: on a busy machine a thread alone may take longer to start than one answer waits. */
async function ended(method: string, input: unknown): Promise<AnalysisRun> {
  const response = await post('mdt-member', '/v1/analyses', { method, input });
  expect([method, [200, 202].includes(response.status)]).toEqual([method, true]);
  const address = response.headers.get('location') ?? '';
  return until((await response.json()) as AnalysisRun, address, ({ state }) => state !== 'running');
}

/** Looks again until the run is as wanted, half a minute at most. */
async function until(first: AnalysisRun, address: string, isAsWanted: (run: AnalysisRun) => boolean) {
  let run = first;
  for (let turn = 0; turn < 300 && !isAsWanted(run); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    run = (await (await server.get('mdt-member', address)).json()) as AnalysisRun;
  }
  return run;
}

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
    const run = await ended(id, example);
    expect([id, run.state]).toEqual([id, 'done']);
    expect(run.result).toEqual(JSON.parse(JSON.stringify(runAnalysis(id, example))));
  }
}, 60_000);

it('lists the methods with a schema and an example each', async () => {
  const response = await server.get('mdt-member', '/v1/analysis-methods');
  const { methods } = (await response.json()) as { methods: { method: string; input: { type?: string } }[] };
  expect(methods.map(({ method }) => method)).toEqual(ANALYSES.map(({ id }) => id));
  expect(methods.every(({ input }) => input.type === 'object')).toBe(true);
});

it('says why a method refuses, and why an input is none', { timeout: 60_000 }, async () => {
  expect(await ended('level-breaks', { values: Array.from({ length: 40 }, () => 1) })).toMatchObject({
    state: 'refused',
    problem: { code: 'ANALYSIS_REFUSED', detail: expect.stringContaining('constant') },
  });
  expect(await ended('round', { base: 0, values: ['x'] })).toMatchObject({
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
  const during = await until((await begun.json()) as AnalysisRun, address, ({ progress }) => progress > 0);
  expect(during.state).toBe('running');
  expect(during.progress).toBeGreaterThan(0);
  expect((await server.get('emm-analyst', address)).status).toBe(404);
  expect((await post('emm-analyst', `${address}/cancellations`, {})).status).toBe(404);
  expect(await (await post('mdt-member', `${address}/cancellations`, {})).json()).toMatchObject({ state: 'cancelled' });
  expect(await ended('round', { base: 5, values: [7] })).toMatchObject({ state: 'done', result: { result: [5] } });
  expect(server.faults).toEqual([]);
}, 90_000);
