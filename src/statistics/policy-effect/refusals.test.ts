import { describe, expect, it } from 'vitest';
import { randomDraws } from '../kernels/random-draws.ts';
import { segmentedCounts } from './segmented-counts.ts';
import { segmentedDesign } from './segmented-design.ts';
import { simplexWeights } from './simplex-weights.ts';
import { structuralEffect } from './structural-effect.ts';

const values = Array.from({ length: 24 }, (_, t) => 20 + (t % 3));

describe('what the methods refuse', () => {
  it('a slope change on fewer than 8 points, but not a step', () => {
    expect(() => segmentedCounts({ values, breakAt: 7 })).toThrow(RangeError);
    expect(segmentedCounts({ values, breakAt: 7 }, { hasSlopeChange: false }).rateRatio.estimate).toBeCloseTo(1, 0);
  });

  it('a transition that leaves too few points', () => {
    const transition = { first: 8, last: 18 };
    expect(() => segmentedDesign({ values, breakAt: 12 }, { transition })).toThrow(RangeError);
  });

  it('nothing but zeros before the break, and an unsaid change of definition', () => {
    const zeros = values.map((value, t) => (t < 12 ? 0 : value));
    expect(() => segmentedCounts({ values: zeros, breakAt: 12 })).toThrow(/zero/);
    const series = { values, breakAt: 12, definitionChanges: [12] };
    expect(() => segmentedCounts(series)).toThrow(/annotation/);
    expect(segmentedCounts({ ...series, annotation: 'new form' }).annotation).toBe('new form');
  });

  it('a constant series and too few draws', () => {
    expect(() => structuralEffect({ values: values.map(() => 3), breakAt: 12 }, { seed: 1 })).toThrow(RangeError);
    expect(() => structuralEffect({ values, breakAt: 12 }, { seed: 1, draws: 10 })).toThrow(RangeError);
  });
});

describe('where nothing happens', () => {
  it('the interval of the effect contains 0', () => {
    const { normal } = randomDraws(7);
    const noise = Array.from({ length: 60 }, () => 50 + normal());
    const { effect } = structuralEffect({ values: noise, breakAt: 40 }, { seed: 1, draws: 1000 }).average;
    expect(effect.lower).toBeLessThan(0);
    expect(effect.upper).toBeGreaterThan(0);
  });

  it('a donor equal to the treated unit has all the weight', () => {
    expect(simplexWeights([1, 2], [[1, 2]])).toEqual([1]);
  });
});
