import type { Permit } from './permit.ts';
import type { Sealed } from './sealed.ts';

export interface StatementContent {
  readonly text: string;
  readonly params: readonly unknown[];
  readonly permit: Permit;
}

/** One question as SQL for the facts engine. Only `query/` makes one, from a permit. */
export type Statement = StatementContent & Sealed<'Statement'>;
