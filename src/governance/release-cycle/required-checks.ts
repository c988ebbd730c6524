import {
  RELEASE_CHECKS,
  type ReleaseAct,
  type ReleaseCheck,
  type ReleaseDossier,
} from '../../model/release-dossier.ts';

/**
 * The last answer to each check on the content as it is now. An answer on an earlier version, or from before the draft
 * was declined, tells nothing of this one.
 */
function checkAnswers({ acts, version }: ReleaseDossier): ReadonlyMap<ReleaseCheck, ReleaseAct> {
  const answers = acts.filter((act) => act.kind === 'check' && act.version === version);
  return new Map(answers.flatMap((act) => (act.check === undefined ? [] : [[act.check, act] as const])));
}

/** Checks that this draft still needs a yes to: every check that there is needs one. */
export function openChecks(dossier: ReleaseDossier): readonly ReleaseCheck[] {
  const answers = checkAnswers(dossier);
  return RELEASE_CHECKS.filter((check) => answers.get(check)?.isMet !== true);
}
