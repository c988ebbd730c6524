import type { DatasetId, PartnerId } from './ids.ts';

/** Order of the parts of a date in a source; separators may be `-`, `/` or `.`, a time behind it is dropped. */
export const DATE_ORDERS = ['D-M-Y', 'M-D-Y', 'Y-M-D'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** How numbers are written. Thousands are set apart by the other sign, or not at all. */
export interface NumberForm {
  readonly decimalSign: ',' | '.';
  /** Brings the source's unit to ours, such as 60 from hours to minutes; the outcome must be whole. Default 1. */
  readonly factor?: number;
}

/** A partner's own headers and codes to ours, kept as data. Partner, dataset, name and version identify it. */
export interface SourceMapping {
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  /** Kebab-case. */
  readonly name: string;
  readonly version: number;
  /** Where in the file the rows stand. Absent: the first sheet, and names on the first line. */
  readonly layout?: {
    readonly sheet?: string;
    /** Line or sheet row with the names, from 1; what stands above it is skipped. */
    readonly headerRow?: number;
  };
  /** Source column > our column. Source columns that are not named here are left out. */
  readonly columns: Readonly<Record<string, string>>;
  /**
   * Our column > source value > our code. Capitals and spaces around a value make no difference, unless the exact value
   * is named as well. A value that is not named stays as it is and is then checked.
   */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Separator of several codes in one source field, by our column; ours is `|`. */
  readonly separators?: Readonly<Record<string, string>>;
  /** How dates are written, by our column. Absent: ISO, which is read beside every other order too. */
  readonly dates?: Readonly<Record<string, DateOrder>>;
  /** How numbers are written, by our column. Absent: whole numbers of digits alone. */
  readonly numbers?: Readonly<Record<string, NumberForm>>;
  /**
   * Where the reference comes from when the source has none: the named source columns joined, or the digest of the
   * whole row with a running number among identical rows.
   */
  readonly reference?: { readonly kind: 'columns'; readonly columns: readonly string[] } | { readonly kind: 'row' };
  /** Rows left out, by source column and value, spaces around aside: for example an aggregate beside its parts. */
  readonly leaveOut?: readonly {
    readonly column: string;
    readonly values: readonly string[];
    readonly reason: string;
  }[];
}
