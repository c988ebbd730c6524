import { COUNT } from '../model/question.ts';
import { HALF_PER_ATOM, type Uncertain, VARIANCE_PER_ATOM } from '../model/uncertainty.ts';
import type { Answer, WireCell } from '../model/wire/answer.ts';

/**
 * One published figure and how far it may be off. `half` is the hard bound, `variance` the variance of what protection
 * added; both 0 when exact. `few` is a published 0 under protection: none or few.
 */
export type Figure =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly half: number;
      readonly variance: number;
      /** Not a whole number of anything, and nothing to divide by. */
      readonly isRatio?: boolean;
    }
  | { readonly kind: 'few'; readonly half: number; readonly variance: number }
  | { readonly kind: 'withheld' };

export const EXACT_ZERO: Figure = { kind: 'value', value: 0, half: 0, variance: 0 };
export const WITHHELD: Figure = { kind: 'withheld' };

/** Reads figures out of one answer; a cell that is not there is a published 0. */
export function figureReader(answer: Answer, measure: string): (cell: WireCell | undefined) => Figure {
  const cells = answer.cells ?? [];
  const isExact = answer.protection.every((protection) => protection.kind === 'exact');
  const usualAtoms = cells.reduce((most, cell) => Math.max(most, cell.atoms), isExact ? 0 : 1);
  const rounding = roundingOf(answer);
  return (cell) => {
    if (measure !== COUNT) return toldFigure(cell, measure, isExact);
    if (cell === undefined) return isExact ? EXACT_ZERO : figure(0, usualAtoms, rounding);
    const value = cell.values[measure];
    if (value === null || value === undefined) return WITHHELD;
    return figure(value, cell.atoms, rounding);
  };
}

/** A sum, ratio or number of persons: the answer tells how far it may be off. */
function toldFigure(cell: WireCell | undefined, measure: string, isExact: boolean): Figure {
  if (cell === undefined) return isExact ? EXACT_ZERO : { kind: 'few', half: 0, variance: 0 };
  const value = cell.values[measure];
  if (value === null || value === undefined) return WITHHELD;
  const told = cell.uncertainty?.[measure];
  const half = told === undefined ? 0 : Math.max((told.high ?? Infinity) - value, value - told.low);
  const variance = (told?.standardDeviation ?? 0) ** 2;
  const isNoisy = cell.atoms > 0 && value === 0;
  const isRatio = measure.startsWith('ratio:');
  return isNoisy
    ? { kind: 'few', half, variance }
    : { kind: 'value', value, half, variance, ...(isRatio ? { isRatio } : {}) };
}

interface Rounding {
  readonly half: number;
  readonly variance: number;
}

function figure(value: number, atoms: number, rounding: Rounding): Figure {
  if (atoms === 0) return { kind: 'value', value, half: 0, variance: 0 };
  const half = HALF_PER_ATOM * atoms + rounding.half;
  const variance = VARIANCE_PER_ATOM * atoms + rounding.variance;
  return value === 0 ? { kind: 'few', half, variance } : { kind: 'value', value, half, variance };
}

/** Each part is rounded on its own: uniform within half a base either way. */
function roundingOf(answer: Answer): Rounding {
  const bases = answer.coverage.flatMap((entry) =>
    entry.protection.map((p) => (p.kind === 'cell-key' ? (p.roundTo ?? 0) : 0)),
  );
  return {
    half: bases.reduce((sum, base) => sum + base / 2, 0),
    variance: bases.reduce((sum, base) => sum + base ** 2 / 12, 0),
  };
}

/** What is added up and drawn; null is withheld. */
export function amountOf(figure: Figure): number | null {
  switch (figure.kind) {
    case 'value':
      return figure.value;
    case 'few':
      return 0;
    case 'withheld':
      return null;
  }
}

export const varianceOf = (figure: Figure): number => (figure.kind === 'withheld' ? 0 : figure.variance);
export const halfOf = (figure: Figure): number => (figure.kind === 'withheld' ? 0 : figure.half);

/** Two standard deviations either way, within the hard bound: where the count very probably lies. */
export const marginOf = (figure: Figure): number =>
  figure.kind === 'withheld' ? 0 : Math.min(figure.half, upward(2 * Math.sqrt(figure.variance), figure));

/** Up to a whole number, or to a hundredth for a ratio. */
const upward = (margin: number, figure: Figure): number =>
  figure.kind === 'value' && figure.isRatio ? Math.ceil(margin * 100) / 100 : Math.ceil(margin);

/** A figure that is not withheld, for arithmetic. */
export function uncertainOf(figure: Figure): Uncertain | null {
  const value = amountOf(figure);
  if (value === null) return null;
  const half = halfOf(figure);
  return { value, low: Math.max(0, value - half), high: value + half, variance: varianceOf(figure) };
}

/** Sum of published figures. One withheld part makes the sum withheld. */
export function sumOf(figures: readonly Figure[]): Figure {
  const values = figures.map(amountOf);
  if (values.some((value) => value === null)) return WITHHELD;
  const value = values.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const half = figures.reduce((sum, part) => sum + halfOf(part), 0);
  const variance = figures.reduce((sum, part) => sum + varianceOf(part), 0);
  return value === 0 && half > 0 ? { kind: 'few', half, variance } : { kind: 'value', value, half, variance };
}
