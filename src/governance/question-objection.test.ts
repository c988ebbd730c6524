import { describe, expect, it } from 'vitest';
import { SMALL, SMALL_WORDS } from '../../test/gate/small-words.ts';
import type { Condition } from '../model/question.ts';
import { planQuestion } from './plan-question.ts';
import { listObjection } from './question-objection.ts';

const codes = (dimension: string, level: string, ...list: string[]): Condition => ({
  kind: 'codes',
  dimension,
  level,
  in: list,
});

describe('a list', () => {
  const planned = (...conditions: Condition[]) =>
    listObjection(planQuestion({ dataset: SMALL.id, measures: ['count'], by: [], where: conditions }, SMALL_WORDS));

  it.each<[codes: readonly string[], reason: string | undefined]>([
    [['G1'], undefined],
    [['G1', 'G2'], undefined],
    [['G1', 'G2', 'H1', 'H2', '_X'], undefined],
    [['G1', 'H1'], 'list-needs-one-node'],
    [['G1', 'G2', 'H1'], 'list-needs-one-node'],
  ])('filtered on %j: %s', (list, reason) => {
    expect(planned(codes('way', 'way', ...list))?.reason).toBe(reason);
  });

  it('may be asked beside several codes of a dimension that is none', () => {
    expect(planned(codes('place', 'town', 'N1', 'S1'), codes('way', 'way', 'G1'))).toBeUndefined();
  });
});
