import { nextReleaseId } from '../../governance/release-cycle/next-release-id.ts';
import { releaseState } from '../../governance/release-cycle/release-state.ts';
import { isSameRelease } from '../../governance/release-cycle/same-release.ts';
import { InputError } from '../../model/errors.ts';
import type { ReleaseAct, ReleaseContent, ReleaseDossier } from '../../model/release-dossier.ts';
import type { Actor } from '../effects.ts';
import type { ReleaseEffects } from './effects.ts';
import { type FoundDossier, findDossier, requireAct, requireVersion } from './find-dossier.ts';

/** What the owner wants to say beside the content. */
export interface Draft {
  readonly content: ReleaseContent;
  readonly reason: string;
}

/** The dossier that a new draft makes, not stored yet. @throws InputError NOT_FOUND, NOT_MANDATED, RELEASE_STATE */
export function newDraft(
  actor: Actor,
  { content, reason }: Draft,
  effects: ReleaseEffects,
  request?: string,
): ReleaseDossier {
  const [releases, dossiers] = [effects.releases(), effects.dossiers()];
  const id = nextReleaseId(content, releases, dossiers);
  const before = dossiers.find((dossier) => dossier.id === id);
  const version = (before?.version ?? 0) + 1;
  const act = actOf('draft', actor, effects, { content, version }, reason);
  const drafted: ReleaseDossier = {
    ...{ id, content, version, acts: [...(before?.acts ?? []), act] },
    ...(request === undefined ? {} : { request }),
  };
  const state = before ? releaseState(before, releases, effects.now()) : 'none';
  // The mandate first: whether a draft is open is for the owner to know.
  requireAct('draft', actor.account, { dossier: { ...drafted, acts: before?.acts ?? [] }, state }, effects);
  const { catalogue, forums } = effects.world();
  if (!catalogue.datasets.has(content.dataset))
    throw new InputError('RELEASE_REFUSED', `dataset '${content.dataset}' does not exist`);
  if (!forums.some((forum) => forum.id === content.forum))
    throw new InputError('RELEASE_REFUSED', `forum '${content.forum}' does not exist`);
  return drafted;
}

/** @throws InputError RELEASE_STATE while another draft of the same release is open, and as `newDraft` */
export function draftRelease(actor: Actor, draft: Draft, effects: ReleaseEffects): FoundDossier {
  const dossier = newDraft(actor, draft, effects);
  effects.store([{ kind: 'release-dossier', body: dossier }], actor.account);
  return findDossier(actor.account, dossier.id, effects);
}

/** New content for what is not approved yet; answers to checks on the old content no longer count. */
export function changeDraft(
  actor: Actor,
  id: string,
  { content, reason, version: seen }: Draft & { readonly version: number },
  effects: ReleaseEffects,
): FoundDossier {
  const found = findDossier(actor.account, id, effects);
  requireAct('change', actor.account, found, effects);
  requireVersion(found.dossier, seen);
  if (!isSameRelease(found.dossier.content, content))
    throw new InputError(
      'RELEASE_REFUSED',
      `release ${id} keeps its owner, dataset, forum and purpose; draft another one`,
    );
  const version = seen + 1;
  const act = actOf('change', actor, effects, { content, version }, reason);
  const body = { ...found.dossier, content, version, acts: [...found.dossier.acts, act] };
  effects.store([{ kind: 'release-dossier', body }], actor.account);
  return findDossier(actor.account, id, effects);
}

export const actOf = (
  kind: ReleaseAct['kind'],
  { account }: Actor,
  effects: Pick<ReleaseEffects, 'now'>,
  { content, version }: Pick<ReleaseDossier, 'content' | 'version'>,
  reason: string,
): ReleaseAct => ({
  ...{ kind, by: account, at: effects.now().instant, version, reason, legalGround: content.legalGround },
});
