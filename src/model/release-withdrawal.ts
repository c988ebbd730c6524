import type { AccountId, ForumId, PurposeId, ReleaseId } from './ids.ts';

/** Figures that rested on a release, as the log has them: counts of answers, never what was in them. */
export interface GivenFigures {
  readonly forum: ForumId;
  readonly purpose: PurposeId;
  /** Of giving, UTC, `2026-11`. */
  readonly month: string;
  /** `page`: drawn on a screen. `api`: JSON to a program. Otherwise the media type of the file. */
  readonly form: string;
  readonly account: AccountId;
  readonly answers: number;
  /** ISO date-times, UTC. */
  readonly first: string;
  readonly last: string;
}

/** What a withdrawal reached, and what it cannot reach. */
export interface WithdrawalLedger {
  readonly release: ReleaseId;
  /** ISO date-time, UTC; absent while it is only looked at. */
  readonly withdrawnAt?: string;
  readonly by?: AccountId;
  readonly reason?: string;
  readonly given: readonly GivenFigures[];
  /** Of those: what left the screen, with who holds it. Nothing calls it back. */
  readonly outOfReach: readonly GivenFigures[];
  /** What rested on the release and no longer does. */
  readonly reached: readonly Reached[];
}

export type Reached =
  /** Questions of the forum: they are answered without the owner, or refused. */
  | { readonly kind: 'questions'; readonly forum: ForumId; readonly purpose: PurposeId }
  /** Releases that go on in the same editions. */
  | { readonly kind: 'editions'; readonly goesOn: readonly ReleaseId[] }
  /** Published tables of the same records: none rests on a release, so that they stay as they are. */
  | { readonly kind: 'published-tables'; readonly stay: readonly string[] };
