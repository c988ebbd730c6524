import type { Condition, Question } from '../model/question.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Answer } from '../model/wire/answer.ts';
import type { WireCondition } from '../model/wire/question.ts';
import type { World } from '../model/world.ts';
import { frameOf } from './frame-of.ts';

/** A refusal as it leaves: the reason, what to ask instead, and no figure. */
export function refusalOf({ reason, about, suggestion, coverage }: Refusal, question: Question, world: World): Answer {
  return {
    ...frameOf(question, coverage, world),
    refusal: {
      reason,
      ...(about ? { about } : {}),
      ...(suggestion
        ? {
            suggestion: {
              ...(suggestion.by ? { by: suggestion.by } : {}),
              ...(suggestion.where ? { where: wireCondition(suggestion.where) } : {}),
            },
          }
        : {}),
    },
    protection: [],
    terms: { handling: [], marking: [], text: [] },
  };
}

function wireCondition(condition: Condition): WireCondition {
  if (condition.kind === 'window')
    return { dimension: condition.dimension, from: condition.from, until: condition.until };
  return { dimension: condition.dimension, level: condition.level, in: [...condition.in] };
}
