import type { Catalogue } from './catalogue.ts';
import type { Code, Codelist } from './codelist.ts';
import { type CodeAlias, type CodelistChange, isPublic, type PublicChange } from './codelist-change.ts';

/**
 * The product's words with what keepers decided since, in the order in which they decided it. Lists without changes stay
 * the same object. The version of a list grows with each public change: `3`, `3.1`, `3.2`.
 */
export function catalogueInForce(base: Catalogue, changes: readonly CodelistChange[]): Catalogue {
  if (changes.length === 0) return base;
  const byList = Map.groupBy(changes.filter(isPublic), (change) => change.codelist);
  const codelists = new Map(
    [...base.codelists].map(([id, list]) => [id, withChanges(list, byList.get(list.id) ?? [])] as const),
  );
  return { ...base, codelists, aliases: aliasesOf(changes) };
}

function withChanges(list: Codelist, changes: readonly PublicChange[]): Codelist {
  if (changes.length === 0) return list;
  return {
    ...list,
    version: `${list.version}.${changes.length}`,
    changes,
    codes: changes.reduce<readonly Code[]>(withChange, list.codes),
  };
}

function withChange(codes: readonly Code[], change: CodelistChange): readonly Code[] {
  switch (change.kind) {
    case 'code-added': {
      const { code, level, parent, label, definition, validFrom } = change;
      // The program may bring a code of its own later; what it says of it then holds.
      if (codes.some((one) => one.code === code)) return codes;
      const added: Code = { code, level, ...(parent === undefined ? {} : { parent }), label, definition, validFrom };
      return codes.toSpliced(placeFor(codes, added), 0, added);
    }
    case 'code-ended':
      return codes.map((one) => (one.code === change.code ? ended(one, change) : one));
    case 'alias-added':
      return codes;
  }
}

function ended(
  code: Code,
  { validUntil, successors, relation }: Extract<PublicChange, { readonly kind: 'code-ended' }>,
) {
  if (successors.length === 0) return { ...code, validUntil };
  // Without a word on how they relate nobody may read the one as the other.
  return { ...code, validUntil, succession: { codes: successors, relation: relation ?? 'related' } };
}

/** After its last sibling, so that the order of the others stays what it was. */
function placeFor(codes: readonly Code[], { parent, level }: Code): number {
  const sibling = codes.findLastIndex(
    (one) => one.level === level && one.parent === parent && !one.code.startsWith('_'),
  );
  if (sibling >= 0) return sibling + 1;
  const above = codes.findIndex((one) => one.code === parent);
  return above >= 0 ? above + 1 : codes.length;
}

/** The last decision on a value of an owner, or of all, holds. */
function aliasesOf(changes: readonly CodelistChange[]): readonly CodeAlias[] {
  const last = new Map<string, CodeAlias>();
  for (const change of changes)
    if (change.kind === 'alias-added') {
      const { codelist, value, code, relation, earlier, owner } = change;
      last.set(JSON.stringify([codelist, value, owner ?? null]), {
        codelist,
        value,
        code,
        relation,
        ...(earlier === undefined ? {} : { earlier }),
        ...(owner === undefined ? {} : { owner }),
      });
    }
  return [...last.values()];
}
