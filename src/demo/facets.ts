import type { Weights } from './alias-table.ts';
import { AliasTable } from './alias-table.ts';
import type { Random } from './random.ts';
import { codeOn } from './succession.ts';

export type Facets = readonly { readonly chance: number; readonly codes: AliasTable<string> }[];

export const facetsOf = (recipe: readonly (readonly [chance: number, codes: Weights])[]): Facets =>
  recipe.map(([chance, codes]) => ({ chance, codes: AliasTable.of(codes) }));

/** Codes of the facets that this event has, joined as a source file does; '' when it has none. */
export function pickFacets(facets: Facets, random: Random, registered: number): string {
  let joined = '';
  for (const { chance, codes } of facets) {
    if (!random.chance(chance)) continue;
    const code = codeOn(registered, codes.pick(random));
    joined = joined === '' ? code : `${joined}|${code}`;
  }
  return joined;
}

/** Some signals say nothing of the way of working: unknown, or left empty. */
export const orNothing = (joined: string, random: Random): string => {
  const nothing = random.next();
  return nothing < 0.09 || joined === '' ? '_U' : nothing < 0.12 ? '' : joined;
};
