import { type Catalogue, codelistOf, datasetOf } from './catalogue.ts';
import { hasBegunBy } from './code-validity.ts';
import { hierarchyOf } from './hierarchy.ts';
import { periodKey } from './period-key.ts';
import type { TableDefinition } from './published-table.ts';

/** One dimension of the scope: its inner nodes, and which of them each node of a named level adds up. */
interface LayoutDimension {
  readonly dimension: string;
  /** The finest level that any of the linked tables names. */
  readonly level: string;
  readonly levels: readonly string[];
  readonly inner: readonly string[];
  /** Indices in `inner`, by node. */
  readonly over: ReadonlyMap<string, readonly number[]>;
}

/** All numbers of all linked tables, each once, over the same inner combinations. */
export interface TableLayout {
  readonly dimensions: readonly LayoutDimension[];
  /** Node per dimension; null = all of it. */
  readonly keys: readonly (readonly (string | null)[])[];
  /** Of each linked table its numbers, as indices in `keys`. */
  readonly tables: readonly (readonly number[])[];
}

const DATE_ORDER = ['year', 'quarter', 'month'] as const;
const dateLevel = (level: string) => DATE_ORDER.find((it) => it === level) ?? 'month';

/**
 * Inner combinations come from the codelists valid in the period, never from the records: what is not there is a zero
 * like any other. Given a definition that was checked.
 */
export function layoutOf(definition: TableDefinition, catalogue: Catalogue): TableLayout {
  const ids = [...new Set(definition.tables.flatMap(({ dimensions }) => dimensions.map((it) => it.dimension)))];
  const dimensions = ids.map((id) => dimensionOf(id, definition, catalogue));
  const places = new Map<string, number>();
  const keys: (readonly (string | null)[])[] = [];
  const place = (key: readonly (string | null)[]) => {
    const name = JSON.stringify(key);
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, keys.length);
    return keys.push(key) - 1;
  };
  const tables = definition.tables.map((table) => {
    const choices = dimensions.map(({ dimension, over }) => {
      const named = table.dimensions.find((it) => it.dimension === dimension);
      return named ? [null, ...nodesOn(named, over, definition, catalogue)] : [null];
    });
    return combinations(choices).map(place);
  });
  return { dimensions, keys, tables };
}

/** Number of inner combinations. */
export const innerSize = ({ dimensions }: TableLayout) =>
  dimensions.reduce((size, { inner }) => size * inner.length, 1);

/** Inner combinations that a number adds up; the last dimension runs fastest. */
export function innerOf({ dimensions }: TableLayout, key: readonly (string | null)[]): readonly number[] {
  return dimensions.reduce<readonly number[]>(
    (found, { inner, over }, i) => {
      const node = key[i] ?? null;
      const own = node === null ? inner.keys().toArray() : (over.get(node) ?? []);
      return found.flatMap((before) => own.map((it) => before * inner.length + it));
    },
    [0],
  );
}

function dimensionOf(id: string, definition: TableDefinition, catalogue: Catalogue): LayoutDimension {
  const named = new Set(
    definition.tables.flatMap(({ dimensions }) =>
      dimensions.filter((it) => it.dimension === id).flatMap((it) => it.levels),
    ),
  );
  const levels = levelsOf(id, definition, catalogue).filter((level) => named.has(level));
  const level = levels.at(-1) ?? '';
  const inner = nodesOf(id, level, definition, catalogue);
  const up = ancestorOf(id, definition, catalogue);
  const over = levels.flatMap((it) => [...Map.groupBy(inner.keys(), (i) => up(inner[i] ?? '', it))]);
  return { dimension: id, level, levels, inner, over: new Map(over) };
}

function nodesOn(
  { dimension, levels }: { readonly dimension: string; readonly levels: readonly string[] },
  over: LayoutDimension['over'],
  definition: TableDefinition,
  catalogue: Catalogue,
): readonly string[] {
  const nodes = levels.flatMap((level) => nodesOf(dimension, level, definition, catalogue));
  return [...new Set(nodes)].filter((node) => over.has(node));
}

/** Levels of a dimension that a table may name, coarse to fine. */
export function levelsOf(
  id: string,
  { dataset }: Pick<TableDefinition, 'dataset'>,
  catalogue: Catalogue,
): readonly string[] {
  const dimension = datasetOf(catalogue, dataset).dimensions.find((it) => it.id === id);
  if (!dimension) return [];
  return dimension.kind === 'date' ? DATE_ORDER : hierarchyOf(codelistOf(catalogue, dimension.codelist)).levels;
}

function nodesOf(id: string, level: string, definition: TableDefinition, catalogue: Catalogue): readonly string[] {
  const { period, where } = definition;
  const dimension = datasetOf(catalogue, definition.dataset).dimensions.find((it) => it.id === id);
  if (!dimension) return [];
  if (dimension.kind === 'date') return months(period).flatMap((start) => periodsAt(level, start));
  const hierarchy = hierarchyOf(codelistOf(catalogue, dimension.codelist));
  const filter = where.find((it) => it.dimension === id);
  const isWithin = (node: string) => !filter || filter.in.includes(hierarchy.ancestor(node, filter.level) ?? '');
  return hierarchy.nodes(level).filter(hasBegunBy(hierarchy, period)).filter(isWithin);
}

function ancestorOf(id: string, definition: TableDefinition, catalogue: Catalogue) {
  const dimension = datasetOf(catalogue, definition.dataset).dimensions.find((it) => it.id === id);
  if (!dimension || dimension.kind === 'date') {
    // Any month of a period names the periods above it.
    const monthOf = new Map(
      months(definition.period).flatMap((start) =>
        DATE_ORDER.map((level) => [periodKey(level, start), start] as const),
      ),
    );
    return (node: string, level: string) => periodKey(dateLevel(level), monthOf.get(node) ?? '');
  }
  const hierarchy = hierarchyOf(codelistOf(catalogue, dimension.codelist));
  return (node: string, level: string) => hierarchy.ancestor(node, level) ?? '';
}

/** First days of the months of a period. */
function months({ from, until }: TableDefinition['period']): readonly string[] {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  return Array.from({ length: years * 12 }, (_, i) => {
    const year = Number(from.slice(0, 4)) + Math.floor(i / 12);
    return `${year}-${String((i % 12) + 1).padStart(2, '0')}-01`;
  });
}

/** The period of that level that begins with the month, if one does. */
function periodsAt(level: string, start: string): readonly string[] {
  const month = Number(start.slice(5, 7)) - 1;
  const length = { year: 12, quarter: 3, month: 1 }[level] ?? 1;
  return month % length === 0 ? [periodKey(dateLevel(level), start)] : [];
}

function combinations(choices: readonly (readonly (string | null)[])[]): readonly (readonly (string | null)[])[] {
  return choices.reduce<readonly (readonly (string | null)[])[]>(
    (found, own) => found.flatMap((before) => own.map((it) => [...before, it])),
    [[]],
  );
}
