import { isSpecialCode } from '../model/codelist.ts';
import type { WireCodelist } from '../model/wire/words.ts';
import type { Window } from './period.ts';
import type { Words } from './words.ts';

type WireCode = WireCodelist['codes'][number];

/** One node that a chart shows: its place on an axis is there whether or not a cell came. */
export interface Node {
  readonly code: string;
  readonly label: string;
  /** Unknown, not registered, not applicable: shown apart, never ranked. */
  readonly isSpecial: boolean;
  /** Label of the node on the coarsest level above, where there is one. */
  readonly group?: string;
}

/** Nodes of a level that are valid somewhere in the window, in code order, special codes last. */
export function nodesIn(list: WireCodelist, level: string, window: Window, words: Words): readonly Node[] {
  const byCode = new Map(list.codes.map((code) => [code.code, code]));
  const nodes = list.codes
    .filter((code) => (code.level === level || isSpecialCode(code.code)) && isValidIn(code, window))
    .map((code) => node(code, byCode, words));
  return [...nodes.filter((n) => !n.isSpecial), ...nodes.filter((n) => n.isSpecial)];
}

function node(code: WireCode, byCode: ReadonlyMap<string, WireCode>, words: Words): Node {
  const group = topOf(code, byCode);
  return {
    code: code.code,
    label: words.label(code.label),
    isSpecial: isSpecialCode(code.code),
    ...(group === undefined ? {} : { group: words.label(group.label) }),
  };
}

function topOf(code: WireCode, byCode: ReadonlyMap<string, WireCode>): WireCode | undefined {
  const parent = code.parent === undefined ? undefined : byCode.get(code.parent);
  return parent === undefined ? undefined : (topOf(parent, byCode) ?? parent);
}

/** `validFrom` inclusive, `validUntil` exclusive. */
function isValidIn(code: WireCode, { from, until }: Window): boolean {
  return (
    (code.validFrom === undefined || code.validFrom < until) &&
    (code.validUntil === undefined || code.validUntil > from)
  );
}

/** Label of one code, or the code itself where the list does not know it. */
export function labelOf(list: WireCodelist | undefined, code: string, words: Words): string {
  const found = list?.codes.find((entry) => entry.code === code);
  return found === undefined ? code : words.label(found.label);
}
