import { useEffect, useState } from 'react';
import type { Answers, Audience, Question } from './answers.ts';
import { askAll, questionKey } from './answers.ts';
import type { Trouble } from './request.ts';
import { stillStanding } from './still-standing.ts';
import type { Changes } from './use-changes.ts';

/** What was asked, in which circumstances, and what came back. */
export interface Reply<Context> {
  readonly context: Context;
  readonly answers: Answers;
}

export interface Asking<Context> {
  /**
   * The last complete reply for this audience, without what rests on a release that is gone; may be older than what is
   * asked now.
   */
  readonly reply: Reply<Context> | undefined;
  readonly isBusy: boolean;
  readonly trouble: Trouble | undefined;
}

interface State<Context> {
  readonly audience: string;
  readonly asked: string;
  readonly reply?: Reply<Context> | undefined;
  readonly trouble?: Trouble;
}

/**
 * Answers to a page's questions. The context travels with the reply, so that figures are never shown under filters they
 * were not asked with; figures of one audience are never kept under another.
 */
export function useAnswers<Context>(
  as: Audience,
  questions: readonly Question[],
  context: Context,
  { revision, gone }: Changes,
): Asking<Context> {
  const audience = JSON.stringify(as);
  const asked = `${revision} ${audience} ${questions.map(questionKey).join()}`;
  const [state, setState] = useState<State<Context>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for audience, questions and context
  useEffect(() => {
    const controller = new AbortController();
    askAll(as, questions, controller.signal).then(
      (result) => {
        if (controller.signal.aborted) return;
        if (result.kind === 'ready') setState({ audience, asked, reply: { context, answers: result.value } });
        else setState((before) => ({ audience, asked, reply: keptReply(before, audience), trouble: result }));
      },
      (error: unknown) => {
        if (!controller.signal.aborted) throw error;
      },
    );
    return () => controller.abort();
  }, [asked]);
  const isHere = state?.audience === audience;
  return {
    reply: isHere && state.reply ? { ...state.reply, answers: stillStanding(state.reply.answers, gone) } : undefined,
    isBusy: state?.asked !== asked,
    trouble: state?.asked === asked ? state.trouble : undefined,
  };
}

const keptReply = <Context>(state: State<Context> | undefined, audience: string) =>
  state?.audience === audience ? state.reply : undefined;
