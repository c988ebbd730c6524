import { expect, it } from 'vitest';
import { randomDraws } from '../kernels/random-draws.ts';
import { samplerDiagnostics } from './sampler-diagnostics.ts';

const { normal } = randomDraws(11);
const independent = Array.from({ length: 4000 }, () => 5 + 2 * normal());

it('takes independent draws for converged, and knows the error of their mean', () => {
  const { splitRHat, monteCarloError, isConverged } = samplerDiagnostics(independent);
  expect(isConverged).toBe(true);
  expect(splitRHat).toBeCloseTo(1, 2);
  expect(monteCarloError / (2 / Math.sqrt(4000))).toBeGreaterThan(0.6);
  expect(monteCarloError / (2 / Math.sqrt(4000))).toBeLessThan(1.5);
});

it.each([
  ['climb', independent.map((value, i) => value + i / 400)],
  ['jump halfway', independent.map((value, i) => value + (i < 2000 ? 0 : 3))],
])('says so when draws %s', (_, draws) => expect(samplerDiagnostics(draws).isConverged).toBe(false));

it('refuses too few draws', () => expect(() => samplerDiagnostics([1, 2, 3])).toThrow('80'));
