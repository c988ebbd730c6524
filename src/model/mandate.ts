import type { AccountId, ForumId, PartnerId } from './ids.ts';

export const ROLES = [
  'analyst',
  'data-owner',
  'approver',
  'chair',
  'member',
  'expert',
  'liaison',
  'auditor',
  'privacy-officer',
  'administrator',
  'codelist-keeper',
] as const;
export type Role = (typeof ROLES)[number];

/** Who may act in which role, for which partner or forum or for the hub, on which ground, until when. */
export interface Mandate {
  readonly id: string;
  readonly account: AccountId;
  readonly role: Role;
  readonly for:
    | { readonly kind: 'partner'; readonly partner: PartnerId }
    | { readonly kind: 'forum'; readonly forum: ForumId }
    | { readonly kind: 'hub' };
  readonly ground: string;
  /** ISO date, inclusive. */
  readonly validFrom: string;
  /** ISO date, exclusive: an open end is no mandate. */
  readonly validUntil: string;
}
