import type { Answer } from '../wire/answer.ts';
import type { Sealed } from './sealed.ts';

/** An answer or refusal that went through the gate and is in the log. Only `answer/` makes one. */
export type AnswerTable = Answer & Sealed<'AnswerTable'>;
