import type { Permit } from './permit.ts';
import type { Sealed } from './sealed.ts';

export interface StatementContent {
  readonly text: string;
  readonly params: readonly unknown[];
  /** What it reads, one for each question, in the order of the rows' numbers. */
  readonly permits: readonly Permit[];
}

/** Questions as SQL for the facts engine. Only `query/` makes one, from permits. */
export type Statement = StatementContent & Sealed<'Statement'>;
