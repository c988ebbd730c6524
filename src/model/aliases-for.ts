import type { Catalogue } from './catalogue.ts';
import type { CodeAlias } from './codelist-change.ts';
import type { PartnerId } from './ids.ts';

/** The aliases that act on a partner's deliveries: its own, and of a value that it has none for, those of the list. */
export function aliasesFor({ aliases = [] }: Catalogue, owner: PartnerId): readonly CodeAlias[] {
  const own = aliases.filter((alias) => alias.owner === owner);
  const isOwn = new Set(own.map(({ codelist, value }) => JSON.stringify([codelist, value])));
  const shared = aliases.filter(
    ({ owner: whose, codelist, value }) => whose === undefined && !isOwn.has(JSON.stringify([codelist, value])),
  );
  return [...own, ...shared];
}
