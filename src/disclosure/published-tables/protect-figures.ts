import type { ProtectedFigures } from '../../model/doors/protected-figures.ts';
import type { RawTable } from '../../model/doors/raw-table.ts';
import { sealProtectedFigures } from '../../model/doors/seal-protected-figures.ts';
import type { TableLayout } from '../../model/table-layout.ts';
import type { TableJob } from './table-job.ts';
import type { WorkedOut } from './work-out.ts';

/**
 * The figures that may leave.
 * @throws Error when a number that may not leave is among them, or numbers are missing: a bug, not an input
 */
export function protectFigures(
  { permit }: RawTable,
  layout: TableLayout,
  { table, method }: TableJob,
  { figures, audit }: WorkedOut,
): ProtectedFigures {
  if (figures.length !== layout.keys.length) throw new Error('the figures are not those of the table');
  if (method.kind === 'suppression' && table.cells.some(({ isPrimary }, i) => isPrimary && figures[i] !== null))
    throw new Error('a number that may not leave is among the figures');
  return sealProtectedFigures({
    permit,
    cells: layout.keys.map((key, i) => ({ key, value: figures[i] ?? null })),
    audit,
  });
}
