import { type Code, type Codelist, isSpecialCode } from '../model/codelist.ts';
import type { AliasRelation } from '../model/codelist-change.ts';
import { hierarchyOf } from '../model/hierarchy.ts';

/** A code whose records may all go on under one other code. */
export interface Recodable {
  readonly code: Code;
  readonly successor: Code;
  readonly relation: AliasRelation;
}

/** Relations under which whatever was the one code is the other too. Of a split only the source knows which part it was. */
const WHOLE: readonly AliasRelation[] = ['exact', 'close', 'broader'];

/** The codes of a list that were superseded by one that takes all their records, in the order of the list. */
export function recodable(list: Codelist): readonly Recodable[] {
  const hierarchy = hierarchyOf(list);
  const isLeaf = ({ code }: Code) => hierarchy.isOn(code, hierarchy.finest) && !isSpecialCode(code);
  return list.codes.flatMap((code) => {
    const { succession } = code;
    const [id, ...others] = succession?.codes ?? [];
    const successor = list.codes.find((one) => one.code === id);
    if (!succession || !successor || others.length > 0 || !WHOLE.includes(succession.relation)) return [];
    return isLeaf(code) && isLeaf(successor) ? [{ code, successor, relation: succession.relation }] : [];
  });
}
