import { protect } from '../disclosure/protect.ts';
import { type Decision, decide } from '../governance/decide.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { AnswerTable } from '../model/doors/answer-table.ts';
import type { Permit } from '../model/doors/permit.ts';
import type { RawTable } from '../model/doors/raw-table.ts';
import { sealAnswerTable } from '../model/doors/seal-answer-table.ts';
import { InputError } from '../model/errors.ts';
import type { TraceId } from '../model/ids.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { Question } from '../model/question.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Viewer } from '../model/viewer.ts';
import type { Moment, World } from '../model/world.ts';
import { answerOf } from './answer-of.ts';
import type { AnswerEffects } from './effects.ts';
import { loggedDecision } from './logged-decision.ts';
import { readPages } from './read-pages.ts';
import { refusalOf } from './refusal-of.ts';

/** Questions of one viewer, asked together. */
export interface Asked {
  readonly viewer: Viewer;
  readonly questions: readonly Question[];
  readonly traceId: TraceId;
  /** In which form the figures leave; see `LogEntry`. */
  readonly form?: string;
  readonly signal?: AbortSignal;
}

/**
 * The only way numbers leave: decide, log the intent, query, protect, log the outcome.
 *
 * @returns one answer or refusal per question, in their order
 * @throws InputError QUESTION_INVALID when a question names what does not exist; BUSY when too many wait
 */
export async function answerQuestions(asked: Asked, effects: AnswerEffects): Promise<readonly AnswerTable[]> {
  const world = effects.world();
  const now = effects.now();
  const decisions = await decideAll(asked, world, now, effects);
  const intents = decisions.map((decision, step) => intentOf(asked, decision, step, world, now, effects));
  // Recorded before anything is read: an unlogged look at the data must be impossible.
  await effects.record(intents);
  const permits = decisions.flatMap((decision) => (decision.kind === 'permitted' ? [decision.permit] : []));
  const tables = readPages(permits, effects, asked.signal);
  const answers = await Promise.allSettled(
    decisions.map((decision, i) => answerOne(decision, asked, i, world, tables)),
  );
  await effects.record(intents.map((intent, i) => outcomeOf(intent, answers[i], effects)));
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
}

/** A page with a question that cannot be understood is refused whole, and leaves its lines in the log all the same. */
async function decideAll(
  asked: Asked,
  world: World,
  now: Moment,
  effects: AnswerEffects,
): Promise<readonly Decision[]> {
  try {
    return asked.questions.map((question) => decide(question, asked.viewer, world, now));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const intents = asked.questions.map((_, step) => intentOf(asked, undefined, step, world, now, effects));
    const outcomes = intents.map(
      ({ decision: _, ...intent }) => ({ ...intent, phase: 'outcome', status: `refused:${error.code}` }) as const,
    );
    await effects.record([...intents, ...outcomes]);
    throw error;
  }
}

async function answerOne(
  decision: Decision,
  { questions }: Asked,
  place: number,
  world: World,
  tables: ReadonlyMap<Permit, Promise<RawTable>>,
): Promise<AnswerTable> {
  const question = questions[place] as Question;
  if (decision.kind === 'refusal') return sealAnswerTable(refusalOf(decision, question, world));
  const { permit } = decision;
  const raw = await tables.get(permit);
  if (!raw) throw new Error('a permit was not read');
  const table = protect(raw);
  if (table.base >= permit.minimumBase) return sealAnswerTable(answerOf(table, world));
  const refusal: Refusal = { kind: 'refusal', reason: 'base-too-small', coverage: permit.coverage };
  return sealAnswerTable(refusalOf(refusal, question, world));
}

function intentOf(
  { viewer, questions, traceId, form }: Asked,
  decision: Decision | undefined,
  step: number,
  world: World,
  now: Moment,
  { digest }: Pick<AnswerEffects, 'digest'>,
): LogEntry {
  const question = questions[step] as Question;
  return {
    phase: 'intent',
    action: 'answer',
    traceId,
    step,
    account: viewer.account,
    as: viewer.as,
    subject: question,
    releases: decision?.kind === 'permitted' ? decision.permit.parts.flatMap((part) => part.releases) : [],
    ...(form === undefined ? {} : { form }),
    decision: loggedDecision({ viewer, question, decision, world, now, digest }),
    at: now.instant,
  };
}

function outcomeOf(
  { decision: _, ...intent }: LogEntry,
  answer: PromiseSettledResult<AnswerTable> | undefined,
  effects: AnswerEffects,
): LogEntry {
  const outcome = { ...intent, phase: 'outcome', at: effects.now().instant } as const;
  if (answer?.status !== 'fulfilled') return { ...outcome, status: 'failed' };
  const status = answer.value.refusal ? `refused:${answer.value.refusal.reason}` : 'answered';
  return { ...outcome, status, digest: effects.digest(canonicalJson(answer.value)) };
}
