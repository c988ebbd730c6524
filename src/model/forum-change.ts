import type { Act } from './account.ts';
import type { Forum } from './forum.ts';
import type { AccountId, PartnerId } from './ids.ts';

/** A forum that is to be, or to be otherwise. What lets more people look waits for every owner whose figures they would see. */
export interface ForumChange {
  readonly id: string;
  readonly kind: 'founding' | 'change';
  readonly forum: Forum;
  /** Of a founding: who takes the chair, and for which organisation. */
  readonly chair?: { readonly account: AccountId; readonly organisation?: string };
  readonly proposed: Act;
  /** Partners that have to agree. */
  readonly needed: readonly PartnerId[];
  readonly consents: readonly (Omit<Act, 'reason'> & { readonly partner: PartnerId })[];
  readonly declined?: Act & { readonly partner: PartnerId };
  readonly state: 'waiting' | 'done' | 'declined';
}
