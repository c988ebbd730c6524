import type { Figure } from './figure.ts';
import { amountOf, varianceOf } from './figure.ts';
import type { Words } from './words.ts';

/** Published denominators under this carry no ratio. */
export const MINIMUM_DENOMINATOR = 25;

/** How two published figures differ, and whether protection alone could explain it. */
export type Change =
  | {
      readonly kind: 'clear';
      readonly direction: 'up' | 'down';
      readonly difference: number;
      /** Absent when the earlier figure is too small to divide by. */
      readonly fraction?: number;
    }
  | { readonly kind: 'same' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'withheld' }
  /** Other partners are in the one than in the other. */
  | { readonly kind: 'not-comparable' };

export function changeBetween(now: Figure, before: Figure): Change {
  const later = amountOf(now);
  const earlier = amountOf(before);
  if (later === null || earlier === null) return { kind: 'withheld' };
  const difference = later - earlier;
  const variance = varianceOf(now) + varianceOf(before);
  if (difference === 0 && variance === 0) return { kind: 'same' };
  if (difference === 0 || Math.abs(difference) < 2 * Math.sqrt(variance)) return { kind: 'unclear' };
  return {
    kind: 'clear',
    direction: difference > 0 ? 'up' : 'down',
    difference,
    ...(earlier >= MINIMUM_DENOMINATOR ? { fraction: difference / earlier } : {}),
  };
}

export function changeText(change: Change, words: Words): string {
  switch (change.kind) {
    case 'clear': {
      const by = words.signed(change.difference);
      return change.fraction === undefined
        ? words.text('change.difference', { by })
        : words.text('change.both', { by, percent: words.signedPercent(change.fraction) });
    }
    case 'same':
      return words.text('change.same');
    case 'unclear':
      return words.text('change.unclear');
    case 'withheld':
      return words.text('change.withheld');
    case 'not-comparable':
      return words.text('change.notComparable');
  }
}

/** Short enough for a column: the percentage, or why there is none. */
export function changeShort(change: Change, words: Words): string {
  if (change.kind !== 'clear') return words.text(`change.short.${change.kind}`);
  return change.fraction === undefined ? words.signed(change.difference) : words.signedPercent(change.fraction);
}
