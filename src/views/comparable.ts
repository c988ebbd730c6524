import type { Answer } from '../model/wire/answer.ts';
import { isInFigure } from './coverage-view.ts';

/** Whether the same partners are in both: else a difference may only be a partner that came or went. */
export function areComparable(one: Answer, other: Answer): boolean {
  const partners = (answer: Answer) =>
    answer.coverage
      .filter(isInFigure)
      .map((entry) => entry.partner)
      .join(' ');
  return partners(one) === partners(other);
}
