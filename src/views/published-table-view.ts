import type { WireTableEdition } from '../model/wire/published-table.ts';
import type { Words } from './words.ts';

/** One node of a dimension as a head; the margin stands first and says so. */
interface PublishedHead {
  /** Its code; empty for the margin. */
  readonly key: string;
  readonly label: string;
  /** Of how many others it is part. */
  readonly depth: number;
  readonly isMargin: boolean;
}

interface PublishedTableCell {
  readonly text: string;
  readonly kind: 'number' | 'withheld';
}

/** A linked table of an edition: the last dimension in columns, the others in rows. */
export interface PublishedTableView {
  readonly title: string;
  /** Names of the row dimensions; one that stands for the total when there is none. */
  readonly corners: readonly string[];
  /** Name of the dimension in the columns, or what is counted. */
  readonly over: string;
  readonly columns: readonly PublishedHead[];
  readonly rows: readonly { readonly heads: readonly PublishedHead[]; readonly cells: readonly PublishedTableCell[] }[];
  /** Cells that say nothing. */
  readonly withheld: number;
}

/**
 * One linked table of an edition.
 *
 * @param unit what is counted
 * @param earlier an earlier edition of the same table: differences then stand in place of figures
 */
export function publishedTableView(
  edition: WireTableEdition,
  index: number,
  unit: string,
  words: Words,
  earlier?: WireTableEdition,
): PublishedTableView {
  const { title, dimensions, cells } = edition.tables[index] ?? {
    title: edition.table.title,
    dimensions: [],
    cells: [],
  };
  const figures = new Map(cells.map(({ key, value }) => [placeOf(dimensions, key), value]));
  const before = earlier?.tables[index]?.cells.map(({ key, value }) => [placeOf(dimensions, key), value] as const);
  const known = before && new Map(before);
  const nodes = dimensions.map((id) => nodesOf(edition, id, cells, words));
  const last = nodes.length > 1 ? (nodes.at(-1) ?? []) : [{ ...MARGIN, label: words.text('tables.count') }];
  const outer = nodes.length > 1 ? nodes.slice(0, -1) : nodes;
  const names = dimensions.map((id) => nameOf(edition, id, words));
  const rows = productOf(outer).map((heads) => ({
    heads: heads.length > 0 ? heads : [{ ...MARGIN, label: words.text('tables.total') }],
    cells: last.map((column) => {
      const place = [...heads, ...(nodes.length > 1 ? [column] : [])].map(({ key }) => key).join('|');
      const value = figures.get(place) ?? null;
      return known ? changeOf(value, known.get(place) ?? null, words) : cellOf(value, words);
    }),
  }));
  return {
    title: words.label(title),
    corners: nodes.length > 1 ? names.slice(0, -1) : names.length > 0 ? names : [unit],
    over: nodes.length > 1 ? (names.at(-1) ?? unit) : unit,
    columns: last,
    rows,
    withheld: cells.filter(({ value }) => value === null).length,
  };
}

const MARGIN = { key: '', depth: 0, isMargin: true } as const;

const placeOf = (dimensions: readonly string[], key: Readonly<Record<string, string>>) =>
  dimensions.map((id) => key[id] ?? '').join('|');

const nameOf = ({ dimensions }: WireTableEdition, id: string, words: Words) => {
  const known = dimensions.find(({ dimension }) => dimension === id);
  return known ? words.label(known.label) : id;
};

/** The margin, and the codes that this table names: another linked one may name more. */
function nodesOf(
  { dimensions }: WireTableEdition,
  id: string,
  cells: readonly { readonly key: Readonly<Record<string, string>> }[],
  words: Words,
): readonly PublishedHead[] {
  const here = new Set(cells.map(({ key }) => key[id]));
  const codes = dimensions.find(({ dimension }) => dimension === id)?.codes ?? [];
  return [
    { ...MARGIN, label: words.text('tables.total') },
    ...codes
      .filter(({ code }) => here.has(code))
      .map(({ code, label, depth }) => ({
        key: code,
        label: words.label(label) === code ? words.period(code) : words.label(label),
        depth,
        isMargin: false,
      })),
  ];
}

const productOf = (nodes: readonly (readonly PublishedHead[])[]): readonly (readonly PublishedHead[])[] =>
  nodes.reduce<readonly (readonly PublishedHead[])[]>(
    (found, own) => found.flatMap((before) => own.map((node) => [...before, node])),
    [[]],
  );

const cellOf = (value: number | null, words: Words): PublishedTableCell =>
  value === null
    ? { text: words.text('figure.withheld'), kind: 'withheld' }
    : { text: words.number(value), kind: 'number' };

/** What was withheld in one of the two says nothing about a change. */
const changeOf = (value: number | null, before: number | null, words: Words): PublishedTableCell =>
  value === null || before === null
    ? { text: words.text('figure.withheld'), kind: 'withheld' }
    : { text: words.signed(value - before), kind: 'number' };
