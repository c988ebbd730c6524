import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerOf } from '../../views/testing/sample-answer.ts';
import type { Question } from './answers.ts';
import { askAll, questionKey } from './answers.ts';

const AS = { partner: 'KMAR' };
const question = (i: number): Question => ({
  dataset: 'signals',
  measures: ['count'],
  by: [],
  where: [{ dimension: 'x', level: 'y', in: [`${i}`] }],
});
const signal = () => new AbortController().signal;
const problem = (status: number, code: string) => () =>
  Promise.resolve(Response.json({ type: 't', status, title: 't', detail: 'd', code, traceId: 'a' }, { status }));

/** Answers each question with its own text as citation. */
function answering() {
  const sizes: number[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { readonly body: string }) => {
    const { questions } = JSON.parse(body) as { questions: Question[] };
    sizes.push(questions.length);
    return Response.json({ answers: questions.map((q) => answerOf([], { citation: questionKey(q) })), traceId: 'a' });
  });
  return sizes;
}

afterEach(() => vi.unstubAllGlobals());

describe('asking', () => {
  it('sends at most 24 questions a request, each once, and gives each its own answer', async () => {
    const sizes = answering();
    const questions = Array.from({ length: 30 }, (_, i) => question(i));
    const result = await askAll(AS, [...questions, question(3)], signal());
    expect(sizes).toEqual([24, 6]);
    if (result.kind !== 'ready') throw new Error(result.kind);
    for (const asked of questions) expect(result.value.get(questionKey(asked))?.citation).toBe(questionKey(asked));
  });

  it('asks nothing when there is nothing to ask', async () => {
    const sizes = answering();
    expect((await askAll(AS, [], signal())).kind).toBe('ready');
    expect(sizes).toEqual([]);
  });

  const troubles = [
    [() => Promise.resolve(new Response(null, { status: 401 })), 'signed-out'],
    [() => Promise.reject(new TypeError('failed')), 'unreachable'],
    [() => Promise.resolve(Response.json({ answers: 'none' })), 'unexpected'],
    [() => Promise.resolve(new Response('oops', { status: 502 })), 'unexpected'],
    [problem(503, 'BUSY'), 'problem'],
    [problem(401, 'NOT_SIGNED_IN'), 'signed-out'],
    [problem(401, 'STEP_UP_NEEDED'), 'problem'],
  ] as const;
  for (const [reply, kind] of troubles)
    it(`tells ${kind} apart`, async () => {
      vi.stubGlobal('fetch', reply);
      expect((await askAll(AS, [question(1)], signal())).kind).toBe(kind);
    });
});
