import { describe, expect, it } from 'vitest';
import { NOW, VIEWER, worldOf } from '../../test/gate/random.ts';
import { DISPLACEMENT } from '../model/datasets/displacement.ts';
import { accountId } from '../model/ids.ts';
import type { Condition, Grouping, Question } from '../model/question.ts';
import type { Viewer } from '../model/viewer.ts';
import { WORDS } from '../model/words.ts';
import type { World } from '../model/world.ts';
import { decide } from './decide.ts';
import { planQuestion } from './plan-question.ts';
import { stockObjection } from './stock-objection.ts';

const window = (from: string, until: string): Condition => ({ kind: 'window', dimension: 'period', from, until });
const BY_YEAR: Grouping = { dimension: 'period', level: 'year' };
const BY_ORIGIN: Grouping = { dimension: 'origin', level: 'region' };
const question = (by: readonly Grouping[], where: readonly Condition[]): Question => ({
  dataset: DISPLACEMENT.id,
  measures: ['persons'],
  by,
  where,
});

const OWNER = DISPLACEMENT.owners[0] ?? expect.fail('no owner');
const viewer: Viewer = { account: accountId('owner'), as: { kind: 'partner', partner: OWNER } };
const base = worldOf([]);
const world: World = {
  ...base,
  catalogue: WORDS,
  mandates: base.mandates.map((one) => ({
    ...one,
    ...(one.account === viewer.account ? { for: { kind: 'partner', partner: OWNER } as const } : {}),
  })),
  live: [{ owner: OWNER, dataset: DISPLACEMENT.id, asOf: '2024-01-01T00:00:00Z' }],
};

describe('a stock', () => {
  it.each<[name: string, by: readonly Grouping[], where: readonly Condition[], reason: string | undefined]>([
    ['of one year', [], [window('2023-01-01', '2024-01-01')], undefined],
    ['by year', [BY_YEAR], [], undefined],
    ['by year, of some years', [BY_YEAR], [window('2020-01-01', '2024-01-01')], undefined],
    ['by origin, of one year', [BY_ORIGIN], [window('2023-01-01', '2024-01-01')], undefined],
    ['of all years', [], [], 'stock-over-time'],
    ['of two years', [], [window('2022-01-01', '2024-01-01')], 'stock-over-time'],
    ['by origin, of all years', [BY_ORIGIN], [], 'stock-over-time'],
  ])('%s: %s', (_, by, where, reason) => {
    const asked = question(by, where);
    expect(stockObjection(planQuestion(asked, WORDS), DISPLACEMENT)?.reason).toBe(reason);
    const decision = decide(asked, viewer, world, NOW);
    expect(decision.kind === 'refusal' ? decision.reason : undefined).toBe(reason);
  });

  it('is refused with the measure that it is about', () => {
    const decision = decide(question([], []), viewer, world, NOW);
    expect(decision).toMatchObject({ reason: 'stock-over-time', about: 'persons' });
  });

  it('is not asked after where nothing was released', () => {
    expect(decide(question([], []), VIEWER, world, NOW)).toMatchObject({ reason: 'not-released' });
  });
});
