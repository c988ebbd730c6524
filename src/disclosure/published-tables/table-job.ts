import type { RawTable } from '../../model/doors/raw-table.ts';
import type { PublishedCell, TableMethod } from '../../model/published-table.ts';
import { innerOf, innerSize, type TableLayout } from '../../model/table-layout.ts';
import { isSmallCount } from '../suppression/primary-rules.ts';
import type { SuppressionTable } from '../suppression/suppression-table.ts';
import { innerCounts } from './inner-counts.ts';

/** What is worked out apart from the rest, because it can take long: plain data, in and out. */
export interface TableJob {
  readonly table: SuppressionTable;
  readonly method: TableMethod;
}

/**
 * All numbers of the linked tables with what may not leave. What an earlier edition withheld stays withheld, and one that
 * changed by 1 to maxN since is withheld too: the difference would tell of so few.
 *
 * @param earlier cells of each edition before, of the same definition
 * @throws RangeError when a record carries a code that does not hold in the period
 */
export function tableJob(
  raw: RawTable,
  layout: TableLayout,
  method: TableMethod,
  earlier: readonly (readonly PublishedCell[])[] = [],
): TableJob {
  const counts = innerCounts(raw, layout);
  const before = earlier.map((cells) => new Map(cells.map(({ key, value }) => [JSON.stringify(key), value])));
  const cells = layout.keys.map((key) => {
    const of = innerOf(layout, key);
    const value = of.reduce((sum, it) => sum + (counts[it] ?? 0), 0);
    if (method.kind === 'rounding') return { value, of, isPrimary: value > 0 && value < method.base };
    const known = before.flatMap(
      (cells) => cells.get(JSON.stringify(key)) ?? (cells.has(JSON.stringify(key)) ? [null] : []),
    );
    const isNearly = known.some((it) => it !== null && value !== it && Math.abs(value - it) <= method.maxN);
    return {
      value,
      of,
      isPrimary: isSmallCount(value, method.maxN, method.protectZeros) || isNearly,
      isSingleton: value === 1,
      ...(known.includes(null) ? { fixed: 'suppressed' as const } : {}),
    };
  });
  return { table: { inner: innerSize(layout), cells }, method };
}
