import type { SuppressionTable } from './suppression-table.ts';

/** One number as it enters elimination and audit; `members` are the cells of the table that show it. */
export interface DistinctNumber {
  readonly value: number;
  /** Inner cells that may hold something, ascending. */
  readonly of: readonly number[];
  readonly isPrimary: boolean;
  readonly isSingleton: boolean;
  readonly fixed: 'published' | 'suppressed' | undefined;
  readonly members: readonly number[];
}

/**
 * Cells that must be equal, because they differ only by inner cells that lie under a published zero, are one number: to
 * publish one is to publish all. Published zeros are not among them: all their inner cells are known to be empty.
 */
export function distinctNumbers({ cells }: SuppressionTable): readonly DistinctNumber[] {
  const empty = new Set(
    cells.flatMap(({ value, isPrimary, fixed, of }) => (value === 0 && !isPrimary && fixed !== 'suppressed' ? of : [])),
  );
  const numbers = new Map<string, DistinctNumber>();
  for (const [i, cell] of cells.entries()) {
    const of = cell.of.filter((it) => !empty.has(it)).sort((a, b) => a - b);
    if (of.length === 0) continue;
    const key = of.join();
    const known = numbers.get(key);
    numbers.set(key, {
      value: cell.value,
      of,
      isPrimary: cell.isPrimary || (known?.isPrimary ?? false),
      isSingleton: (cell.isSingleton ?? false) || (known?.isSingleton ?? false),
      fixed: known?.fixed === 'published' ? 'published' : (cell.fixed ?? known?.fixed),
      members: [...(known?.members ?? []), i],
    });
  }
  return [...numbers.values()];
}
