import { AliasTable } from './alias-table.ts';
import type { Band } from './draw.ts';
import type { Random } from './random.ts';

export type Bands = AliasTable<readonly [from: number, to: number]>;

export const bandsOf = (recipe: readonly Band[]): Bands =>
  new AliasTable(recipe.map(([from, to, weight]) => [[from, to], weight] as const));

/** A whole number: a band first, then evenly within it. */
export function pickNumber(bands: Bands, random: Random): number {
  const [from, to] = bands.pick(random);
  return from === to ? from : random.between(from, to);
}
