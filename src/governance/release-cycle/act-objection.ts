import type { AccountId } from '../../model/ids.ts';
import type { Role } from '../../model/mandate.ts';
import type { ReleaseActKind, ReleaseDossier, ReleaseState } from '../../model/release-dossier.ts';
import type { Moment, World } from '../../model/world.ts';
import { actsFor } from '../published-tables/table-roles.ts';

interface ActRule {
  /** `none`: there is no dossier yet. */
  readonly states: readonly (ReleaseState | 'none')[];
  /** Of the owner. Neither the hub nor an administrator is among them. */
  readonly roles: readonly Role[];
}

/** What is allowed in which state, by which role of the owner. */
const ACT_RULES: Readonly<Record<ReleaseActKind, ActRule>> = {
  draft: { states: ['none', 'declined'], roles: ['data-owner'] },
  change: { states: ['draft', 'checked'], roles: ['data-owner'] },
  check: { states: ['draft', 'checked'], roles: ['data-owner', 'approver'] },
  approve: { states: ['checked'], roles: ['approver'] },
  decline: { states: ['draft', 'checked'], roles: ['data-owner', 'approver'] },
  withdraw: { states: ['approved', 'active'], roles: ['data-owner', 'approver'] },
};

/** Who may see the owner's dossiers. */
export const SEES_DOSSIERS: readonly Role[] = ['data-owner', 'approver', 'analyst'];

export type ActObjection =
  | { readonly kind: 'role'; readonly text: string }
  | { readonly kind: 'state'; readonly text: string };

/** Why the account may not do this to the dossier as it stands; undefined when it may. */
export function actObjection(
  act: ReleaseActKind,
  account: AccountId,
  dossier: Pick<ReleaseDossier, 'id' | 'content' | 'acts'>,
  state: ReleaseState | 'none',
  world: World,
  now: Moment,
): ActObjection | undefined {
  const { states, roles } = ACT_RULES[act];
  const { owner } = dossier.content;
  if (!actsFor(account, owner, roles, world, now))
    return {
      kind: 'role',
      text: `account '${account}' holds no mandate as ${roles.join(' or ')} of ${owner} today`,
    };
  if (act === 'approve' && authorsOf(dossier).has(account))
    return {
      kind: 'role',
      text: `'${account}' wrote release ${dossier.id} and cannot approve it: a second person must`,
    };
  if (act === 'draft' && !states.includes(state))
    return {
      kind: 'state',
      text: `draft ${dossier.id} is open already (${state}); change that one, or decline it first`,
    };
  if (!states.includes(state))
    return {
      kind: 'state',
      text: `release ${dossier.id} is ${state}; this can be done while it is ${states.join(' or ')}. Load it again`,
    };
  return undefined;
}

/** Everyone who ever wrote its content, in earlier rounds too. */
const authorsOf = ({ acts }: Pick<ReleaseDossier, 'acts'>): ReadonlySet<AccountId> =>
  new Set(acts.flatMap(({ kind, by }) => (kind === 'draft' || kind === 'change' ? [by] : [])));
