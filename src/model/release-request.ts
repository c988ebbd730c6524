import type { AccountId, DatasetId, ForumId, PartnerId, PurposeId, ReleaseId } from './ids.ts';

export const REQUEST_STATES = ['open', 'granted', 'narrowed', 'declined'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What a forum asks an owner to see. */
export interface RequestedRelease {
  readonly forum: ForumId;
  readonly purpose: PurposeId;
  readonly owner: PartnerId;
  readonly dataset: DatasetId;
  /** Finest level asked for, by dimension. */
  readonly detail: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** A request with what became of it. Forums ask; only owners grant. */
export interface ReleaseRequest extends RequestedRelease {
  /** UUID: tells nothing of how many others there are. */
  readonly id: string;
  readonly requestedBy: AccountId;
  /** ISO date-time, UTC. */
  readonly requestedAt: string;
  readonly state: RequestState;
  readonly decidedBy?: AccountId;
  readonly decidedAt?: string;
  /** For the forum: why it was declined or narrowed, or what goes with the grant. */
  readonly explanation?: string;
  /** The draft that was made of it; for the owner alone. */
  readonly release?: ReleaseId;
}

/** The owner's answer. `narrow` gives less than was asked and says why. */
export type RequestDecision =
  | { readonly kind: 'grant'; readonly explanation: string; readonly legalGround: string }
  | {
      readonly kind: 'narrow';
      readonly explanation: string;
      readonly legalGround: string;
      readonly detail: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'decline'; readonly explanation: string };
