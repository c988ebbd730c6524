import type { PartnerId, ReleaseId } from './ids.ts';
import type { Protection } from './release.ts';

/**
 * What of one owner is in a figure. It speaks of rules and editions, never of hidden records; an owner without
 * release and an owner without records are both `not-released`. `not-asked`: the question's own partner filter left it out.
 */
export type CoverageStatus =
  | 'full'
  | 'partial'
  | 'not-at-this-detail'
  | 'not-released'
  | 'not-delivered-since'
  | 'not-asked';

export interface CoverageEntry {
  readonly partner: PartnerId;
  readonly status: CoverageStatus;
  readonly releases: readonly ReleaseId[];
  readonly protection: readonly Protection[];
  /** ISO date-time, UTC; absent when nothing of this owner is in the figure. */
  readonly asOf?: string;
}

/** The owners that the dataset's definition names, in its order: the same list for every viewer. */
export type Coverage = readonly CoverageEntry[];
