import type { ReleaseState } from '../../model/release-dossier.ts';
import type { WireDossier } from '../../model/wire/release-dossier.ts';

/** States as the owner's page sorts them: what holds but ends soon stands apart. */
export type ShownState = ReleaseState | 'ends-soon';

/** What asks for something first, what is over last. */
export const SHOWN_STATES: readonly ShownState[] = [
  ...(['checked', 'draft', 'ends-soon', 'active', 'approved'] as const),
  ...(['declined', 'superseded', 'withdrawn', 'expired'] as const),
];

const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

/** @param today ISO date */
export function shownState({ state, content }: Pick<WireDossier, 'state' | 'content'>, today: string): ShownState {
  const left = (Date.parse(content.validUntil) - Date.parse(today)) / DAY_MS;
  return state === 'active' && left <= SOON_DAYS ? 'ends-soon' : state;
}
