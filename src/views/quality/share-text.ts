import type { Share } from '../../model/registration-change.ts';
import type { Words } from '../words.ts';

/** Whole percent; never 100% while something is missing, nor 0% while there is something. */
export function shareText({ part, whole }: Share, words: Words): string {
  if (whole === 0) return words.text('quality.noShare');
  const fraction = part / whole;
  if (part < whole && fraction > 0.99) return words.text('quality.almostAll');
  if (part > 0 && fraction < 0.01) return words.text('quality.almostNone');
  return words.percent(fraction);
}

/** 63% (630 van 1.000) */
export const shareWithCounts = (share: Share, words: Words): string =>
  share.whole === 0
    ? shareText(share, words)
    : words.text('quality.shareOf', {
        share: shareText(share, words),
        part: words.number(share.part),
        whole: words.number(share.whole),
      });
