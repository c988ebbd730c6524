import type { DatasetId, ForumId, PartnerId, PurposeId, ReleaseId } from './ids.ts';

/** How figures of a slice are protected. `exact` is a kind of protection too: the owner's explicit choice. */
export type Protection =
  | { readonly kind: 'exact' }
  /** `roundTo`: base to which each part's published figure is rounded afterwards; absent means not rounded. */
  | { readonly kind: 'cell-key'; readonly table: PerturbationTableId; readonly roundTo?: number };

export type PerturbationTableId = 'D5_V3_js2';

/** A record matches if its code lies under one of the nodes (`in`, any level), or its date in the window (`from` inclusive, `until` exclusive). */
export type SliceFilter =
  | { readonly kind: 'codes'; readonly dimension: string; readonly in: readonly string[] }
  | { readonly kind: 'window'; readonly dimension: string; readonly from?: string; readonly until?: string };

/** A record belongs to the first slice whose filters it all matches, whatever the question, embargo or detail. */
export interface Slice {
  readonly filters: readonly SliceFilter[];
  /** Finest level that may be asked, by dimension; a dimension that is not named can be neither grouped nor filtered on. */
  readonly detail: Readonly<Record<string, string>>;
  readonly form: 'counts';
  readonly protection: Protection;
  /** Distinct dimensions in `by` and `where`; partner, theme and whole years are not counted. */
  readonly maxDimensions: number;
  /** Published total under which a question is not answered. */
  readonly minimumBase: number;
  /** Pseudonyms that may be counted distinct; absent means none. */
  readonly pseudonyms?: readonly string[];
  /** Its records may be compared with those of another owner that lets it too, to count events that both registered. Absent means not. */
  readonly overlaps?: true;
  /** Embargo: ISO date from which the slice answers; absent means at once. */
  readonly notBefore?: string;
}

/** An owner's versioned decision: which records, at which detail, with which protection, for which forum and purpose. */
export interface Release {
  readonly id: ReleaseId;
  readonly owner: PartnerId;
  readonly dataset: DatasetId;
  readonly forum: ForumId;
  readonly purpose: PurposeId;
  /** Whom of the forum it is for; absent means members and guests. */
  readonly readers?: 'members';
  readonly legalGround: string;
  /** The decision holds from (inclusive) until (exclusive), ISO dates. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** Records whose reference date lies in this period, whole years, ISO dates; absent means unbounded. */
  readonly recordsFrom?: string;
  readonly recordsUntil?: string;
  readonly slices: readonly Slice[];
  /** Dimensions that are disclosed because slices that differ in detail, form or protection filter on them. */
  readonly splitsOn: readonly string[];
  /** ISO date-time, UTC: the owner took it back. It stays in the register, so that no earlier version comes to life. */
  readonly withdrawnAt?: string;
  /** Withdrawn before `validFrom`: it never held, so it ended no earlier version. */
  readonly neverHeld?: true;
  /** A next edition waits until at least this many released records changed; only an exact release may go under 10. */
  readonly editionMinimum: number;
  /** What a reader may do with the figures: Europol handling codes, the Dutch marking, and words. */
  readonly terms: {
    readonly handling: readonly ('H0' | 'H1' | 'H2' | 'H3')[];
    readonly marking: string;
    readonly text: string;
  };
}

/** An owner's released records as frozen for one release. `sequence` and `day` never leave the server. */
export interface Edition {
  readonly release: ReleaseId;
  /** Delivery sequence number up to which records count. */
  readonly sequence: number;
  /** ISO date on which it was formed: a slice is in it when its embargo had passed by then. */
  readonly day: string;
  /** Receipt of the last delivery in it that changed a released record; ISO date-time, UTC. */
  readonly asOf: string;
}
