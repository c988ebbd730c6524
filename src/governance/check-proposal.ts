import type { ProposedCode } from '../model/code-proposal.ts';
import { type Code, type Codelist, isSpecialCode } from '../model/codelist.ts';
import type { AliasRelation } from '../model/codelist-change.ts';
import { hierarchyOf } from '../model/hierarchy.ts';
import { isDate } from './calendar.ts';

/** What is wrong with a proposal for a list as it stands, in words for the proposer; empty = nothing. */
export function checkProposal(proposed: ProposedCode, list: Codelist): readonly string[] {
  const known = new Set(list.codes.map(({ code }) => code));
  return [
    ...proposed.values
      .filter((value) => known.has(value))
      .map((value) => `'${value}' is a code of '${list.id}' already`),
    ...(proposed.kind === 'alias' ? aliasProblems(proposed.code, list) : codeProblems(proposed, list)),
  ];
}

/** What is wrong with reading a value as that code. */
export const aliasProblems = (code: string, list: Codelist): readonly string[] =>
  isFinest(code, list) && !isSpecialCode(code)
    ? []
    : [`'${code}' is no code on the finest level of '${list.id}'; choose one that records carry`];

const SHAPE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

function codeProblems({ code, parent, label, definition, validFrom }: ProposedCode, list: Codelist): readonly string[] {
  const above = list.levels.at(-2)?.id;
  const isPlaced = above === undefined ? parent === undefined : codeOf(list, parent)?.level === above;
  return [
    ...(list.keeper === 'hub' ? [] : [`'${list.id}' is kept by others (${list.source}); propose an alias instead`]),
    ...(SHAPE.test(code) && code.length <= 60
      ? []
      : [`code '${code}' must be capitals, digits and single _ between them, at most 60`]),
    ...(codeOf(list, code) ? [`code '${code}' exists; codes are never used again`] : []),
    ...(isPlaced ? [] : [above ? `'parent' must be a code on level '${above}'` : `'${list.id}' has no parents`]),
    ...(label?.nl && label.en ? [] : ["'label' is needed in both languages"]),
    ...(definition?.nl && definition.en ? [] : ["'definition' is needed in both languages"]),
    ...(validFrom && isDate(validFrom) ? [] : ["'validFrom' must be a date"]),
  ];
}

/** What is wrong with ending a code. @param today ISO date: records up to today may carry it */
export function checkEnd(
  list: Codelist,
  end: {
    readonly code: string;
    readonly validUntil: string;
    readonly successors: readonly string[];
    readonly relation?: AliasRelation;
  },
  today: string,
): readonly string[] {
  const { code, validUntil, successors, relation } = end;
  const found = codeOf(list, code);
  return [
    ...(list.keeper === 'hub' ? [] : [`'${list.id}' is kept by others (${list.source})`]),
    ...(found && isFinest(code, list) && !isSpecialCode(code) ? [] : [`'${code}' is no code that records carry`]),
    ...(found?.validUntil === undefined ? [] : [`'${code}' ends on ${found.validUntil} already`]),
    ...(isDate(validUntil) && validUntil > today
      ? []
      : [`'validUntil' must be a date after ${today}: records up to today may carry the code`]),
    ...successors.filter((one) => one === code || !isFinest(one, list)).map((one) => `'${one}' can't be a successor`),
    ...(successors.length > 0 && relation === undefined ? ["'relation' must say how the successors relate to it"] : []),
    ...(successors.length > 1 && relation === 'exact' ? ['no two codes can both be exactly what one was'] : []),
  ];
}

const codeOf = (list: Codelist, code: string | undefined): Code | undefined =>
  list.codes.find((one) => one.code === code);

const isFinest = (code: string, list: Codelist) => {
  const hierarchy = hierarchyOf(list);
  return hierarchy.has(code) && hierarchy.isOn(code, hierarchy.finest);
};
