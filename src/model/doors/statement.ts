import type { Permit } from './permit.ts';

declare const mark: unique symbol;

/** One question as SQL for the facts engine. Only `query/` makes one, from a permit. */
export interface Statement {
  readonly [mark]: true;
  readonly text: string;
  readonly params: readonly unknown[];
  readonly permit: Permit;
}

export type StatementContent = Omit<Statement, typeof mark>;
