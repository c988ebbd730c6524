import { describe, expect, it } from 'vitest';
import { roundToBase } from './round-to-base.ts';

describe('rounding', () => {
  it.each([
    [0, 5, 0],
    [2, 5, 0],
    [2.5, 5, 5],
    [3, 5, 5],
    [7, 5, 5],
    [7.5, 5, 10],
    [15, 10, 20],
    [14, 10, 10],
    [7, 1, 7],
    [0.4, 1, 0],
    // Halves go up, also below zero.
    [-2.5, 5, 0],
    [-3, 5, -5],
  ])('makes %d, to base %d, %d', (value, base, expected) => {
    expect(roundToBase(value, base) + 0).toBe(expected);
  });

  it.each([0, -5, 2.5, Number.NaN, Infinity])('to base %d is refused', (base) => {
    expect(() => roundToBase(7, base)).toThrow(new RangeError(`base must be a whole number >= 1, got ${base}`));
  });
});
