import { actsFor } from '../../governance/published-tables/table-roles.ts';
import { actObjection, SEES_DOSSIERS } from '../../governance/release-cycle/act-objection.ts';
import { releaseState } from '../../governance/release-cycle/release-state.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId } from '../../model/ids.ts';
import type { Release } from '../../model/release.ts';
import type { ReleaseActKind, ReleaseDossier, ReleaseState } from '../../model/release-dossier.ts';
import type { ReleaseEffects } from './effects.ts';
import { problemsOf } from './problems-of.ts';

/** A dossier with where it stands now. */
export interface FoundDossier {
  readonly dossier: ReleaseDossier;
  readonly state: ReleaseState;
  /** What keeps it from being approved, while it is open. */
  readonly problems: readonly string[];
}

type Known = Pick<ReleaseEffects, 'world' | 'now' | 'dossiers' | 'releases' | 'knownTables'>;

/** The dossiers of the partners for which the account holds a mandate; of the hub and the administrator none. */
export function ownDossiers(account: AccountId, effects: Known): readonly FoundDossier[] {
  const releases = effects.releases();
  const kept = effects.dossiers();
  const known = new Set<string>(kept.map(({ id }) => id));
  const earlier = releases.filter(({ id }) => !known.has(id)).map(dossierOf);
  return [...earlier, ...kept]
    .filter(({ content }) => actsFor(account, content.owner, SEES_DOSSIERS, effects.world(), effects.now()))
    .map((dossier) => {
      const state = releaseState(dossier, releases, effects.now());
      const isOpen = state === 'draft' || state === 'checked';
      return { dossier, state, problems: isOpen ? problemsOf(dossier.content, effects) : [] };
    });
}

/** @throws InputError NOT_FOUND, also when it is there for others */
export function findDossier(account: AccountId, id: string, effects: Known): FoundDossier {
  const found = ownDossiers(account, effects).find(({ dossier }) => dossier.id === id);
  if (!found) throw new InputError('NOT_FOUND', `there is no release '${id}' for this account`);
  return found;
}

/** @throws InputError NOT_MANDATED, RELEASE_STATE */
export function requireAct(
  act: ReleaseActKind,
  account: AccountId,
  { dossier, state }: { readonly dossier: ReleaseDossier; readonly state: ReleaseState | 'none' },
  effects: Known,
): void {
  const objection = actObjection(act, account, dossier, state, effects.world(), effects.now());
  if (objection) throw new InputError(objection.kind === 'role' ? 'NOT_MANDATED' : 'RELEASE_STATE', objection.text);
}

/** @throws InputError RELEASE_STATE when somebody changed it since it was looked at */
export function requireVersion({ id, version }: ReleaseDossier, seen: number): void {
  if (version !== seen)
    throw new InputError(
      'RELEASE_STATE',
      `release ${id} is at version ${version} and you looked at version ${seen}: somebody changed it. Load it again`,
    );
}

/** A release from before dossiers were kept: its content, and no acts. */
function dossierOf({ id, withdrawnAt: _, neverHeld: __, ...content }: Release): ReleaseDossier {
  return { id, content, version: 1, acts: [] };
}
