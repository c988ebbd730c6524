import { MINIMUM_DENOMINATOR } from './change.ts';
import type { Figure } from './figure.ts';
import { amountOf, varianceOf } from './figure.ts';
import type { Words } from './words.ts';

export type Share =
  | { readonly kind: 'shown'; readonly fraction: number }
  | { readonly kind: 'not-shown'; readonly reason: 'denominator' | 'unclear' | 'withheld' };

/** A part of a whole, both published. Parts don't add up to the whole, so it may pass 1; then it is not shown. */
export function shareOf(part: Figure, whole: Figure): Share {
  const numerator = amountOf(part);
  const denominator = amountOf(whole);
  if (numerator === null || denominator === null) return { kind: 'not-shown', reason: 'withheld' };
  if (denominator < MINIMUM_DENOMINATOR) return { kind: 'not-shown', reason: 'denominator' };
  const isUnclear = numerator === 0 ? varianceOf(part) > 0 : numerator < 2 * Math.sqrt(varianceOf(part));
  if (isUnclear || numerator > denominator) return { kind: 'not-shown', reason: 'unclear' };
  return { kind: 'shown', fraction: numerator / denominator };
}

export function shareText(share: Share, words: Words): string {
  if (share.kind === 'not-shown') return words.text(`share.${share.reason}`);
  return share.fraction > 0 && share.fraction < 0.005 ? words.text('share.underOne') : words.percent(share.fraction);
}
