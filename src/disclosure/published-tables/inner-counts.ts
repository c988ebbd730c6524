import type { RawTable } from '../../model/doors/raw-table.ts';
import { innerSize, type TableLayout } from '../../model/table-layout.ts';

/**
 * True counts by inner combination.
 * @throws RangeError when a record carries a code that is not in the layout: its count would be in no number
 */
export function innerCounts({ cells }: RawTable, layout: TableLayout): readonly number[] {
  const { dimensions } = layout;
  const places = dimensions.map(({ inner }) => new Map(inner.map((node, i) => [node, i])));
  const counts = new Array<number>(innerSize(layout)).fill(0);
  for (const { key, count } of cells) {
    const at = key.reduce((before, node, i) => {
      const place = places[i]?.get(node);
      if (place === undefined)
        throw new RangeError(
          `records carry '${node}' of '${dimensions[i]?.dimension}', which does not hold in the period`,
        );
      return before * (dimensions[i]?.inner.length ?? 0) + place;
    }, 0);
    counts[at] = (counts[at] ?? 0) + count;
  }
  return counts;
}
