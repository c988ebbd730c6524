import type { Answers } from './answers.ts';

/** The answers without those that rest, in whole or in part, on a release that no longer holds. */
export const stillStanding = (answers: Answers, gone: ReadonlySet<string>): Answers =>
  gone.size === 0
    ? answers
    : new Map(
        [...answers].filter(
          ([, { coverage }]) => !coverage.some(({ releases }) => releases.some((id) => gone.has(id))),
        ),
      );
