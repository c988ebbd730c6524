import type { Catalogue } from './catalogue.ts';
import type { Forum } from './forum.ts';
import type { DatasetId, PartnerId } from './ids.ts';
import type { Mandate } from './mandate.ts';
import type { Meeting } from './meeting.ts';
import type { Edition, Release } from './release.ts';

/** An instant, and the calendar day it falls on in Europe/Amsterdam. */
export interface Moment {
  /** ISO date-time, UTC. */
  readonly instant: string;
  /** ISO date. */
  readonly day: string;
}

/** Everything a decision rests on, as it stands now. */
export interface World {
  readonly catalogue: Catalogue;
  readonly forums: readonly Forum[];
  readonly mandates: readonly Mandate[];
  /** Meetings that were planned; absent means none. */
  readonly meetings?: readonly Meeting[];
  /** All releases that are not withdrawn; which of them hold follows from their dates. */
  readonly releases: readonly Release[];
  /** The edition in force of each release that has one. */
  readonly editions: readonly Edition[];
  /** Receipt of each owner's last delivery: the as-of of its own, live view. ISO date-time, UTC. */
  readonly live: readonly { readonly owner: PartnerId; readonly dataset: DatasetId; readonly asOf: string }[];
  /** Place in the register up to which this world was read; absent when it was not read from one. */
  readonly place?: number;
}
