import type { Answer } from '../wire/answer.ts';

declare const mark: unique symbol;

/** An answer or refusal that went through the gate and is in the log. Only `answer/` makes one. */
export type AnswerTable = Answer & { readonly [mark]: true };
