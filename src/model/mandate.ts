import type { Act } from './account.ts';
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
  /** In a forum: the member or guest for which it sits there; absent means the hub. Without a seat of it in the forum there is none. */
  readonly organisation?: string;
  readonly ground: string;
  /** ISO date, inclusive. */
  readonly validFrom: string;
  /** ISO date, exclusive: an open end is no mandate. */
  readonly validUntil: string;
  /** Why it was ended before its time. */
  readonly ended?: Act;
}
