import type { DatasetId, PartnerId } from './ids.ts';

/** A partner's own headers and codes to ours, kept as data. */
export interface SourceMapping {
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  readonly version: number;
  /** Where in the file the rows stand. Absent: the first sheet, and names on the first line. */
  readonly layout?: {
    readonly sheet?: string;
    /** Line or sheet row with the names, from 1; what stands above it is skipped. */
    readonly headerRow?: number;
  };
  /** Source column > our column. Source columns that are not named here are left out. */
  readonly columns: Readonly<Record<string, string>>;
  /** Our column > source value > our code. A value that is not named stays as it is and is then checked. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Separator of several codes in one source field, by our column; ours is `|`. */
  readonly separators?: Readonly<Record<string, string>>;
  /**
   * Where the reference comes from when the source has none: the named source columns joined, or the digest of the
   * whole row with a running number among identical rows.
   */
  readonly reference?: { readonly kind: 'columns'; readonly columns: readonly string[] } | { readonly kind: 'row' };
  /** Rows left out, by source column and value: for example an aggregate beside its parts. */
  readonly leaveOut?: readonly {
    readonly column: string;
    readonly values: readonly string[];
    readonly reason: string;
  }[];
}
