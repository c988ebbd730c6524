import type { Edition, Release } from '../model/release.ts';

/** An edition with the instant at which it was formed, which stays on the server. */
export interface FormedEdition extends Edition {
  readonly formedAt: string;
}

/** What changed in the released records since the edition in force. */
export interface ReleasedChanges {
  readonly changed: number;
  /** Last delivery sequence number that changed a released record. */
  readonly sequence: number;
  /** Receipt of that delivery, ISO date-time. */
  readonly receivedAt: string;
}

const DAY_MS = 86_400_000;

/**
 * The next edition, or undefined while it waits: at most one a day, and only when enough released records changed.
 * Otherwise a figure before and after one new record tells on that record.
 *
 * @param instant ISO date-time, UTC
 */
export function nextEdition(
  release: Release,
  last: FormedEdition | undefined,
  changes: ReleasedChanges,
  instant: string,
): FormedEdition | undefined {
  if (changes.changed < Math.max(1, release.editionMinimum)) return undefined;
  if (last && Date.parse(instant) - Date.parse(last.formedAt) < DAY_MS) return undefined;
  return { release: release.id, sequence: changes.sequence, asOf: changes.receivedAt, formedAt: instant };
}
