import { leastSquares } from '../kernels/least-squares.ts';
import type { CaptureTable } from './capture-table.ts';
import { hasFiniteMaximum } from './has-finite-maximum.ts';
import type { ListPair } from './list-pairs.ts';
import { type ReducedModel, reducedModel } from './reduced-model.ts';

export interface Identifiability {
  /** Whether the likelihood has a maximum at finite parameters, but for those of empty overlaps. */
  readonly exists: boolean;
  /** Whether no other parameters give the same fit: rank(A) is the number of parameters. */
  readonly isIdentifiable: boolean;
}

/**
 * Whether a log-linear model may be fitted to this table at all; asked before every fit. Both questions are put to the
 * model matrix A that is left when empty overlaps are taken out (see reduced-model, has-finite-maximum).
 *
 * @param pairs the two-list effects of the model
 * @throws RangeError when a pair does not fit the table
 * @see Fienberg & Rinaldo (2012), Annals of Statistics 40(2); Chan, Silverman & Vincent (2021), section 3
 * @example identifiability(artificialThreeLists, [[0, 1]]) // exists: false, isIdentifiable: true
 */
export function identifiability(table: CaptureTable, pairs: readonly ListPair[]): Identifiability {
  const model = reducedModel(table, pairs);
  return { exists: hasFiniteMaximum(model.design, model.counts), isIdentifiable: hasFullRank(model) };
}

function hasFullRank({ design }: ReducedModel): boolean {
  const columns = (design[0] ?? []).map((_, k) => Float64Array.from(design, (row) => row[k] ?? 0));
  return leastSquares(columns, new Float64Array(design.length)).aliased.length === 0;
}
