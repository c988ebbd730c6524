import { type Decision, decide } from '../governance/decide.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { InputError } from '../model/errors.ts';
import type { LoggedDecision } from '../model/log-entry.ts';
import type { Question } from '../model/question.ts';
import type { Viewer } from '../model/viewer.ts';
import type { World } from '../model/world.ts';
import { loggedDecision } from './logged-decision.ts';

/** A decision as it was logged. */
export interface StoredDecision {
  readonly viewer: Viewer;
  readonly question: Question;
  readonly decided: LoggedDecision;
}

/**
 * Decides again what was decided then, in the world as it was, and says in what it differs: nothing, or the names of
 * the fields that came out otherwise.
 *
 * @param digest the keyed digest with which the decision was logged
 */
export function replayDecision(
  { viewer, question, decided }: StoredDecision,
  world: World,
  digest: (text: string) => string,
): readonly string[] {
  const now = decided.moment;
  const again = loggedDecision({ viewer, question, decision: decidedAgain(), world, now, digest });
  return (['outcome', 'reason', 'digest', 'policies', 'information'] as const).filter(
    (field) => canonicalJson(again[field] ?? null) !== canonicalJson(decided[field] ?? null),
  );

  function decidedAgain(): Decision | undefined {
    try {
      return decide(question, viewer, world, now);
    } catch (error) {
      if (error instanceof InputError) return undefined;
      throw error;
    }
  }
}
