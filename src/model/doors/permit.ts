import type { Coverage } from '../coverage.ts';
import type { DatasetDefinition } from '../dataset.ts';
import type { PartnerId, ReleaseId } from '../ids.ts';
import type { Plan } from '../plan.ts';
import type { Question } from '../question.ts';
import type { Protection, SliceFilter } from '../release.ts';
import type { Viewer } from '../viewer.ts';
import type { Sealed } from './sealed.ts';

/** Records of one slice: those that match all of `include` and none of the earlier slices in `exclude`. */
export interface PartRule {
  readonly include: readonly SliceFilter[];
  readonly exclude: readonly (readonly SliceFilter[])[];
}

/** All records of one owner under one protection that may answer, united before look-up. */
export interface PermitPart {
  readonly owner: PartnerId;
  readonly protection: Protection;
  /** OR of the rules; empty means all records of the owner (its own view only). */
  readonly rules: readonly PartRule[];
  /** Delivery sequence number of the edition, or `live` in the owner's own view. */
  readonly edition: number | 'live';
  readonly releases: readonly ReleaseId[];
  readonly recordsFrom?: string;
  readonly recordsUntil?: string;
  /** The part is not these records but the events that they share with those. */
  readonly overlapWith?: Omit<PermitPart, 'overlapWith'>;
}

export interface PermitContent {
  readonly viewer: Viewer;
  readonly dataset: DatasetDefinition;
  readonly question: Question;
  readonly plan: Plan;
  readonly parts: readonly PermitPart[];
  readonly coverage: Coverage;
  /** Published total under which nothing is answered; the highest of the answering slices. */
  readonly minimumBase: number;
  /** ISO date in Europe/Amsterdam, exclusive: the earliest clock edge of anything the permit rests on. */
  readonly validUntil: string;
}

/** What one viewer may have of one question now. Only `governance/decide` makes one. */
export type Permit = PermitContent & Sealed<'Permit'>;
