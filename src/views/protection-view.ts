import { COUNT } from '../model/question.ts';
import { HALF_PER_ATOM } from '../model/uncertainty.ts';
import type { Answer } from '../model/wire/answer.ts';
import type { Words } from './words.ts';

type WireProtection = Answer['protection'][number];

/** How the figures were protected, one sentence each with the widest noise in them; an answer may mix kinds. */
export const protectionSentences = (
  { protection, cells = [] }: Answer,
  words: Words,
  measure: string = COUNT,
): readonly string[] => {
  const atoms = cells.reduce((most, cell) => Math.max(most, cell.atoms), 1);
  return [
    ...new Set(
      protection.map((kind) =>
        kind.kind === 'cell-key' && measure !== COUNT
          ? words.text('protection.measure')
          : protectionSentence(kind, words, atoms),
      ),
    ),
  ];
};

/** @param atoms how many look-ups the figure adds up, each with noise of at most 5 */
export function protectionSentence(protection: WireProtection, words: Words, atoms = 1): string {
  switch (protection.kind) {
    case 'exact':
      return words.text('protection.exact');
    case 'cell-key':
      return protection.roundTo === undefined
        ? words.text('protection.cellKey', { most: HALF_PER_ATOM * atoms })
        : words.text('protection.cellKeyRounded', { most: HALF_PER_ATOM * atoms, base: protection.roundTo });
  }
}

export const isProtected = (protection: readonly WireProtection[]): boolean =>
  protection.some((kind) => kind.kind !== 'exact');
