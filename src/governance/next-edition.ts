import type { ReleaseId } from '../model/ids.ts';
import type { Release } from '../model/release.ts';

/** The last edition of a stream, with the instant at which it was formed, which stays on the server. */
export interface FormedEdition {
  readonly stream: string;
  readonly sequence: number;
  /** ISO date on which it was formed. */
  readonly day: string;
  readonly formedAt: string;
  /** By release: receipt of the last delivery in the edition that changed a record it shows. ISO date-times, UTC. */
  readonly asOf: Readonly<Record<ReleaseId, string>>;
}

/** What changed for one release since the edition in force, as far as a viewer of it could see. */
export interface ReleasedChanges {
  readonly release: Release;
  readonly changed: number;
}

const DAY_MS = 86_400_000;

/** Whether a day has passed since the last edition. */
export const isRhythmOver = (last: FormedEdition | undefined, instant: string): boolean =>
  last === undefined || Date.parse(instant) - Date.parse(last.formedAt) >= DAY_MS;

/**
 * Whether the releases of a stream move to a next edition. The first forms at once. After that at most one a day, and
 * only when for each release either nothing changed or at least its minimum: otherwise a figure before and after one
 * new record tells on that record.
 *
 * @param instant ISO date-time, UTC
 */
export function isEditionDue(
  last: FormedEdition | undefined,
  changes: readonly ReleasedChanges[],
  instant: string,
): boolean {
  const moving = changes.filter(({ changed }) => changed > 0);
  if (moving.length === 0) return false;
  if (!last) return true;
  if (!isRhythmOver(last, instant)) return false;
  return moving.every(({ release, changed }) => changed >= release.editionMinimum);
}
