import type { WireCodelist } from '../../model/wire/words.ts';
import type { ShownSlice } from './release-context.ts';

type Filter = ShownSlice['filters'][number];

interface Values {
  readonly list: WireCodelist | undefined;
  /** One record may have several codes; it meets a filter only if all of them do. */
  readonly isSeveral: boolean;
}

/** Beyond what the caller tries: it then says too much rather than too little. */
const MOST = 60_000;

/** The kinds of value that a dimension has in the eyes of these filters: for each kind, the filters that it meets. */
export function signaturesOf(filters: readonly Filter[], { list, isSeveral }: Values): readonly ReadonlySet<Filter>[] {
  const found = new Map<string, ReadonlySet<Filter>>();
  const add = (met: readonly Filter[]) => found.set(met.map((it) => filters.indexOf(it)).join(), new Set(met));
  for (const code of codesOf(filters, list)) {
    const above = new Set(chainOf(code, list));
    add(filters.filter((filter) => filter.kind === 'codes' && filter.in.some((it) => above.has(it))));
  }
  for (const day of daysOf(filters)) add(filters.filter((filter) => filter.kind === 'window' && isIn(filter, day)));
  // A value that no list names, and a date that is not known.
  add([]);
  if (isSeveral) closeUnderMeet(found, add);
  return [...found.values()];
}

/** Codes of the finest level, and whatever the filters name beside the list. */
function codesOf(filters: readonly Filter[], list: WireCodelist | undefined): readonly string[] {
  const finest = list?.levels.at(-1)?.id;
  const listed = list?.codes.filter(({ level }) => level === finest).map(({ code }) => code) ?? [];
  const known = new Set(list?.codes.map(({ code }) => code));
  const named = filters.flatMap((filter) => (filter.kind === 'codes' ? filter.in : []));
  return [...listed, ...named.filter((code) => !known.has(code))];
}

/** The code and all above it. */
function chainOf(code: string, list: WireCodelist | undefined): readonly string[] {
  const parent = list?.codes.find((it) => it.code === code)?.parent;
  return parent === undefined ? [code] : [code, ...chainOf(parent, list)];
}

/** The first day of each stretch between the edges of the windows, the one before them all included. */
const daysOf = (filters: readonly Filter[]): readonly string[] => {
  const edges = filters.flatMap((filter) => (filter.kind === 'window' ? [filter.from ?? '', filter.until ?? ''] : []));
  return edges.length === 0 ? [] : [...new Set(['', ...edges])];
};

const isIn = ({ from = '', until }: Extract<Filter, { kind: 'window' }>, day: string) =>
  from <= day && (until === undefined || day < until);

/** Of several codes together: the filters that each of them meets. */
function closeUnderMeet(found: ReadonlyMap<string, ReadonlySet<Filter>>, add: (met: readonly Filter[]) => void): void {
  const single = [...found.values()];
  for (const one of found.values())
    for (const other of single) if (found.size < MOST) add([...one].filter((filter) => other.has(filter)));
}
