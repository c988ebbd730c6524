import type { Ratio } from '../model/dataset.ts';
import { quotient, type Uncertain } from '../model/uncertainty.ts';

/** Decimals of a published ratio: it says no more than its two figures, and looks no more exact than they are. */
const DIGITS = 2;

/** A ratio of two published figures; null = withheld, because one of them is or the denominator is too small. */
export function ratioFigure(
  { per }: Pick<Ratio, 'per'>,
  numerator: Uncertain | null,
  denominator: Uncertain | null,
): Uncertain | null {
  const found = numerator && denominator && quotient(numerator, denominator, per);
  return found && { ...found, value: Number(found.value.toFixed(DIGITS)) };
}
