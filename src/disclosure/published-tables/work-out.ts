import type { TableAudit } from '../../model/published-table.ts';
import { roundToBase } from '../round-to-base.ts';
import { auditPattern, type Interval } from '../suppression/audit.ts';
import { suppress } from '../suppression/suppress.ts';
import type { TableJob } from './table-job.ts';

/** Published figures in the order of the job's cells, null = withheld, and what the audit found. */
export interface WorkedOut {
  readonly figures: readonly (number | null)[];
  readonly audit: TableAudit;
}

/**
 * Suppresses or rounds, and audits. Rounded figures are audited as well: all of them together may not leave one
 * possible value to a count that is smaller than the base.
 *
 * @throws RangeError with the reason when no pattern protects the table, or rounding does not
 */
export function workOut({ table, method }: TableJob): WorkedOut {
  if (method.kind === 'rounding') return rounded(table, method.base);
  const pattern = suppress(table, { width: method.width, protectsSingletons: true });
  const primaries = [...pattern.audit].filter(([i]) => table.cells[i]?.isPrimary);
  return {
    figures: table.cells.map(({ value }, i) => (pattern.suppressed.has(i) ? null : value)),
    audit: {
      cells: table.cells.length,
      primaries: pattern.primaries,
      secondaries: pattern.secondaries,
      cost: pattern.cost,
      ...narrowest(primaries.map(([, interval]) => interval)),
    },
  };
}

function rounded({ inner, cells }: TableJob['table'], base: number): WorkedOut {
  const figures = cells.map(({ value }) => roundToBase(value, base));
  const known = cells.map(({ of }, i) => {
    const figure = figures[i] ?? 0;
    return { of, min: Math.max(0, figure - Math.floor(base / 2)), max: figure + Math.ceil(base / 2) - 1 };
  });
  const small = cells.filter(({ isPrimary }) => isPrimary);
  const audit = auditPattern({ inner, cells: small, known }, new Set(small.keys()));
  // Counts are whole: between 1.2 and 2.8 lies one number.
  const whole = [...audit.values()].map(({ min, max }) => ({
    min: Math.ceil(min - 1e-6),
    max: Math.floor(max + 1e-6),
  }));
  if (whole.some(({ min, max }) => max - min < 1))
    throw new RangeError('the rounded figures together give a small count away; take a larger base or coarser levels');
  return {
    figures,
    audit: { cells: cells.length, primaries: small.length, secondaries: 0, cost: 0, ...narrowest(whole) },
  };
}

function narrowest(intervals: readonly Interval[]): Pick<TableAudit, 'narrowest'> {
  const least = Math.min(...intervals.map(({ min, max }) => max - min));
  return Number.isFinite(least) ? { narrowest: least } : {};
}
