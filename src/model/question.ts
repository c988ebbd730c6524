import type { DatasetId, ForumId, MeetingId, PartnerId, PurposeId } from './ids.ts';

/** As whom one looks. One forum per question, or one's own partner over its own records; answers never unite forums. */
export type Audience =
  | { readonly kind: 'partner'; readonly partner: PartnerId }
  | {
      readonly kind: 'forum';
      readonly forum: ForumId;
      readonly purpose: PurposeId;
      /** Looked at together: what all attendees of this meeting may see, and no more. */
      readonly meeting?: MeetingId;
    };

/** A grouping: a code dimension at a level of its codelist, a date at a date level, or the partner. */
export interface Grouping {
  readonly dimension: string;
  readonly level: string;
}

/** Several codes are OR, several conditions AND. `from` inclusive, `until` exclusive, ISO dates, whole periods in Europe/Amsterdam. */
export type Condition =
  | { readonly kind: 'codes'; readonly dimension: string; readonly level: string; readonly in: readonly string[] }
  | { readonly kind: 'window'; readonly dimension: string; readonly from: string; readonly until: string };

/** What is asked of the gate. `measures` holds `count`, ids of measures, `distinct:<pseudonym>` and `ratio:<ratio>`; `by: []` is the total. */
export interface Question {
  readonly dataset: DatasetId;
  readonly measures: readonly string[];
  readonly by: readonly Grouping[];
  readonly where: readonly Condition[];
}

/** The measure that counts records, in the unit of the dataset. */
export const COUNT = 'count';
