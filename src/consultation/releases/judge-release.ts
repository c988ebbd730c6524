import { InputError } from '../../model/errors.ts';
import type { Release } from '../../model/release.ts';
import type { ReleaseCheck, ReleaseDossier } from '../../model/release-dossier.ts';
import type { Actor } from '../effects.ts';
import { actOf } from './draft-release.ts';
import type { ReleaseEffects } from './effects.ts';
import { type FoundDossier, findDossier, requireAct, requireVersion } from './find-dossier.ts';
import { problemsOf } from './problems-of.ts';

/** A judgement on the version that was looked at. */
export interface Judgement {
  readonly version: number;
  readonly reason: string;
}

/** The answer to one check, kept with who answered and, of quality, with the facts that were shown. */
export async function answerCheck(
  actor: Actor,
  id: string,
  answer: Judgement & { readonly check: ReleaseCheck; readonly isMet: boolean },
  effects: ReleaseEffects,
): Promise<FoundDossier> {
  const { content } = findDossier(actor.account, id, effects).dossier;
  const facts =
    answer.check === 'can' ? await effects.facts(content.owner, content.dataset, namedIn(content)) : undefined;
  // Looked up again: while the facts were read somebody may have changed the draft.
  const { dossier } = judged('check', actor, id, answer, effects);
  if (answer.isMet) refuse(problemsOf(dossier.content, effects));
  const act = {
    ...actOf('check', actor, effects, dossier, answer.reason),
    ...{ check: answer.check, isMet: answer.isMet },
    ...(facts ? { facts } : {}),
  };
  effects.store([{ kind: 'release-dossier', body: { ...dossier, acts: [...dossier.acts, act] } }], actor.account);
  return findDossier(actor.account, id, effects);
}

/** A second person of the owner lets the forum see it: the dossier and the release in one transaction. */
export async function approveRelease(
  actor: Actor,
  id: string,
  judgement: Judgement,
  effects: ReleaseEffects,
): Promise<FoundDossier> {
  const { dossier } = judged('approve', actor, id, judgement, effects);
  refuse(problemsOf(dossier.content, effects));
  const act = actOf('approve', actor, effects, dossier, judgement.reason);
  const body = { ...dossier, acts: [...dossier.acts, act] };
  const entries = [
    { kind: 'release-dossier', body },
    { kind: 'release', body: releaseOf(dossier, effects.now().day) },
  ] as const;
  effects.store(entries, actor.account);
  await effects.formEditions();
  effects.announce();
  return findDossier(actor.account, id, effects);
}

/** Ends the draft; the forum never learns of it. */
export function declineRelease(actor: Actor, id: string, judgement: Judgement, effects: ReleaseEffects): FoundDossier {
  const { dossier } = judged('decline', actor, id, judgement, effects);
  const act = actOf('decline', actor, effects, dossier, judgement.reason);
  effects.store([{ kind: 'release-dossier', body: { ...dossier, acts: [...dossier.acts, act] } }], actor.account);
  return findDossier(actor.account, id, effects);
}

// From the look to the entry nothing waits: of two who judge at once the second finds what the first did.
function judged(
  act: 'check' | 'approve' | 'decline',
  { account }: Actor,
  id: string,
  { version }: Judgement,
  effects: ReleaseEffects,
): FoundDossier {
  const found = findDossier(account, id, effects);
  requireAct(act, account, found, effects);
  requireVersion(found.dossier, version);
  return found;
}

/** It never held before it was approved, whatever the draft said. */
const releaseOf = ({ id, content }: ReleaseDossier, day: string): Release => ({
  ...content,
  id,
  validFrom: content.validFrom < day ? day : content.validFrom,
});

export const namedIn = ({ slices }: ReleaseDossier['content']): readonly string[] => [
  ...new Set(slices.flatMap(({ detail, filters }) => [...Object.keys(detail), ...filters.map((it) => it.dimension)])),
];

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new InputError('RELEASE_REFUSED', problems.join('; '));
}
