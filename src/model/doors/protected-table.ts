import type { Uncertain } from '../uncertainty.ts';
import type { Permit } from './permit.ts';
import type { Sealed } from './sealed.ts';

export interface ProtectedCell {
  /** Code or period per grouping of the question, in its order. */
  readonly key: readonly string[];
  /** Per measure of the question, in its order; null = withheld. */
  readonly values: readonly (number | null)[];
  /** How far each value may be off, from rules and published figures alone; null = withheld. Exact values have no variance. */
  readonly figures: readonly (Uncertain | null)[];
  /** Atoms looked up over all parts: half-width 5a, standard deviation √(3a) under D5_V3_js2; 0 = exact. */
  readonly atoms: number;
}

export interface ProtectedTableContent {
  readonly permit: Permit;
  readonly cells: readonly ProtectedCell[];
  /** Published total of the question without groupings. */
  readonly base: number;
}

/** Figures that may leave. Only `disclosure/` makes one. Cells with published 0 are not in it; order is code order. */
export type ProtectedTable = ProtectedTableContent & Sealed<'ProtectedTable'>;
