import type { CodelistId, PartnerId } from './ids.ts';
import type { Text } from './text.ts';

/** How a source value relates to the code it is read as (SKOS mapping relations). */
export const ALIAS_RELATIONS = ['exact', 'close', 'broader', 'narrower', 'related'] as const;
export type AliasRelation = (typeof ALIAS_RELATIONS)[number];

/**
 * A source value that is read as a code. With an `owner` it holds for that partner's deliveries only and is shown to
 * nobody else; without, it belongs to the list and holds for all.
 */
export interface CodeAlias {
  readonly codelist: CodelistId;
  readonly value: string;
  /** A code of the finest level. */
  readonly code: string;
  readonly relation: AliasRelation;
  /** Read as this code on reference dates on which `code` was not yet valid; absent = then it is a finding. */
  readonly earlier?: string;
  readonly owner?: PartnerId;
}

interface Accepted {
  /** Register id; each change is an entry of its own and never altered. */
  readonly id: string;
  readonly codelist: CodelistId;
  /** ISO date-time, UTC: from then on it is in the catalogue. */
  readonly at: string;
  /** The proposal it came from; never shown with the list. */
  readonly proposal?: string;
}

/** What the keeper of a list decided. A code is added or ended, never removed, renamed or used again. */
export type CodelistChange =
  | (Accepted & {
      readonly kind: 'code-added';
      readonly code: string;
      readonly level: string;
      readonly parent?: string;
      readonly label: Text;
      readonly definition: Text;
      /** ISO date, inclusive, held against the reference date of records. */
      readonly validFrom: string;
    })
  | (Accepted & {
      readonly kind: 'code-ended';
      readonly code: string;
      /** ISO date, exclusive. */
      readonly validUntil: string;
      readonly successors: readonly string[];
      /** How the successors relate to the code; absent on what was decided before this was asked. */
      readonly relation?: AliasRelation;
      readonly reason: string;
    })
  | (Accepted & { readonly kind: 'alias-added' } & Omit<CodeAlias, 'codelist'>);

/** Changes that everyone sees with the list, and that move its version. An alias of one partner is that partner's. */
export const isPublic = (change: CodelistChange): change is PublicChange =>
  change.kind !== 'alias-added' || change.owner === undefined;

export type PublicChange =
  | Exclude<CodelistChange, { readonly kind: 'alias-added' }>
  | (Extract<CodelistChange, { readonly kind: 'alias-added' }> & { readonly owner?: never });
