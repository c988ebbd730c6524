import type { Weights } from './alias-table.ts';

/** Lowest and highest of a band, and its weight. */
export type Band = readonly [from: number, to: number, weight: number];

/** Chance that a facet is filled, and with what. */
type Facet = readonly [chance: number, codes: Weights];

/** A code that is added to a list more and more often. */
export interface Rising {
  readonly code: string;
  /** Day on which the code exists, ISO. */
  readonly from: string;
  readonly base: number;
  /** Months before the end of the period in which it starts to rise. */
  readonly months: number;
  readonly peak: number;
}

/**
 * How cells are filled, as data. Draws run in order, and a later one may look at what an earlier one drew.
 *
 * Columns are those of the dataset, or hidden ones that no file shows: `@partner` (whose file it is), `@source`, `@theme`,
 * `@kind` (of the stratum), `@stage`, `@fate`, `@fate-day` (see the stages), `@day` (of registration), `@event-day` and any
 * other name after an `@`.
 */
export type Draw =
  /** One of the codes. */
  | { readonly kind: 'pick'; readonly column: string; readonly codes: Weights }
  /** One of the codes that belong to what another column holds; `*` for all that are not listed. */
  | {
      readonly kind: 'pick-by';
      readonly column: string;
      readonly by: string;
      readonly codes: Readonly<Record<string, Weights>>;
    }
  /** Several columns at once, by what another column holds. */
  | {
      readonly kind: 'joint';
      readonly columns: readonly string[];
      readonly by: string;
      readonly choices: Readonly<Record<string, readonly (readonly [...values: string[], weight: number])[]>>;
    }
  /** A list: a code for each facet that is filled; `unknown` and `empty` are shares of all. */
  | {
      readonly kind: 'facets';
      readonly column: string;
      readonly facets: readonly Facet[];
      readonly unknown: number;
      readonly empty: number;
      readonly rising?: Rising;
    }
  /** One more code in a list, unless it is of the same group (the text before the dot). */
  | { readonly kind: 'also'; readonly column: string; readonly codes: Weights }
  /** A whole number: a band first, then evenly within it. */
  | { readonly kind: 'number'; readonly column: string; readonly bands: readonly Band[] }
  | { readonly kind: 'same'; readonly column: string; readonly as: string }
  | { readonly kind: 'sum'; readonly column: string; readonly of: readonly string[] }
  /** From none to all of another number, mostly few. */
  | { readonly kind: 'part'; readonly column: string; readonly of: string }
  /** Days from one date to another; left empty when either is. */
  | { readonly kind: 'days-between'; readonly column: string; readonly from: string; readonly to: string }
  /** Keyed pseudonym of a person: a `share` of the records is about one of a few who come back within a year. */
  | { readonly kind: 'person'; readonly column: string; readonly share: number }
  /** Two persons of one network, pseudonyms both: few of its persons have most ties; a `bridges` share leads to another network. */
  | {
      readonly kind: 'tie';
      readonly columns: readonly [string, string];
      readonly persons: number;
      readonly days: number;
      readonly bridges: number;
    }
  | { readonly kind: 'set'; readonly cells: Readonly<Record<string, string>> }
  /** A date so many days before or after (negative: before) another; left empty when it is not over yet. */
  | { readonly kind: 'date'; readonly column: string; readonly from: string; readonly days: readonly Band[] }
  /** By the day of the record: what changed on a day. */
  | {
      readonly kind: 'since';
      readonly day: string;
      readonly draws: readonly Draw[];
      readonly otherwise?: readonly Draw[];
    }
  | {
      readonly kind: 'chance';
      readonly share: number;
      readonly draws: readonly Draw[];
      readonly otherwise?: readonly Draw[];
    }
  | {
      readonly kind: 'when';
      readonly column: string;
      readonly is: readonly string[];
      readonly draws: readonly Draw[];
      readonly otherwise?: readonly Draw[];
    };
