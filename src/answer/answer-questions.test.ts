import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NOW, VIEWER, worldOf } from '../../test/gate/random.ts';
import { SMALL } from '../../test/gate/small-words.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { RawAtom, RawTable } from '../model/doors/raw-table.ts';
import { sealRawTable } from '../model/doors/seal-raw-table.ts';
import type { Statement } from '../model/doors/statement.ts';
import { InputError } from '../model/errors.ts';
import { traceId } from '../model/ids.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { Question } from '../model/question.ts';
import { EXACT, release, slice } from '../model/testing/small-release.ts';
import { answerQuestions } from './answer-questions.ts';
import type { AnswerEffects } from './effects.ts';
import { replayDecision } from './replay-decision.ts';

const TOTAL: Question = { dataset: SMALL.id, measures: ['count'], by: [], where: [] };
const BY_KIND: Question = { ...TOTAL, by: [{ dimension: 'kind', level: 'kind' }] };
const OF_X: Question = { ...TOTAL, where: [{ kind: 'codes', dimension: 'kind', level: 'kind', in: ['X'] }] };
const SUMS: Question = { ...TOTAL, measures: ['persons'] };
const WORLD = worldOf([release([slice({ protection: EXACT, minimumBase: 10, detail: { kind: 'kind' } })])]);
const TRACE = traceId('0123456789abcdef0123456789abcdef');
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const atom = (key: readonly string[], count: number): RawAtom => ({
  part: 0,
  key,
  count,
  keySum: 0,
  sums: [count],
  largest: [],
  sumKeys: [],
  persons: [],
  personKeys: [],
});
const rawOf = ({ permits }: Statement, count: number): readonly RawTable[] =>
  permits.map((permit) =>
    sealRawTable({
      permit,
      cells: [
        atom(
          permit.plan.by.map(() => 'X'),
          count,
        ),
      ],
      base: [atom([], count)],
    }),
  );

/** The gate with stub effects, and all that it did to them, in order. */
function gate(rest: Partial<AnswerEffects> = {}, count = 12) {
  const done: string[] = [];
  const log: LogEntry[] = [];
  let minute = 0;
  const effects: AnswerEffects = {
    world: () => WORLD,
    now: () => ({ ...NOW, instant: `2024-06-01T10:0${minute++}:00.000Z` }),
    digest,
    ...rest,
    read: (statement, signal) => {
      done.push('read');
      return rest.read?.(statement, signal) ?? Promise.resolve(rawOf(statement, count));
    },
    record: async (entries) => {
      done.push(...entries.map(({ phase, step }) => `${phase} ${step}`));
      await rest.record?.(entries);
      log.push(...entries);
      done.push('durable');
    },
  };
  const ask = (questions: readonly Question[], signal?: AbortSignal) =>
    answerQuestions({ viewer: VIEWER, questions, traceId: TRACE, ...(signal ? { signal } : {}) }, effects);
  return { ask, done, log };
}

describe('the gate', () => {
  it('reads nothing before the intents are durable, and gives nothing before the outcomes are', async () => {
    const { ask, done } = gate();
    const answers = await ask([TOTAL, BY_KIND]);
    expect(done).toEqual(['intent 0', 'intent 1', 'durable', 'read', 'outcome 0', 'outcome 1', 'durable']);
    expect(answers.map(({ cells }) => cells)).toEqual([
      [{ key: {}, values: { count: 12 }, atoms: 0, status: 'published' }],
      [{ key: { kind: 'X' }, values: { count: 12 }, atoms: 0, status: 'published' }],
    ]);
  });

  it('logs who asked what as whom, on which releases, and the digest of what was given', async () => {
    const { ask, log } = gate();
    const [answer] = await ask([TOTAL]);
    const intent = {
      phase: 'intent',
      action: 'answer',
      traceId: TRACE,
      step: 0,
      account: 'member',
      as: VIEWER.as,
      subject: TOTAL,
      releases: ['small-aa-table.1'],
      at: '2024-06-01T10:00:00.000Z',
    };
    expect(log).toEqual([
      { ...intent, decision: expect.objectContaining({ outcome: 'permit' }) },
      {
        ...intent,
        phase: 'outcome',
        at: '2024-06-01T10:01:00.000Z',
        status: 'answered',
        digest: digest(canonicalJson(answer)),
      },
    ]);
  });

  it('logs what it decided on which rules, so that it can be decided again', async () => {
    const { ask, log } = gate();
    await ask([TOTAL, { ...TOTAL, by: [{ dimension: 'day', level: 'day' }] }]);
    const [permitted, denied] = log.map(({ decision }) => decision);
    expect(permitted).toMatchObject({
      outcome: 'permit',
      moment: { instant: '2024-06-01T10:00:00.000Z' },
      policies: { releases: ['small-aa-table.1'], mandates: [expect.any(String)] },
      information: { editions: [{ release: 'small-aa-table.1' }] },
    });
    expect(denied).toMatchObject({ outcome: 'deny', reason: 'not-at-this-detail' });
    for (const decided of [permitted, denied]) {
      const question = log[decided === permitted ? 0 : 1]?.subject as Question;
      if (!decided) throw new Error('no decision');
      expect(replayDecision({ viewer: VIEWER, question, decided }, WORLD, digest)).toEqual([]);
      const ended = { ...WORLD, releases: WORLD.releases.map((it) => ({ ...it, validUntil: '2024-01-01' })) };
      expect(replayDecision({ viewer: VIEWER, question, decided }, ended, digest)).toContain('digest');
    }
    expect(log.slice(2).map(({ decision }) => decision)).toEqual([undefined, undefined]);
  });

  it('logs no figure', async () => {
    const { ask, log } = gate({}, 987_654_321);
    expect(JSON.stringify(await ask([BY_KIND]))).toContain('987654321');
    expect(JSON.stringify(log)).not.toContain('987654321');
  });

  it('reads nothing when the intent cannot be recorded', async () => {
    const { ask, done } = gate({ record: () => Promise.reject(new Error('disk full')) });
    await expect(ask([TOTAL])).rejects.toThrow('disk full');
    expect(done).not.toContain('read');
  });

  it('gives nothing when the outcome cannot be recorded', async () => {
    const { ask, log } = gate({
      record: ([entry]) => (entry?.phase === 'outcome' ? Promise.reject(new Error('disk full')) : Promise.resolve()),
    });
    await expect(ask([TOTAL])).rejects.toThrow('disk full');
    expect(log.map(({ phase }) => phase)).toEqual(['intent']);
  });

  it('leaves a failed outcome when a read fails, lets the other questions end, and passes the reason on', async () => {
    const busy = new InputError('BUSY', 'too many');
    const { ask, log } = gate({
      read: (statement) =>
        statement.permits[0]?.question === OF_X ? Promise.reject(busy) : Promise.resolve(rawOf(statement, 12)),
    });
    await expect(ask([BY_KIND, OF_X, SUMS])).rejects.toBe(busy);
    const outcomes = log.filter(({ phase }) => phase === 'outcome');
    expect(outcomes.map(({ step, status }) => [step, status])).toEqual([
      [0, 'answered'],
      [1, 'failed'],
      [2, 'answered'],
    ]);
    expect(outcomes.map((outcome) => outcome.digest !== undefined)).toEqual([true, false, true]);
  });

  it('leaves a failed outcome when protection fails', async () => {
    const { ask, log } = gate({
      read: async ({ permits }) =>
        permits.map((permit) => sealRawTable({ permit, cells: [atom([], 3)], base: null as never })),
    });
    await expect(ask([TOTAL])).rejects.toThrow(TypeError);
    expect(log.at(-1)?.status).toBe('failed');
  });

  it('logs a refusal like an answer, with no release and without reading', async () => {
    const { ask, done, log } = gate();
    const [refused] = await ask([{ ...TOTAL, by: [{ dimension: 'place', level: 'land' }] }]);
    expect(refused?.refusal).toEqual({ reason: 'not-at-this-detail', about: 'place' });
    expect(done).not.toContain('read');
    expect(log.map(({ status, releases }) => [status, releases])).toEqual([
      [undefined, []],
      ['refused:not-at-this-detail', []],
    ]);
  });

  it('refuses a base under the minimum, with no figure and nothing that depends on one', async () => {
    const refusals = await Promise.all([0, 3, 9].map((count) => gate({}, count).ask([BY_KIND])));
    expect(new Set(refusals.map((it) => canonicalJson(it))).size).toBe(1);
    expect(refusals[0]?.[0]).toMatchObject({ refusal: { reason: 'base-too-small' }, protection: [] });
    expect(refusals[0]?.[0]).not.toHaveProperty('cells');
    expect(refusals[0]?.[0]).not.toHaveProperty('asOf');
    const { ask, log } = gate({}, 9);
    await ask([BY_KIND]);
    expect(log.at(-1)?.status).toBe('refused:base-too-small');
  });

  it('answers a base that is the minimum', async () => {
    expect((await gate({}, 10).ask([TOTAL]))[0]?.cells).toHaveLength(1);
  });

  it('reads nothing of a page with a question that names what is not there, and logs that', async () => {
    const { ask, done } = gate();
    await expect(ask([TOTAL, { ...TOTAL, measures: ['smell'] }])).rejects.toThrow(/no measure 'smell'/);
    expect(done).toEqual(['intent 0', 'intent 1', 'outcome 0', 'outcome 1', 'durable']);
  });

  it('hands the wish to stop on to the reader', async () => {
    const { signal } = new AbortController();
    const given: unknown[] = [];
    const { ask } = gate({
      read: async (statement, wish) => {
        given.push(wish);
        return rawOf(statement, 12);
      },
    });
    await ask([TOTAL], signal);
    expect(given).toEqual([signal]);
  });

  it('names units, terms, protection and the oldest edition beside the figures', async () => {
    const { ask } = gate();
    const [answer] = await ask([{ ...TOTAL, measures: ['count', 'persons'] }]);
    expect(answer).toMatchObject({
      dataset: 'small',
      unit: 'signal',
      units: { count: 'signal', persons: 'person' },
      isFictitious: true,
      protection: [EXACT],
      asOf: '2024-05-20T08:00:00.000Z',
      terms: { handling: [], marking: [], text: [] },
    });
    expect(answer?.coverage.map(({ partner, status }) => [partner, status])).toEqual([
      ['AA', 'full'],
      ['BB', 'not-released'],
    ]);
  });
});
