import { isClear, quotient } from '../model/uncertainty.ts';
import { type Figure, uncertainOf } from './figure.ts';
import type { Words } from './words.ts';

export type Share =
  | {
      readonly kind: 'shown';
      readonly fraction: number;
      /** Two standard deviations of what protection added to the two, as a fraction; 0 = exact. */
      readonly margin: number;
    }
  | { readonly kind: 'not-shown'; readonly reason: 'denominator' | 'unclear' | 'withheld' };

/** A part of a whole, both published. Parts don't add up to the whole, so it may pass 1; then it is not shown. */
export function shareOf(part: Figure, whole: Figure): Share {
  const numerator = uncertainOf(part);
  const denominator = uncertainOf(whole);
  if (numerator === null || denominator === null) return { kind: 'not-shown', reason: 'withheld' };
  const share = quotient(numerator, denominator);
  if (share === null) return { kind: 'not-shown', reason: 'denominator' };
  const isUnclear = numerator.variance > 0 && !isClear(numerator);
  if (isUnclear || numerator.value > denominator.value) return { kind: 'not-shown', reason: 'unclear' };
  return { kind: 'shown', fraction: share.value, margin: 2 * Math.sqrt(share.variance) };
}

export function shareText(share: Share, words: Words): string {
  if (share.kind === 'not-shown') return words.text(`share.${share.reason}`);
  return share.fraction > 0 && share.fraction < 0.005 ? words.text('share.underOne') : words.percent(share.fraction);
}

/** The same with its margin in whole percent points, for a table or a sentence: `25% (±3)`. */
export function shareWithMargin(share: Share, words: Words): string {
  if (share.kind === 'not-shown' || share.margin === 0) return shareText(share, words);
  const margin = words.number(Math.ceil(share.margin * 100));
  return words.text('figure.margin', { value: shareText(share, words), margin });
}
