import type { DatasetId } from '../model/ids.ts';
import type { Audience } from '../model/question.ts';
import type { Moment, World } from '../model/world.ts';
import { earlier } from './earlier.ts';

/**
 * The first day on which the clock alone could change the decision: an end or a start of a release or an embargo, of
 * the mandate or the forum's legal basis. ISO date, exclusive.
 */
export function validUntil(
  audienceUntil: string,
  as: Audience,
  world: World,
  { day }: Moment,
  dataset: DatasetId,
): string {
  if (as.kind === 'partner') return audienceUntil;
  const edges = world.releases
    .filter((release) => release.forum === as.forum && release.purpose === as.purpose && release.dataset === dataset)
    .flatMap((release) => [
      release.validFrom,
      release.validUntil,
      ...release.slices.flatMap((slice) => slice.notBefore ?? []),
    ]);
  return [audienceUntil, ...edges.filter((edge) => edge > day)].reduce(earlier);
}
