import type { Answer, WireCell } from '../model/wire/answer.ts';

/**
 * One published figure and how far it may be off. `half` is the hard bound, `variance` the variance of what protection
 * added; both 0 when exact. `few` is a published 0 under protection: none or few.
 */
export type Figure =
  | { readonly kind: 'value'; readonly value: number; readonly half: number; readonly variance: number }
  | { readonly kind: 'few'; readonly half: number; readonly variance: number }
  | { readonly kind: 'withheld' };

/** Noise per atom in table D5_V3_js2: at most 5 either way, variance 3. */
export const HALF_PER_ATOM = 5;
const VARIANCE_PER_ATOM = 3;

export const EXACT_ZERO: Figure = { kind: 'value', value: 0, half: 0, variance: 0 };
export const WITHHELD: Figure = { kind: 'withheld' };

/** Reads figures out of one answer; a cell that is not there is a published 0. */
export function figureReader(answer: Answer, measure: string): (cell: WireCell | undefined) => Figure {
  const cells = answer.cells ?? [];
  const isExact = answer.protection.every((protection) => protection.kind === 'exact');
  const usualAtoms = cells.reduce((most, cell) => Math.max(most, cell.atoms), isExact ? 0 : 1);
  const rounding = roundingOf(answer);
  return (cell) => {
    if (cell === undefined) return isExact ? EXACT_ZERO : figure(0, usualAtoms, rounding);
    const value = cell.values[measure];
    if (cell.status === 'withheld' || value === null || value === undefined) return WITHHELD;
    return figure(value, cell.atoms, rounding);
  };
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
  figure.kind === 'withheld' ? 0 : Math.min(figure.half, Math.ceil(2 * Math.sqrt(figure.variance)));

/** Sum of published figures. One withheld part makes the sum withheld. */
export function sumOf(figures: readonly Figure[]): Figure {
  const values = figures.map(amountOf);
  if (values.some((value) => value === null)) return WITHHELD;
  const value = values.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const half = figures.reduce((sum, part) => sum + halfOf(part), 0);
  const variance = figures.reduce((sum, part) => sum + varianceOf(part), 0);
  return value === 0 && half > 0 ? { kind: 'few', half, variance } : { kind: 'value', value, half, variance };
}
