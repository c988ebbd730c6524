import type { AliasRelation, PublicChange } from './codelist-change.ts';
import type { CodelistId } from './ids.ts';
import type { Text } from './text.ts';

/**
 * One node of a codelist. Codes are unique within the list, never reused and never renamed.
 * `validFrom` is inclusive, `validUntil` exclusive (ISO dates); absent means unbounded.
 */
export interface Code {
  readonly code: string;
  /** Level id; a special code (`_U`, `_X`, `_Z`) stands on the finest level and counts as its own ancestor on every other. */
  readonly level: string;
  /** Node one level up; absent on the coarsest level and on special codes. */
  readonly parent?: string;
  readonly label: Text;
  readonly definition?: Text;
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** What the code was followed by, and how those relate to it: `narrower` when it was split. */
  readonly succession?: { readonly codes: readonly string[]; readonly relation: AliasRelation };
}

/**
 * A classification (SDMX codelist). `levels` run from coarse to fine; records carry codes of the finest level only,
 * so that every coarser node is exactly the union of its children.
 */
export interface Codelist {
  readonly id: CodelistId;
  readonly version: string;
  readonly label: Text;
  /** Who keeps the list, or where it was read. An own proposal says so. */
  readonly source: string;
  /** `hub`: EMM keeps the list and may add and end codes. Absent: others keep it, and EMM may only add aliases. */
  readonly keeper?: 'hub';
  readonly levels: readonly { readonly id: string; readonly label: Text }[];
  readonly codes: readonly Code[];
  /** What the keeper decided since the program's own version of the list, oldest first. */
  readonly changes?: readonly PublicChange[];
}

/** SDMX names for what is not a value: three different things, never merged. */
export const SPECIAL_CODES = {
  _U: { nl: 'Onbekend', en: 'Unknown' },
  _X: { nl: 'Niet geregistreerd', en: 'Not registered' },
  _Z: { nl: 'Niet van toepassing', en: 'Not applicable' },
} as const satisfies Record<string, Text>;

export type SpecialCode = keyof typeof SPECIAL_CODES;

export const isSpecialCode = (code: string): code is SpecialCode => Object.hasOwn(SPECIAL_CODES, code);
