import { describe, expect, it } from 'vitest';
import { countLaw } from '../kernels/count-law.ts';
import { noisyLaw } from '../kernels/noisy-law.ts';
import { randomDraws } from '../kernels/random-draws.ts';
import { segmentedCounts } from '../policy-effect/segmented-counts.ts';
import { cusum } from './cusum.ts';
import { definitionChanges } from './definition-changes.ts';
import { delayCorrection } from './delay-correction.ts';
import { ears } from './ears.ts';
import { MONTHLY_FARRINGTON } from './farrington-control.ts';
import { farringtonFlexible } from './farrington-flexible.ts';
import { optimalPartition } from './optimal-partitioning.ts';
import { successiveDispersion } from './successive-dispersion.ts';

const sevens = Array.from({ length: 60 }, () => 7);
const VARIANCE = 9;

/** Poisson counts that protection blurred with this variance, as whole numbers. */
function protectedCounts(seed: number, length: number, mean: number): readonly number[] {
  const { poisson, normal } = randomDraws(seed);
  return Array.from({ length }, () => Math.max(0, poisson(mean) + Math.round(Math.sqrt(VARIANCE) * normal())));
}

describe('the variance of protection', () => {
  it('makes the law of a count wider, about the same mean', () => {
    expect(countLaw(7, 1).quantile(0.99)).toBe(14);
    expect(noisyLaw(countLaw(7, 1), 7, VARIANCE).quantile(0.99)).toBe(17);
    expect(noisyLaw(countLaw(7, 1), 7, 1e-9).quantile(0.99)).toBe(14);
    // Normal with variance 100 + 9: P(Y >= 120) = 1 - Phi(19.5 / 10.44).
    expect(noisyLaw(countLaw(100, 1), 100, VARIANCE).atLeast(120)).toBeCloseTo(0.033, 2);
    expect(() => noisyLaw(countLaw(7, 1), 7, 0)).toThrow(RangeError);
  });

  it.each(['predictive', 'nbPlugin', 'muan', 'delta'] as const)(
    'raises the threshold of Farrington by %s',
    (threshold) => {
      const at = (noiseVariance: number) =>
        farringtonFlexible({ counts: [...sevens, 30], perYear: 12, noiseVariance }, [60], {
          ...MONTHLY_FARRINGTON,
          threshold,
        })[0];
      expect(at(VARIANCE)?.upper ?? 0).toBeGreaterThan((at(0)?.upper ?? 0) + 1);
      expect(at(VARIANCE)?.expected).toBeCloseTo(7, 6);
      expect(() => at(-1)).toThrow('noise variance');
    },
  );

  it('keeps false alarms on small protected counts at their rate', () => {
    const results = Array.from({ length: 300 }, (_, seed) =>
      farringtonFlexible(
        { counts: protectedCounts(seed, 61, 4), perYear: 12, noiseVariance: VARIANCE },
        [60],
        MONTHLY_FARRINGTON,
      ),
    );
    // 3 expected of 300; 10 or more would come once in a thousand times.
    expect(results.filter(([it]) => it?.isAlarm).length).toBeLessThan(10);
  });

  it('takes a few published after years of none for what it may be: noise', () => {
    const counts = [...Array.from({ length: 57 }, () => 0), 3, 0, 0, 4];
    const at = (noiseVariance: number) =>
      farringtonFlexible({ counts, perYear: 12, noiseVariance }, [60], MONTHLY_FARRINGTON)[0];
    expect(at(0)).toMatchObject({ isAlarm: true });
    expect(at(VARIANCE)).toMatchObject({ isAlarm: false, withheld: undefined });
  });

  it('is the least spread that EARS reckons with', () => {
    const flat = [5, 5, 5, 5, 5, 5, 5, 9];
    const at = (noiseVariance: number) => ears(flat, [7], { method: 'C1', noiseVariance })[0];
    expect(at(0)).toMatchObject({ isAlarm: true });
    expect(at(VARIANCE)).toMatchObject({ isAlarm: false });
    expect(at(VARIANCE)?.upper).toBeCloseTo(5 + 3.0902 * Math.sqrt(9.25), 3);
    expect(() => at(Number.NaN)).toThrow(RangeError);
  });

  it('widens the standard deviation of CUSUM, and is refused where counts are taken to be Poisson', () => {
    const [first] = cusum([4, 4, 10], 2, { transform: 'standard', noiseVariance: 5 });
    expect(first?.sum).toBeCloseTo((10 - 4) / 3 - 1.04, 9);
    expect(() => cusum([4, 4, 10], 2, { transform: 'rossi', noiseVariance: 5 })).toThrow('standard or pearsonNegBin');
  });

  it('keeps change points out of a level that only noise moves', () => {
    const counts = protectedCounts(5, 200, 6);
    const changes = (control: object) =>
      optimalPartition(counts, { cost: 'poisson', penalty: 2 * Math.log(200), ...control }).segments.length - 1;
    expect(changes({})).toBeGreaterThan(5);
    expect(changes({ noiseVariance: VARIANCE })).toBe(0);
    expect(changes({ dispersion: 'estimated' })).toBe(0);
    expect(optimalPartition(counts, { cost: 'normal-mean', penalty: 5, noiseVariance: 3 }).dispersion).toBe(4);
    expect(() => changes({ cost: 'normal-mean', dispersion: 2 })).toThrow(RangeError);
    expect(() => changes({ cost: 'normal-mean-variance', noiseVariance: 2 })).toThrow(RangeError);
    expect(() => changes({ dispersion: 0 })).toThrow(RangeError);
  });

  it('widens the intervals of the delay correction, whole periods too', () => {
    const counts = [...Array.from({ length: 20 }, () => [8, 2]), [8]];
    const width = (noiseVariance: number, back: number) => {
      const { lower, upper } = delayCorrection(counts, { seed: 1, noiseVariance }).periods.at(-back) ?? {};
      return (upper ?? 0) - (lower ?? 0);
    };
    expect(width(VARIANCE, 1)).toBeGreaterThan(width(0, 1) + 2);
    expect(width(0, 2)).toBe(0);
    expect(width(VARIANCE, 2)).toBeGreaterThan(5);
  });

  it('widens the interval of an effect of policy', () => {
    const values = Array.from({ length: 40 }, (_, i) => (i < 20 ? 10 : 6) + (i % 2));
    const width = (noiseVariance: number, errors: 'poisson' | 'quasi-poisson') => {
      const { lower, upper } = segmentedCounts({ values, breakAt: 20 }, { noiseVariance, errors }).rateRatio;
      return Math.log(upper / lower);
    };
    for (const errors of ['poisson', 'quasi-poisson'] as const)
      expect(width(VARIANCE, errors), errors).toBeGreaterThan(1.2 * width(0, errors));
    expect(() => width(-1, 'poisson')).toThrow(RangeError);
  });
});

describe('the dispersion of steps', () => {
  it.each([
    [[4, 8, 4, 8], 16 / 12],
    [[0, 0, 0], 1],
    [[5], 1],
  ])('of %j is %d', (counts, dispersion) => expect(successiveDispersion(counts)).toBeCloseTo(dispersion, 12));

  it('hardly sees one change of level', () => {
    const { poisson } = randomDraws(3);
    const counts = Array.from({ length: 400 }, (_, i) => poisson(i < 200 ? 10 : 30));
    expect(successiveDispersion(counts)).toBeGreaterThan(0.8);
    expect(successiveDispersion(counts)).toBeLessThan(1.25);
  });
});

describe('a change of definition', () => {
  const months = ['2021-11-01', '2021-12-01', '2022-01-01', '2022-02-01'];
  it.each([
    [{ validFrom: '2022-01-01' }, [2]],
    [{ validFrom: '2021-12-15' }, [2]],
    [{ validFrom: '2021-12-01', validUntil: '2022-02-01' }, [1, 3]],
    [{ validFrom: '2020-01-01' }, []],
    [{ validUntil: '2023-01-01' }, []],
    [{}, []],
  ])('of %j is at %j', (code, places) => expect(definitionChanges(code, months)).toEqual(places));

  it('makes a model learn from what comes after it alone, and two years of that at least', () => {
    const counts = [...Array.from({ length: 30 }, () => 2), ...Array.from({ length: 42 }, () => 40)];
    const at = (place: number, changes: readonly number[]) =>
      farringtonFlexible({ counts, perYear: 12, definitionChanges: changes }, [place], {
        ...MONTHLY_FARRINGTON,
        yearsBack: 2,
      })[0];
    expect(at(30, [])).toMatchObject({ isAlarm: true });
    expect(at(30, [30])).toMatchObject({ isAlarm: false, withheld: 'new-definition', upper: null });
    expect(at(54, [30])).toMatchObject({ withheld: 'new-definition' });
    expect(at(55, [30])).toMatchObject({ withheld: undefined, isAlarm: false });
    expect(at(55, [30])?.expected).toBeCloseTo(40, 6);
    expect(() => at(55, [-1])).toThrow('definition changes');
  });
});
