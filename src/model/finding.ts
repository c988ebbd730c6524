import type { Text } from './text.ts';

/** What a check can find. `blocking` puts the row in quarantine; `refusing` refuses the delivery; `notice` changes nothing. */
export interface FindingKind {
  readonly severity: 'notice' | 'blocking' | 'refusing';
  /** What is wrong. */
  readonly problem: Text;
  /** What the sender can do. */
  readonly repair: Text;
}

/** One finding. `value` is masked where it may be a direct identifier. */
export interface Finding {
  /** Physical line in the file, the header being 1; 0 = the file as a whole. */
  readonly line: number;
  readonly column: string;
  readonly kind: string;
  readonly value: string;
  readonly expectation: Text;
}
