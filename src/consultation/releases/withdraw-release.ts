import { editionStream } from '../../governance/edition-stream.ts';
import { currentReleases } from '../../governance/releases-in-force.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId } from '../../model/ids.ts';
import type { Release } from '../../model/release.ts';
import type { Reached, WithdrawalLedger } from '../../model/release-withdrawal.ts';
import type { Actor } from '../effects.ts';
import { actOf } from './draft-release.ts';
import type { ReleaseEffects } from './effects.ts';
import { findDossier, requireAct } from './find-dossier.ts';

/** Takes a release back: it holds at the next read, and open pages are told at once. */
export function withdrawRelease(actor: Actor, id: string, reason: string, effects: ReleaseEffects): WithdrawalLedger {
  const found = findDossier(actor.account, id, effects);
  requireAct('withdraw', actor.account, found, effects);
  const release = releaseOf(id, effects);
  const { instant, day } = effects.now();
  const { dossier } = found;
  const act = actOf('withdraw', actor, effects, dossier, reason);
  const withdrawn: Release = {
    ...{ ...release, withdrawnAt: instant },
    ...(day < release.validFrom ? { neverHeld: true as const } : {}),
  };
  effects.store(
    [
      { kind: 'release', body: withdrawn },
      { kind: 'release-dossier', body: { ...dossier, acts: [...dossier.acts, act] } },
    ],
    actor.account,
  );
  effects.announce();
  return ledgerOf(actor.account, id, effects);
}

/**
 * What a withdrawal reached, or would: from the log, which holds who was given figures on it and in which form.
 * @throws InputError NOT_FOUND, also when nothing was ever released under that id
 */
export function ledgerOf(account: AccountId, id: string, effects: ReleaseEffects): WithdrawalLedger {
  const { dossier } = findDossier(account, id, effects);
  const release = releaseOf(id, effects);
  const given = effects.given(release.id);
  const act = dossier.acts.findLast(({ kind }) => kind === 'withdraw');
  return {
    release: release.id,
    ...(release.withdrawnAt === undefined ? {} : { withdrawnAt: release.withdrawnAt }),
    ...(act ? { by: act.by, reason: act.reason } : {}),
    given,
    outOfReach: given.filter(({ form }) => form !== 'page'),
    reached: reachedBy(release, effects),
  };
}

function reachedBy(release: Release, effects: ReleaseEffects): readonly Reached[] {
  const { forum, purpose } = release;
  const stream = editionStream(release);
  const goesOn = currentReleases(effects.world(), effects.now())
    .filter((other) => other.id !== release.id && editionStream(other) === stream)
    .map((other) => other.id);
  return [
    { kind: 'questions', forum, purpose },
    { kind: 'editions', goesOn },
    { kind: 'published-tables', stay: tablesOf(release, effects) },
  ];
}

function releaseOf(id: string, effects: ReleaseEffects): Release {
  const release = effects.releases().find((one) => one.id === id);
  if (!release) throw new InputError('NOT_FOUND', `nothing was released as '${id}', so there is nothing to withdraw`);
  return release;
}

/** A published table rests on no release: it stays as it is, whoever reads it. */
const tablesOf = ({ owner, dataset }: Release, effects: ReleaseEffects): readonly string[] =>
  effects
    .knownTables()
    .filter(({ table }) => table.owner === owner && table.dataset === dataset && table.withdrawnAt === undefined)
    .map(({ table }) => table.id);
