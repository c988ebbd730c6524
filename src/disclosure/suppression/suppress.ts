import { auditPattern, type Interval } from './audit.ts';
import { distinctNumbers } from './distinct-numbers.ts';
import { firstPattern } from './first-pattern.ts';
import { searchPattern } from './search-pattern.ts';
import { checkSuppressionTable, type SuppressionPolicy, type SuppressionTable } from './suppression-table.ts';

/** A pattern that passed its audit. Indices are those of the table's cells. */
export interface SuppressionPattern {
  readonly suppressed: ReadonlySet<number>;
  readonly primaries: number;
  readonly secondaries: number;
  /** Sum of the values of secondary cells: what readers lose. */
  readonly cost: number;
  /** What a reader can find out about each suppressed cell. */
  readonly audit: ReadonlyMap<number, Interval>;
}

/**
 * Suppresses the primary cells and as much more as keeps them from being found: Gaussian elimination, then an audit that
 * adds cells until it passes, then a clean-up that publishes again whatever the audit allows, then a search for a
 * cheaper pattern. The same table gives the same pattern; ties go by the order of the cells.
 *
 * @throws RangeError when the table cannot be used, or no pattern protects it: with the reason
 * @see Langsrud (2024); Hundepool et al. (2012), Statistical Disclosure Control, chapter 4
 */
export function suppress(table: SuppressionTable, policy: SuppressionPolicy): SuppressionPattern {
  checkSuppressionTable(table);
  const numbers = distinctNumbers(table);
  const chosen = searchPattern(table, numbers, firstPattern(numbers, policy.protectsSingletons), policy);
  const suppressed = new Set([...chosen].flatMap((i) => numbers[i]?.members ?? []));
  const secondary = [...suppressed].filter((i) => !table.cells[i]?.isPrimary);
  return {
    suppressed,
    primaries: suppressed.size - secondary.length,
    secondaries: secondary.length,
    cost: secondary.reduce((sum, i) => sum + (table.cells[i]?.value ?? 0), 0),
    audit: auditPattern(table, suppressed),
  };
}
