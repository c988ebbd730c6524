import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli.ts';
import { fakeServer, type Reply } from '../testing/fake-server.ts';
import { fakeTerminal } from '../testing/fake-terminal.ts';

const QUESTION = { dataset: 'signals', measures: ['count'], by: [{ dimension: 'registered', level: 'year' }] };
const ANSWER = {
  dataset: 'signals',
  unit: 'signal',
  units: { count: 'signal' },
  isFictitious: true,
  cells: [
    { key: { registered: '2024' }, values: { count: 1234 }, atoms: 2, status: 'published' },
    { key: { registered: '2025' }, values: { count: null }, atoms: 2, status: 'withheld' },
  ],
  coverage: [{ partner: 'KMAR', status: 'full', releases: [], protection: [] }],
  protection: [{ kind: 'cell-key', table: 'D5_V3_js2' }],
  terms: { handling: ['H1'], marking: [], text: [] },
  asOf: '2026-03-01T00:00:00.000Z',
};
const { cells: _, ...WITHOUT_CELLS } = ANSWER;

let folder: string;
let question: string;
let server: Awaited<ReturnType<typeof fakeServer>> | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketenbeeld-ask-'));
  question = join(folder, 'question.json');
  await writeFile(question, JSON.stringify(QUESTION));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(() => rm(folder, { recursive: true }));

async function ask(reply: Reply | ((index: number) => Reply), args: readonly string[], isTerminal = false) {
  server = await fakeServer((_call, index) => (typeof reply === 'function' ? reply(index) : reply));
  const { effects, written } = fakeTerminal({ isTerminal });
  const exit = await runCli(['ask', question, '--url', server.url, '--token', 't', ...args], effects);
  return { exit, ...written, calls: server.calls };
}

describe('ketenbeeld ask', () => {
  it('posts the question for the audience and prints one JSON object a line in a pipe', async () => {
    const { exit, stdout, calls } = await ask({ body: { answers: [ANSWER], traceId: 'x' } }, ['--as', 'partner:KMAR']);
    expect(exit).toBe(0);
    expect(calls[0]).toMatchObject({ method: 'POST', url: '/v1/answers', authorization: 'Bearer t' });
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
      as: { partner: 'KMAR' },
      questions: [{ ...QUESTION, where: [] }],
    });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { question: 1, registered: '2024', count: 1234, atoms: 2, status: 'published' },
      { question: 1, registered: '2025', count: null, atoms: 2, status: 'withheld' },
    ]);
  });

  it('prints a table on a terminal, in which withheld looks withheld, and the notes beside it', async () => {
    const { stdout, stderr } = await ask({ body: { answers: [ANSWER], traceId: 'x' } }, ['--as', 'partner:KMAR'], true);
    expect(stdout).toMatch(/2024\s+1234\s+2\s+published/);
    expect(stdout).toMatch(/2025\s+\(withheld\)/);
    for (const part of ['fictitious data', 'KMAR full', 'protected by D5_V3_js2', 'terms: H1'])
      expect(stderr).toContain(part);
  });

  it('ends in 1 when a question is refused, with the reason and what to ask instead', async () => {
    const refusal = { reason: 'period-not-whole', about: 'registered', suggestion: { by: QUESTION.by[0] } };
    const { exit, stderr } = await ask({ body: { answers: [{ ...WITHOUT_CELLS, refusal }], traceId: 'x' } }, [
      ...['--as', 'forum:mdt', '--purpose', 'direction-and-actions'],
    ]);
    expect(exit).toBe(1);
    expect(stderr).toContain('refused: period-not-whole (about registered); ask instead with');
  });

  it('shows a problem as title, detail and code, with each place', async () => {
    const problem = {
      type: 'x',
      status: 400,
      title: 'Question invalid',
      detail: 'no such level',
      code: 'QUESTION_INVALID',
    };
    const errors = [{ in: 'body', path: 'questions.0', message: 'level' }];
    const { exit, stderr } = await ask({ status: 400, body: { ...problem, traceId: 'x', errors } }, [
      '--as',
      'partner:KMAR',
    ]);
    expect(exit).toBe(2);
    expect(stderr).toContain(
      'Question invalid: no such level (QUESTION_INVALID, see docs/errors.md)\n  body questions.0: level',
    );
  });

  it('asks for a fresh token once when the last is refused', async () => {
    const { exit, calls } = await ask(
      (index) => (index === 0 ? { status: 401 } : { body: { answers: [], traceId: 'x' } }),
      [...['--as', 'partner:KMAR']],
    );
    expect([exit, calls.length]).toEqual([0, 2]);
  });

  for (const [args, message] of [
    [[], 'name as whom you ask'],
    [['--as', 'KMAR'], 'neither partner:ID nor forum:ID'],
    [['--as', 'forum:mdt'], 'needs --purpose'],
    [['--as', 'partner:kmar'], "partner id 'kmar' does not match"],
    [['--format', 'xml', '--as', 'partner:KMAR'], 'Allowed choices are table, ndjson'],
  ] as const)
    it(`ends in 2 for ${args.join(' ') || 'no audience'}, without a request`, async () => {
      const { exit, stderr, calls } = await ask({}, args);
      expect([exit, calls.length]).toEqual([2, 0]);
      expect(stderr).toContain(message);
    });

  it('says what to do when no server runs', async () => {
    const { effects, written } = fakeTerminal();
    expect(await runCli(['ask', question, '--as', 'partner:KMAR', '--data', folder], effects)).toBe(2);
    expect(written.stderr).toMatch(/SERVER_UNREACHABLE.*npm start/);
    const gone = fakeTerminal();
    const args = ['ask', question, '--as', 'partner:KMAR', '--url', 'http://127.0.0.1:9', '--token', 't'];
    expect(await runCli(args, gone.effects)).toBe(2);
    expect(gone.written.stderr).toContain('SERVER_UNREACHABLE');
  });
});
