import type { Role } from '../model/mandate.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Viewer } from '../model/viewer.ts';
import type { Moment, World } from '../model/world.ts';
import { inForce } from './in-force.ts';

const LOOKS_AS_PARTNER: readonly Role[] = ['analyst', 'data-owner', 'approver'];
const LOOKS_AS_FORUM: readonly Role[] = ['analyst', 'chair', 'member', 'expert', 'liaison'];

type AudienceDecision =
  | { readonly kind: 'in-force' /** ISO date, exclusive. */; readonly until: string }
  | { readonly kind: 'not'; readonly reason: Extract<Refusal['reason'], 'not-mandated' | 'forum-not-in-force'> };

/** Whether the account may look as this forum or partner today, and until when. An administrator never may. */
export function audienceInForce({ account, as }: Viewer, world: World, { day }: Moment): AudienceDecision {
  const roles = as.kind === 'partner' ? LOOKS_AS_PARTNER : LOOKS_AS_FORUM;
  const mandate = world.mandates.find(
    (it) =>
      it.account === account &&
      roles.includes(it.role) &&
      inForce(day, it.validFrom, it.validUntil) &&
      (as.kind === 'partner'
        ? it.for.kind === 'partner' && it.for.partner === as.partner
        : it.for.kind === 'forum' && it.for.forum === as.forum),
  );
  if (!mandate) return { kind: 'not', reason: 'not-mandated' };
  if (as.kind === 'partner') return { kind: 'in-force', until: mandate.validUntil };
  const forum = world.forums.find(
    (it) => it.id === as.forum && it.purposes.some((purpose) => purpose.id === as.purpose),
  );
  if (!forum || !inForce(day, forum.legalBasis.validFrom, forum.legalBasis.validUntil))
    return { kind: 'not', reason: 'forum-not-in-force' };
  return { kind: 'in-force', until: earliest(mandate.validUntil, forum.legalBasis.validUntil) };
}

const earliest = (a: string, b: string) => (a < b ? a : b);
