import { isOpen } from './audit.ts';
import type { DistinctNumber } from './distinct-numbers.ts';
import { alsoKnowing, type Knowledge, type Piece } from './reader-knowledge.ts';
import type { SuppressionPolicy } from './suppression-table.ts';

/** Differences below this are rounding, not room. */
const ROOM = 1e-5;

/** The audit of one table under a policy, for many patterns of it. */
export interface PatternCheck {
  /** Primary numbers that a reader comes too close to, by index; `within` limits the look to those pieces. */
  failing(knowledge: Knowledge): readonly number[];
  /** Whether none fails; `within` limits the look to those pieces. Stops at the first that does. */
  passes(knowledge: Knowledge, within: ReadonlySet<Piece>): boolean;
}

/** @param suppressed whether a number is suppressed at the time of asking */
export function patternCheck(
  numbers: readonly DistinctNumber[],
  { width, protectsSingletons }: SuppressionPolicy,
  isSuppressed: (i: number) => boolean,
): PatternCheck {
  const primaries = numbers.flatMap(({ isPrimary, fixed }, i) => (isPrimary && fixed !== 'published' ? [i] : []));
  const isTouched = (knowledge: Knowledge, i: number, within: ReadonlySet<Piece>) =>
    (numbers[i]?.of ?? []).some((cell) => {
      const piece = knowledge.pieceOf[cell];
      return piece === undefined || within.has(piece);
    });
  const ofNumber = (i: number) => numbers[i]?.of ?? [];
  // Rounding in the programme must not turn a width that is just enough into too little.
  const wanted = Math.max(ROOM, width - 1e-6);
  const singletonsIn = (asked: readonly number[]) =>
    protectsSingletons ? asked.filter((i) => numbers[i]?.isSingleton && isSuppressed(i)) : [];
  return {
    failing: (knowledge) => {
      const failing = primaries.filter((i) => !isOpen(knowledge, ofNumber(i), wanted));
      if (failing.length > 0) return failing;
      return singletonsIn(primaries).flatMap((i) => givenAwayTo(i, primaries, knowledge));
    },
    passes: (knowledge, within) => {
      const asked = primaries.filter((i) => isTouched(knowledge, i, within));
      return (
        asked.every((i) => isOpen(knowledge, ofNumber(i), wanted)) &&
        singletonsIn(asked).every((i) => givenAwayTo(i, asked, knowledge).length === 0)
      );
    },
  };

  /** Other primaries that this singleton could compute: in its own eyes its number is published. */
  function givenAwayTo(singleton: number, asked: readonly number[], knowledge: Knowledge): readonly number[] {
    const own = numbers[singleton];
    if (!own) return [];
    const pieces = new Set(own.of.flatMap((cell) => knowledge.pieceOf[cell] ?? []));
    const near = asked.filter((i) => i !== singleton && ofNumber(i).some((cell) => isIn(pieces, cell, knowledge)));
    if (near.length === 0) return [];
    const view = alsoKnowing(knowledge, own.of, own.value);
    return near.filter((i) => !isOpen(view, ofNumber(i), ROOM));
  }
}

function isIn(pieces: ReadonlySet<Piece>, cell: number, { pieceOf }: Knowledge): boolean {
  const piece = pieceOf[cell];
  return piece !== undefined && pieces.has(piece);
}
