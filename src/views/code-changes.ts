import { isSpecialCode } from '../model/codelist.ts';
import type { WireCodelist, WireDataset, WireDimension } from '../model/wire/words.ts';
import type { Window } from './period.ts';

/** What a question groups and filters on, as far as codelists go. */
export interface AskedCodes {
  readonly by?: readonly { readonly dimension: string }[] | undefined;
  readonly where?: readonly AskedCondition[] | undefined;
}

interface AskedCondition {
  readonly dimension: string;
  readonly in?: readonly string[] | undefined;
}

type WireCode = WireCodelist['codes'][number];

/** What happened on one day to the codes of one dimension that a series is made of. */
export interface CodeChange {
  /** ISO date. */
  readonly date: string;
  readonly dimension: WireDimension['label'];
  readonly began: readonly WireCode['label'][];
  readonly ended: readonly WireCode['label'][];
  readonly superseded: readonly { readonly label: WireCode['label']; readonly by: readonly WireCode['label'][] }[];
  /** The keeper decided on one of these codes that day: registration may differ from then on. */
  readonly isEdition: boolean;
}

/**
 * Days within the window on which codes that the question groups or filters on began, ended, were superseded or were
 * decided on, oldest first. Only codes on levels that the dataset offers this audience count: what it may not ask of moves
 * nothing here. The first day of the window is no change within it.
 */
export function codeChangesIn(
  asked: AskedCodes,
  dataset: Pick<WireDataset, 'dimensions'>,
  lists: ReadonlyMap<string, WireCodelist>,
  window: Window,
): readonly CodeChange[] {
  const found = dataset.dimensions.flatMap((dimension) => {
    const list = lists.get(dimension.codelist ?? '');
    const condition = asked.where?.find((one) => one.dimension === dimension.id && one.in !== undefined);
    const isAsked = condition !== undefined || asked.by?.some((one) => one.dimension === dimension.id);
    return list && isAsked ? changesOf(dimension, list, condition?.in, window) : [];
  });
  return found.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

function changesOf(
  dimension: WireDimension,
  list: WireCodelist,
  nodes: readonly string[] | undefined,
  { from, until }: Window,
): readonly CodeChange[] {
  const levels = new Set(dimension.levels.map(({ id }) => id));
  const seen = new Map(list.codes.filter(({ level }) => levels.has(level)).map((code) => [code.code, code]));
  const codes = [...seen.values()].filter((one) => !isSpecialCode(one.code) && (!nodes || isUnder(one, nodes, seen)));
  const inside = new Set(codes.map(({ code }) => code));
  const edited = new Set(list.changes.filter(({ code }) => inside.has(code)).map(({ at }) => dayOf(at)));
  const days = [...codes.flatMap(({ validFrom = '', validUntil = '' }) => [validFrom, validUntil]), ...edited];
  return [...new Set(days)]
    .filter((day) => day > from && day < until)
    .map((date) => {
      const endedThen = codes.filter(({ validUntil }) => validUntil === date);
      return {
        date,
        dimension: dimension.label,
        began: codes.filter(({ validFrom }) => validFrom === date).map(({ label }) => label),
        ended: endedThen.filter((code) => successors(code, seen).length === 0).map(({ label }) => label),
        superseded: endedThen.flatMap((code) => {
          const by = successors(code, seen);
          return by.length === 0 ? [] : [{ label: code.label, by }];
        }),
        isEdition: edited.has(date),
      };
    });
}

const successors = ({ succession }: WireCode, seen: ReadonlyMap<string, WireCode>) =>
  (succession?.codes ?? []).flatMap((code) => seen.get(code)?.label ?? []);

/** A node that is asked for, or under one: what is above it does not make its figure. */
function isUnder(code: WireCode, nodes: readonly string[], seen: ReadonlyMap<string, WireCode>): boolean {
  if (nodes.includes(code.code)) return true;
  const parent = seen.get(code.parent ?? '');
  return parent !== undefined && isUnder(parent, nodes, seen);
}

const AMSTERDAM_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

const dayOf = (instant: string): string => AMSTERDAM_DAY.format(new Date(instant));
