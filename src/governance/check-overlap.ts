import { type DatasetDefinition, PARTNER_DIMENSION } from '../model/dataset.ts';
import { InputError } from '../model/errors.ts';
import { OVERLAP } from '../model/measure-id.ts';
import type { Question } from '../model/question.ts';

/**
 * Overlap is asked of two partners, by itself, as a whole or by the year of the event. Anything finer would be a search: who
 * knows its own records would learn which of them another partner has too.
 *
 * @throws InputError QUESTION_INVALID
 */
export function checkOverlap({ measures, by, where }: Question, { sameEvent }: DatasetDefinition): void {
  const partners = where.find(({ dimension }) => dimension === PARTNER_DIMENSION);
  const isPair = partners?.kind === 'codes' && new Set(partners.in).size === 2 && partners.in.length === 2;
  const isYear = by.every(({ dimension, level }) => dimension === sameEvent?.date && level === 'year');
  if (measures.length > 1 || where.length !== 1 || !isPair || !isYear || by.length > 1)
    throw new InputError(
      'QUESTION_INVALID',
      `'${OVERLAP}' is asked alone, of two partners ('where' with 'partner' in two codes and nothing else), in total or by year of '${sameEvent?.date ?? 'the event'}'`,
    );
}
