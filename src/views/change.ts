import { difference as differenceOf, isClear, MINIMUM_DENOMINATOR } from '../model/uncertainty.ts';
import { type Figure, uncertainOf } from './figure.ts';
import type { Words } from './words.ts';

/** How two published figures differ, and whether protection alone could explain it. */
export type Change =
  | {
      readonly kind: 'clear';
      readonly direction: 'up' | 'down';
      readonly difference: number;
      /** Two standard deviations of what protection added to the two; 0 = exact. */
      readonly margin: number;
      /** Absent when the earlier figure is too small to divide by. */
      readonly fraction?: number;
    }
  | { readonly kind: 'same' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'withheld' }
  /** Other partners are in the one than in the other. */
  | { readonly kind: 'not-comparable' };

export function changeBetween(now: Figure, before: Figure): Change {
  const later = uncertainOf(now);
  const earlier = uncertainOf(before);
  if (later === null || earlier === null) return { kind: 'withheld' };
  const moved = differenceOf(later, earlier);
  if (moved.value === 0 && moved.variance === 0) return { kind: 'same' };
  if (!isClear(moved)) return { kind: 'unclear' };
  const isRatio = now.kind === 'value' && now.isRatio === true;
  const step = isRatio ? 100 : 1;
  return {
    kind: 'clear',
    direction: moved.value > 0 ? 'up' : 'down',
    difference: Math.round(moved.value * step) / step,
    margin: Math.ceil(2 * Math.sqrt(moved.variance) * step) / step,
    ...(earlier.value >= MINIMUM_DENOMINATOR && !isRatio ? { fraction: moved.value / earlier.value } : {}),
  };
}

export function changeText(change: Change, words: Words): string {
  switch (change.kind) {
    case 'clear': {
      const plain = words.signed(change.difference);
      const by =
        change.margin > 0 ? words.text('change.margin', { by: plain, margin: words.number(change.margin) }) : plain;
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
