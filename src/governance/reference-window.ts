import type { Window } from '../model/code-validity.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import type { Question } from '../model/question.ts';

/** The window on the date that decides which codes are valid, when the question has one. */
export function referenceWindow(dataset: DatasetDefinition, question: Question): Window | undefined {
  const condition = question.where.find((item) => item.dimension === dataset.referenceDate);
  return condition?.kind === 'window' ? condition : undefined;
}
