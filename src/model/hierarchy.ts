import type { Code, Codelist } from './codelist.ts';
import { isSpecialCode } from './codelist.ts';

/**
 * A codelist with its tree worked out. A special code is a child of the root and stands for itself on every level.
 * Nodes are named by their code; the root (everything) has no code.
 */
export interface Hierarchy {
  readonly codelist: Codelist;
  /** Level ids from coarse to fine. */
  readonly levels: readonly string[];
  readonly finest: string;
  /** Position of a level, 0 = coarsest; undefined when the list has no such level. */
  levelIndex(level: string): number | undefined;
  /** The node on that level above (or at) the code; undefined when the code stands above that level. */
  ancestor(code: string, level: string): string | undefined;
  /** Codes of the finest level under the node, itself included when it stands there. */
  leaves(code: string): readonly string[];
  /** Nodes of a level, special codes included, in code order of the list. */
  nodes(level: string): readonly string[];
  children(code: string): readonly string[];
  parent(code: string): string | undefined;
  has(code: string): boolean;
  /** True when the code stands on that level (special codes stand on all). */
  isOn(code: string, level: string): boolean;
}

const cache = new WeakMap<Codelist, Hierarchy>();

/** @throws Error when a parent is missing or does not stand one level up, or a node above the finest level is empty: a bug, not an input. */
export function hierarchyOf(codelist: Codelist): Hierarchy {
  const known = cache.get(codelist);
  if (known) return known;
  const made = build(codelist);
  cache.set(codelist, made);
  return made;
}

function build(codelist: Codelist): Hierarchy {
  const levels = codelist.levels.map((level) => level.id);
  const finest = levels.at(-1);
  if (finest === undefined) throw new Error(`codelist ${codelist.id} has no levels`);
  const byCode = new Map(codelist.codes.map((code) => [code.code, code]));
  const childrenOf = Map.groupBy(
    codelist.codes.filter((code) => code.parent !== undefined),
    (code) => code.parent,
  );
  for (const code of codelist.codes) checkPlace(codelist, code, levels, byCode);
  for (const code of codelist.codes)
    if (code.level !== finest && !childrenOf.has(code.code))
      throw new Error(`codelist ${codelist.id}: code '${code.code}' stands above the finest level and has no children`);
  const children = (code: string) => (childrenOf.get(code) ?? []).map((child) => child.code);
  const isOn = (code: string, level: string) => isSpecialCode(code) || byCode.get(code)?.level === level;
  const leaves = (code: string): readonly string[] =>
    isOn(code, finest) ? [code] : children(code).flatMap((child) => leaves(child));
  const ancestor = (code: string, level: string): string | undefined => {
    if (isOn(code, level)) return code;
    const parent = byCode.get(code)?.parent;
    return parent === undefined ? undefined : ancestor(parent, level);
  };
  return {
    codelist,
    levels,
    finest,
    levelIndex: (level) => (levels.includes(level) ? levels.indexOf(level) : undefined),
    ancestor,
    leaves,
    nodes: (level) => codelist.codes.filter((code) => isOn(code.code, level)).map((code) => code.code),
    children,
    parent: (code) => byCode.get(code)?.parent,
    has: (code) => byCode.has(code),
    isOn,
  };
}

function checkPlace(list: Codelist, code: Code, levels: readonly string[], byCode: ReadonlyMap<string, Code>): void {
  const place = levels.indexOf(code.level);
  const wrong = (what: string) => new Error(`codelist ${list.id}: code '${code.code}' ${what}`);
  if (place < 0) throw wrong(`stands on unknown level '${code.level}'`);
  if (byCode.get(code.code) !== code) throw wrong('occurs twice');
  if (isSpecialCode(code.code)) {
    if (code.parent !== undefined || place !== levels.length - 1) throw wrong('is special: finest level, no parent');
    return;
  }
  if (place === 0 ? code.parent !== undefined : byCode.get(code.parent ?? '')?.level !== levels[place - 1])
    throw wrong('must have a parent exactly one level up');
}
