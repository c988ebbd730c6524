import { type Constraint, solve } from 'yalps';
import type { WireTableEdition } from '../../src/model/wire/published-table.ts';

/** What an attacker works out of one cell: the least and the most that its true count can be. */
export interface Bounds {
  readonly key: string;
  readonly least: number;
  readonly most: number;
}

interface Cell {
  readonly key: Readonly<Record<string, string>>;
  readonly value: number | null;
}

/** One name for the same set of records, in whichever linked table it stands; a margin has no code. */
export const nameOf = (key: Readonly<Record<string, string>>): string =>
  Object.entries(key)
    .toSorted()
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join(' ') || 'total';

/**
 * Attacks an edition with nothing but what a reader gets: every number that is shown, every sum that a table promises
 * (a code is the sum of its parts, a margin of its codes, over all linked tables together), and that counts are not
 * negative. Two linear programmes for each withheld cell, by a solver that the product does not use.
 */
export function attackTable({
  dimensions,
  tables,
}: Pick<WireTableEdition, 'dimensions' | 'tables'>): readonly Bounds[] {
  const cells = new Map<string, Cell>(tables.flatMap((table) => table.cells.map((cell) => [nameOf(cell.key), cell])));
  const sums = tables.flatMap((table) =>
    table.dimensions.flatMap((dimension) => sumsOver(dimension, table.cells, dimensions)),
  );
  const names = [...cells].flatMap(([name, { value }]) => (value === null ? [name] : []));
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>(names.map((name) => [name, new Map()]));
  sums.forEach(({ whole, parts }, i) => {
    let known = 0;
    const terms = [[whole, 1] as const, ...parts.map((part) => [part, -1] as const)];
    for (const [name, sign] of terms) {
      const value = cells.get(name)?.value;
      if (value === null) variables.get(name)?.set(`sum ${i}`, sign);
      else known -= sign * (value ?? 0);
    }
    constraints.set(`sum ${i}`, { equal: known });
  });
  return names.map((name) => {
    const edge = (direction: 'minimize' | 'maximize') => {
      const columns = new Map([...variables].map(([id, terms]) => [id, new Map([...terms, [`of ${id}`, 1]])]));
      const { status, result } = solve(
        { direction, objective: `of ${name}`, constraints, variables: columns },
        { precision: 1e-9 },
      );
      if (status === 'unbounded') return Number.POSITIVE_INFINITY;
      if (status !== 'optimal') throw new Error(`${name}: ${status}`);
      return result;
    };
    return { key: name, least: edge('minimize'), most: edge('maximize') };
  });
}

/** Every cell as the sum of those of which it is made up along one dimension. */
function sumsOver(dimension: string, cells: readonly Cell[], dimensions: WireTableEdition['dimensions']) {
  const codes = dimensions.find((it) => it.dimension === dimension)?.codes ?? [];
  const partsOf = (at: number) => {
    const depth = codes[at]?.depth ?? -1;
    const end = codes.findIndex((code, i) => i > at && code.depth <= depth);
    return codes.slice(at + 1, end < 0 ? undefined : end).filter((code) => code.depth === depth + 1);
  };
  const present = new Set(cells.map(({ key }) => nameOf(key)));
  return cells.flatMap(({ key }) => {
    const code = key[dimension];
    const parts = code === undefined ? partsOf(-1) : partsOf(codes.findIndex((it) => it.code === code));
    const names = parts.map((part) => nameOf({ ...key, [dimension]: part.code })).filter((name) => present.has(name));
    return names.length > 0 ? [{ whole: nameOf(key), parts: names }] : [];
  });
}
