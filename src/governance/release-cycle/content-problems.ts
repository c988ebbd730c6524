import { releaseId } from '../../model/ids.ts';
import { LEGAL_GROUNDS } from '../../model/legal-grounds.ts';
import type { ReleaseContent } from '../../model/release-dossier.ts';
import type { Moment, World } from '../../model/world.ts';
import { isDate } from '../calendar.ts';
import { checkRelease } from '../check-release.ts';
import { inForce } from '../in-force.ts';

/** Everything that keeps a draft from being checked and approved, all at once; empty = nothing. */
export function contentProblems(content: ReleaseContent, world: World, now: Moment): readonly string[] {
  return [
    ...audienceProblems(content, world, now),
    ...groundProblems(content, now),
    ...dateProblems(content, now),
    ...checkRelease({ ...content, id: releaseId('draft.1') }, world.catalogue),
  ];
}

function audienceProblems({ forum: id, purpose, terms }: ContentOf, { forums }: World, { day }: Moment) {
  const forum = forums.find((it) => it.id === id);
  if (!forum?.purposes.some((it) => it.id === purpose)) return [`there is no forum '${id}' with purpose '${purpose}'`];
  const { validFrom, validUntil } = forum.legalBasis;
  return [
    ...(inForce(day, validFrom, validUntil)
      ? []
      : [`the legal basis of '${id}' held from ${validFrom} until ${validUntil}`]),
    ...(forum.highestMarking === 'none' && terms.marking !== ''
      ? [`'${id}' takes no marked figures; it may hold none`]
      : []),
  ];
}

type ContentOf = Pick<ReleaseContent, 'forum' | 'purpose' | 'terms'>;

function groundProblems({ legalGround, owner }: ReleaseContent, { day }: Moment): readonly string[] {
  const ground = LEGAL_GROUNDS.find(({ id }) => id === legalGround);
  if (!ground)
    return [`there is no legal ground '${legalGround}'; choose one of ${LEGAL_GROUNDS.map(({ id }) => id).join(', ')}`];
  return [
    ...(ground.owners === undefined || ground.owners.includes(owner)
      ? []
      : [`${owner} cannot rest on '${legalGround}', which is for ${ground.owners.join(', ')}`]),
    ...(inForce(day, ground.validFrom, ground.validUntil ?? '9999-12-31')
      ? []
      : [`the ground '${legalGround}' does not hold today`]),
  ];
}

function dateProblems({ validFrom, validUntil }: ReleaseContent, { day }: Moment): readonly string[] {
  return [
    ...[validFrom, validUntil].filter((date) => !isDate(date)).map((date) => `'${date}' is not a date`),
    ...(validUntil > day ? [] : [`validUntil '${validUntil}' must be a day after today`]),
  ];
}
