import type { Answer } from '../../model/wire/answer.ts';
import { AnswersSchema } from '../../model/wire/answer.ts';
import type { AnswersRequestInput } from '../../model/wire/question.ts';
import type { Result } from './request.ts';
import { request } from './request.ts';

export type Question = AnswersRequestInput['questions'][number];
export type Audience = AnswersRequestInput['as'];
/** Answers by the question they answer. */
export type Answers = ReadonlyMap<string, Answer>;

const MOST_PER_REQUEST = 24;

export const questionKey = (question: Question): string => JSON.stringify(question);

/** Asks all questions in as few requests as the contract allows; the same question is asked once. */
export async function askAll(
  as: Audience,
  questions: readonly Question[],
  signal: AbortSignal,
): Promise<Result<Answers>> {
  const distinct = [...new Map(questions.map((question) => [questionKey(question), question])).values()];
  const batches = batched(distinct, MOST_PER_REQUEST);
  const results = await Promise.all(
    batches.map((batch) => request('/v1/answers', AnswersSchema, { signal, body: { as, questions: batch } })),
  );
  const answers = new Map<string, Answer>();
  for (const [i, result] of results.entries()) {
    if (result.kind !== 'ready') return result;
    for (const [j, answer] of result.value.answers.entries()) {
      const question = batches[i]?.[j];
      if (question !== undefined) answers.set(questionKey(question), answer);
    }
  }
  return { kind: 'ready', value: answers };
}

function batched<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
