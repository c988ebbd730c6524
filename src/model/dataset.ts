import type { CodelistId, DatasetId, PartnerId } from './ids.ts';
import type { Text } from './text.ts';
import type { UnitId } from './units.ts';

/** Levels of a date, from coarse to fine. Weeks are ISO weeks and nest in no other level but day. */
export const DATE_LEVELS = ['year', 'quarter', 'month', 'week', 'day'] as const;
export type DateLevel = (typeof DATE_LEVELS)[number];

interface DimensionBase {
  /** Kebab-case, unique in the dataset; the column in a source file has the same name. */
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  /** An empty field is a finding. */
  readonly isRequired: boolean;
  /** For the owner's own view only: no release may name it, in detail or in a filter. */
  readonly ownerZoneOnly?: true;
}

/** One code of the finest level of its codelist. An empty field, where allowed, is stored as `_X`. */
export interface CodeDimension extends DimensionBase {
  readonly kind: 'code';
  readonly codelist: CodelistId;
}

/** Several codes of the finest level, joined by `|` in a source file. An empty field is stored as `[_X]`. */
export interface CodeListDimension extends DimensionBase {
  readonly kind: 'code-list';
  readonly codelist: CodelistId;
}

/** ISO date, or, in counts datasets, a whole period (`2024`, `2024-05`) that stands for its first day. Empty, where allowed, is `_U`. */
export interface DateDimension extends DimensionBase {
  readonly kind: 'date';
  /** Finest level that the source registers. */
  readonly finest: DateLevel;
  /** Plans lie ahead: a date after the delivery is no finding. */
  readonly mayLieAhead?: true;
}

/** Bands over a measure of the same record; the codelist's codes are the bands, computed at intake. Not in source files. */
export interface BandDimension extends DimensionBase {
  readonly kind: 'band';
  readonly codelist: CodelistId;
  readonly measure: string;
  /** Lowest value (inclusive) of each band, ascending; an empty measure is `_X`. */
  readonly bands: readonly { readonly from: number; readonly code: string }[];
}

export type Dimension = CodeDimension | CodeListDimension | DateDimension | BandDimension;

/** A whole number of something per record, summed over records. `count` of records is always there and is not listed. */
export interface Measure {
  /** Kebab-case; the column in a source file has the same name. */
  readonly id: string;
  readonly label: Text;
  readonly unit: UnitId;
  readonly isRequired: boolean;
  readonly maximum: number;
  /** A stock at a moment, not what happened in a period: figures of several periods of the reference date are never added. */
  readonly isStock?: true;
  readonly card: DefinitionCard;
}

/** Keyed pseudonym of a person, made anew at intake with the store's own secret. Never shown, grouped or filtered on: it can only be counted distinct. */
export interface PseudonymField {
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  readonly isRequired: boolean;
  readonly unit: UnitId;
}

/**
 * One figure per so many of another: the only way in which units are divided. Made of published figures, never of true
 * ones. Numerator and denominator: `count`, a measure's id, or `distinct:<pseudonym>`.
 */
export interface Ratio {
  /** Kebab-case; asked for as `ratio:<id>`. */
  readonly id: string;
  readonly label: Text;
  readonly numerator: string;
  readonly denominator: string;
  /** 1 = for each one, 100 = for each hundred. */
  readonly per: 1 | 100 | 1000;
  readonly card: DefinitionCard;
}

/** What a figure means, so that two numbers for the same thing can be told apart. */
export interface DefinitionCard {
  readonly population: Text;
  readonly place: Text;
  readonly countingRule: Text;
  readonly version: string;
  readonly caveats: readonly Text[];
}

/**
 * Everything generic follows from this: the intake checks, the table in the engine, the questions one may ask, the
 * texts on screen, the API documentation.
 */
export interface DatasetDefinition {
  readonly id: DatasetId;
  readonly label: Text;
  readonly description: Text;
  /** `records`: one row is one unit. `counts`: a row carries an aggregate and is released only `exact`. */
  readonly kind: 'records' | 'counts';
  /** Unit of `count`; for kind `counts` there is no `count` of rows and the measures carry the units. */
  readonly unit: UnitId;
  /** Named in every coverage, whether or not they delivered. */
  readonly owners: readonly PartnerId[];
  readonly isFictitious: boolean;
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly pseudonyms?: readonly PseudonymField[];
  readonly ratios?: readonly Ratio[];
  /** Never released: only the owner sees figures of it, whatever the register holds. */
  readonly ownerZoneOnly?: true;
  readonly card: DefinitionCard;
  /** Id of the date dimension that decides code validity, release periods and freshness. */
  readonly referenceDate: string;
  /** Pairs of date dimensions of which the first may not be later than the second. */
  readonly dateOrder: readonly (readonly [earlier: string, later: string])[];
  /** Pairs of measures of which the first may not exceed the second. */
  readonly measureOrder: readonly (readonly [part: string, whole: string])[];
  /** Days between deliveries that the partners agreed on; later than this (plus half) coverage says `not-delivered-since`. */
  readonly deliveryRhythmDays: number;
  /** Days between a date and receipt after which a record is a late registration. Default: the rhythm plus half. */
  readonly lateAfterDays?: number;
  /** Id of the code dimension that says which unit of the owner registered the record; quality is also told by it. */
  readonly registeringUnit?: string;
  /** What happened and when it was registered, both date dimensions: the days between tell of late registration. */
  readonly registrationLag?: readonly [happened: string, registered: string];
  /**
   * What makes two partners' records tell of one event: the same known day and the same known codes. Only counted, and
   * only where both owners let it.
   */
  readonly sameEvent?: { readonly date: string; readonly dimensions: readonly string[] };
  /** For public data: how it must be named, and its terms. */
  readonly source?: {
    readonly citation: string;
    readonly licence: string;
    readonly asOf: string;
    readonly url: string;
  };
}

/** Fields that every source file has beside dimensions and measures. */
export const RECORD_COLUMNS = {
  /** Pseudonymous reference of the record at the source; with owner and dataset it identifies the record. */
  reference: 'reference',
  /** Whole number, optional: the highest version of a reference holds. */
  version: 'version',
  /** Optional: must name the delivering partner. */
  owner: 'owner',
  /** Optional: must name the dataset's unit. */
  unit: 'unit',
} as const;

/** The owner of the records, as a dimension that every dataset has; its only level is `partner`. */
export const PARTNER_DIMENSION = 'partner';
