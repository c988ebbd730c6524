import { releaseObjections } from '../../governance/published-tables/release-objections.ts';
import { contentProblems } from '../../governance/release-cycle/content-problems.ts';
import { releaseId } from '../../model/ids.ts';
import type { ReleaseContent } from '../../model/release-dossier.ts';
import type { ReleaseEffects } from './effects.ts';

/** Everything that keeps a draft from being approved: in itself, and beside the tables that its readers know; empty = nothing. */
export function problemsOf(
  content: ReleaseContent,
  effects: Pick<ReleaseEffects, 'world' | 'now' | 'knownTables'>,
): readonly string[] {
  const world = effects.world();
  const objections = releaseObjections({ ...content, id: releaseId('draft.1') }, world, effects.knownTables());
  return [
    ...contentProblems(content, world, effects.now()),
    ...objections.filter(({ kind }) => kind === 'refused').map(({ reason }) => reason),
  ];
}
