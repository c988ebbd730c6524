import { describeDimension } from '../../answer/describe-dimension.ts';
import { mandatesOf } from '../../answer/mandates-of.ts';
import { isDateLevelWithin } from '../../governance/date-level-within.ts';
import { SEES_DOSSIERS } from '../../governance/release-cycle/act-objection.ts';
import { type Catalogue, codelistOf } from '../../model/catalogue.ts';
import { DATE_LEVELS, type DatasetDefinition, type Dimension } from '../../model/dataset.ts';
import { DATE_LEVEL_LABELS } from '../../model/date-level-labels.ts';
import type { AccountId } from '../../model/ids.ts';
import type { WireReleaseScopes } from '../../model/wire/release-scope.ts';
import type { ReleaseEffects } from './effects.ts';

/** What can be released at all, and to which forums: definitions, the same whatever anybody delivered. */
export function releaseScopes(account: AccountId, effects: Pick<ReleaseEffects, 'world' | 'now'>): WireReleaseScopes {
  const world = effects.world();
  const held = mandatesOf(account, world, effects.now());
  const isOwner = held.some((mandate) => mandate.for.kind === 'partner' && SEES_DOSSIERS.includes(mandate.role));
  const forums = world.forums.filter(
    ({ id }) => isOwner || held.some((mandate) => mandate.for.kind === 'forum' && mandate.for.forum === id),
  );
  const isInForum = forums.length > 0;
  return {
    datasets: [...world.catalogue.datasets.values()]
      .filter(({ ownerZoneOnly }) => isInForum && !ownerZoneOnly)
      .map((dataset) => scopeOf(dataset, world.catalogue)),
    forums: forums.map((forum) => ({
      ...forum,
      purposes: [...forum.purposes],
      members: [...forum.members],
      guests: [...forum.guests],
    })),
  };
}

const scopeOf = (
  { id, label, kind, owners, dimensions, pseudonyms = [], sameEvent }: DatasetDefinition,
  catalogue: Catalogue,
): WireReleaseScopes['datasets'][number] => ({
  ...{ id, label, kind, owners: [...owners] },
  dimensions: dimensions
    .filter(({ ownerZoneOnly }) => !ownerZoneOnly)
    .map((dimension) => describeDimension(dimension, levelsOf(dimension, catalogue))),
  pseudonyms: pseudonyms.map((one) => ({ id: one.id, label: one.label })),
  mayOverlap: sameEvent !== undefined,
});

const levelsOf = (dimension: Dimension, catalogue: Catalogue) =>
  dimension.kind === 'date'
    ? DATE_LEVELS.filter((level) => isDateLevelWithin(level, dimension.finest)).map((id) => ({
        id,
        label: DATE_LEVEL_LABELS[id],
      }))
    : [...codelistOf(catalogue, dimension.codelist).levels];
