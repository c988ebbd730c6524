import type { Problem } from '../../model/wire/problem.ts';
import { toldProblems } from '../../views/problems/told-problem.ts';
import type { Words } from '../../views/words.ts';

const TOLD_BY_CODE = ['NOT_MANDATED', 'NOT_FOUND', 'BUSY', 'RELEASE_STATE'];

/** What the server refused, in the reader's language: the sentence itself, or what its code says with the server's words behind it. */
export function problemText({ code, detail }: Problem, words: Words): string {
  const told = toldProblems(detail, words);
  if (told !== undefined) return told;
  return code !== undefined && TOLD_BY_CODE.includes(code)
    ? words.text(`problem.code.${code}`, { detail })
    : words.text('problem.text', { detail });
}
