import { describe, expect, it } from 'vitest';
import { noiseOf } from './noise.ts';
import type { PerturbationTable } from './perturbation-table.ts';
import { D5_V3_JS2 } from './tables/d5-v3-js2.ts';

const SMALL_TABLE: PerturbationTable = {
  id: 'small',
  maximumNoise: 1,
  variance: 1,
  neverPublished: 0,
  rows: [
    [0, 0, 1, 1],
    [1, -1, 0.25, 0.25],
    [1, 0, 0.5, 0.75],
    // Ends before 1, as a table does whose intervals were cut off by rounding.
    [1, 1, 0.25, 0.999999],
  ],
};

describe('the noise of a cell', () => {
  it.each([
    [0, -1],
    [0.2499999, -1],
    [0.25, 0],
    [0.7499999, 0],
    [0.75, 1],
    [0.9999995, 1],
  ])('with key %d is that of the interval, closed below and open above', (key, expected) => {
    expect(noiseOf(SMALL_TABLE)(1, key)).toBe(expected);
  });

  it.each([
    [0, 0, 0],
    [0, 0.999999, 0],
    [1, 0.5, -1],
    [1, 0.73446953, -1],
    [1, 0.73446954, 2],
    [1, 0.9999999, 5],
    [3, 0.18737597, -3],
    [3, 0.18737598, 0],
    [8, 0.25, 0],
    [8, 0.2499999, -1],
    [8, 0.75, 1],
  ])('of %d with key %d in D5_V3_js2 is %d', (count, key, expected) => {
    expect(noiseOf(D5_V3_JS2)(count, key)).toBe(expected);
  });

  it.each([9, 100, 1_000_000_007])('of %d, beyond the table, is that of its last count', (count) => {
    const noise = noiseOf(D5_V3_JS2);
    for (let k = 0; k < 1000; k++) expect(noise(count, k / 1000)).toBe(noise(8, k / 1000));
  });

  it.each([
    [-1, 0.5, /count must be whole/],
    [1.5, 0.5, /count must be whole/],
    [Number.NaN, 0.5, /count must be whole/],
    [Infinity, 0.5, /count must be whole/],
    [1, 1, /cell key must lie in/],
    [1, -0.0001, /cell key must lie in/],
    [1, Number.NaN, /cell key must lie in/],
  ])('of %d with key %d does not exist', (count, key, message) => {
    expect(() => noiseOf(D5_V3_JS2)(count, key)).toThrow(RangeError);
    expect(() => noiseOf(D5_V3_JS2)(count, key)).toThrow(message);
  });
});
