import type { Act } from './account.ts';
import type { Mandate } from './mandate.ts';

/** A mandate for a partner waits for a second person of that partner; until then it is none. */
export interface MandateProposal {
  readonly id: string;
  readonly mandate: Mandate;
  readonly proposed: Act;
  readonly state: 'proposed' | 'confirmed' | 'declined';
  readonly decided?: Act;
}
