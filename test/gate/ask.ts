import { createHash } from 'node:crypto';
import { answerQuestions } from '../../src/answer/answer-questions.ts';
import { traceId } from '../../src/model/ids.ts';
import type { LogEntry } from '../../src/model/log-entry.ts';
import type { Question } from '../../src/model/question.ts';
import type { Viewer } from '../../src/model/viewer.ts';
import type { Answer } from '../../src/model/wire/answer.ts';
import type { World } from '../../src/model/world.ts';
import type { FactsConnection } from '../../src/store/facts/engine.ts';
import { readStatement } from '../../src/store/facts/read-statement.ts';
import { NOW } from './random.ts';

/** Asks the real gate over the real engine. */
export async function ask(
  facts: FactsConnection,
  world: World,
  viewer: Viewer,
  questions: readonly Question[],
  log: LogEntry[] = [],
  isPlain = false,
): Promise<readonly Answer[]> {
  return answerQuestions(
    { viewer, questions, traceId: traceId('0123456789abcdef0123456789abcdef') },
    {
      world: () => world,
      now: () => NOW,
      read: (statement) => readStatement(facts, statement),
      isPlain,
      record: async (entries) => {
        log.push(...entries);
      },
      digest: (text) => createHash('sha256').update(text).digest('hex'),
    },
  );
}
