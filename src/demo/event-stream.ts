import { AliasTable } from './alias-table.ts';
import type { Random } from './random.ts';
import { mix } from './random.ts';
import type { Stratum } from './recipe.ts';
import { ERROR_SHARE, OVERLAP, REVISION } from './recipe.ts';

/** What is decided of an event before anything else, so that one can pass over it cheaply. */
export interface Fate {
  /** The other partner that registers it too. */
  readonly copiedTo: string | undefined;
  readonly isRevised: boolean;
  readonly isSpoiled: boolean;
}

const COPY_TO = {
  POLITIE: AliasTable.of(OVERLAP.to.POLITIE),
  KMAR: AliasTable.of(OVERLAP.to.KMAR),
  NLA: AliasTable.of(OVERLAP.to.NLA),
} as const;

/** Key of one day of one stratum: different for each pair, and another set for each seed. */
export const dayKey = (seed: number, stratum: number, day: number): number =>
  mix(((stratum << 16) | (day & 0xffff)) ^ mix(seed ^ 0x5bd1e995));

/** Starts the event's own stream and draws its fate; the content follows from the same stream. */
export function openEvent(random: Random, key: number, index: number, stratum: Stratum): Fate {
  random.start(key, index);
  const isCopied = random.chance(OVERLAP.share);
  const isRevised = random.chance(REVISION.share);
  const isSpoiled = random.chance(ERROR_SHARE);
  const target = COPY_TO[stratum.partner].pick(random);
  if (!isCopied && !isRevised && !isSpoiled) return ORDINARY;
  return { copiedTo: isCopied ? target : undefined, isRevised: isRevised && !isSpoiled, isSpoiled };
}

const ORDINARY: Fate = { copiedTo: undefined, isRevised: false, isSpoiled: false };
