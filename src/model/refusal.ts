import type { Coverage } from './coverage.ts';
import type { Condition, Grouping } from './question.ts';

/** Why there is no figure. Reasons follow from rules and from published figures, never from hidden records. */
export const REFUSAL_REASONS = [
  'not-mandated',
  'forum-not-in-force',
  'meeting-not-open',
  'attendee-not-mandated',
  'not-released',
  'not-at-this-detail',
  'too-many-dimensions',
  'too-many-long-dimensions',
  'period-not-whole',
  'too-many-cover-nodes',
  'list-needs-one-node',
  'distinct-not-released',
  'distinct-does-not-add',
  'overlap-not-released',
  'stock-over-time',
  'base-too-small',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** What to ask instead: replace the grouping or condition on the same dimension. Absent where nothing near can be answered. */
export interface Suggestion {
  readonly by?: Grouping;
  readonly where?: Condition;
}

export interface Refusal {
  readonly kind: 'refusal';
  readonly reason: RefusalReason;
  /** The dimension or measure that the reason is about. */
  readonly about?: string;
  readonly suggestion?: Suggestion;
  readonly coverage: Coverage;
}
