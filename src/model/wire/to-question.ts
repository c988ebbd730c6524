import type { Audience, Question } from '../question.ts';
import { withoutUndefined } from '../without-undefined.ts';
import type { WireAudience, WireQuestion } from './question.ts';

/** A question as it came over the wire, in the words of the gate. */
export const toQuestion = ({ dataset, measures, by, where }: WireQuestion): Question => ({
  dataset,
  measures,
  by,
  where: where.map((condition) =>
    'in' in condition ? { kind: 'codes', ...condition } : { kind: 'window', ...condition },
  ),
});

export const toAudience = (as: WireAudience): Audience =>
  'partner' in as ? { kind: 'partner', ...as } : { kind: 'forum', ...withoutUndefined(as) };
