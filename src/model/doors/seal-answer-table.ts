import type { Answer } from '../wire/answer.ts';
import type { AnswerTable } from './answer-table.ts';

/** For `answer/` alone; the rooms test says so. */
export const sealAnswerTable = (answer: Answer): AnswerTable => answer as AnswerTable;
