import type { AccountId, ReleaseId } from './ids.ts';
import type { Release } from './release.ts';

/** What an owner decides, before a release of it is in the register. */
export type ReleaseContent = Omit<Release, 'id' | 'withdrawnAt' | 'neverHeld'>;

/** Questions that must be answered with yes before a draft can be approved: `can` is quality, `may` is law. */
export const RELEASE_CHECKS = ['can', 'may'] as const;
export type ReleaseCheck = (typeof RELEASE_CHECKS)[number];

export const RELEASE_STATES = [
  'draft',
  'checked',
  'approved',
  'declined',
  'active',
  'superseded',
  'expired',
  'withdrawn',
] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** What can be done to a dossier. */
export const RELEASE_ACTS = ['draft', 'change', 'check', 'approve', 'decline', 'withdraw'] as const;
export type ReleaseActKind = (typeof RELEASE_ACTS)[number];

/** What the owner's last deliveries of the dataset were like: counts over the owner's own rows. */
export interface DeliveryFacts {
  /** ISO date-time, UTC, of the last delivery; absent: nothing was ever delivered. */
  readonly lastReceivedAt?: string;
  readonly daysSince?: number;
  readonly rhythmDays: number;
  /** Months of receipt that were looked at, oldest first; at most the last three with deliveries. */
  readonly months: readonly string[];
  readonly rows: number;
  readonly accepted: number;
  /** Of the dimensions that the release names. */
  readonly fields: readonly {
    readonly field: string;
    readonly rows: number;
    readonly unknown: number;
    readonly notRegistered: number;
  }[];
}

/** One step in a dossier; it stays as it was said. */
export interface ReleaseAct {
  readonly kind: ReleaseActKind;
  readonly by: AccountId;
  /** ISO date-time, UTC. */
  readonly at: string;
  /** Version of the content that it is about. */
  readonly version: number;
  readonly reason: string;
  /** Ground that the content named at that moment. */
  readonly legalGround: string;
  /** Of `check` only. */
  readonly check?: ReleaseCheck;
  readonly isMet?: boolean;
  readonly facts?: DeliveryFacts;
}

/**
 * How a release came about. The gate never reads it: only what was approved becomes a `Release`. After a decline the same
 * number is drafted anew, so that numbers tell a forum nothing of what it never got.
 */
export interface ReleaseDossier {
  readonly id: ReleaseId;
  readonly content: ReleaseContent;
  /** 1, 2, 3 …: goes up with every change of the content. */
  readonly version: number;
  /** Oldest first; empty for a release from before dossiers were kept. */
  readonly acts: readonly ReleaseAct[];
  /** The request that it answers. */
  readonly request?: string;
}
