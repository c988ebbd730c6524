import { audienceInForce } from '../governance/audience-in-force.ts';
import { currentReleases } from '../governance/releases-in-force.ts';
import { type Catalogue, codelistOf, datasetOf } from '../model/catalogue.ts';
import { DATE_LEVELS, type Dimension } from '../model/dataset.ts';
import { DATE_LEVEL_LABELS } from '../model/date-level-labels.ts';
import type { AccountId } from '../model/ids.ts';
import type { Release } from '../model/release.ts';
import type { WireRelease } from '../model/wire/sharing.ts';
import type { Moment, World } from '../model/world.ts';
import { describeDimension } from './describe-dimension.ts';
import { mandatesOf } from './mandates-of.ts';

/** Releases in force to the forums, and of the partners, for which the account holds a mandate today. */
export function visibleReleases(account: AccountId, world: World, now: Moment): readonly WireRelease[] {
  const held = mandatesOf(account, world, now);
  const isGuest = ({ forum, purpose }: Release) => {
    const audience = audienceInForce({ account, as: { kind: 'forum', forum, purpose } }, world, now);
    return audience.kind === 'not' || audience.isGuest;
  };
  const isVisible = (release: Release) =>
    held.some(
      (mandate) =>
        (mandate.for.kind === 'forum' &&
          mandate.for.forum === release.forum &&
          !(release.readers === 'members' && isGuest(release))) ||
        (mandate.for.kind === 'partner' && mandate.for.partner === release.owner),
    );
  return currentReleases(world, now)
    .filter(isVisible)
    .map((release) => wire(release, world));
}

function wire(release: Release, world: World): WireRelease {
  const edition = world.editions.find((it) => it.release === release.id);
  const { withdrawnAt: _, ...shown } = release;
  const dataset = datasetOf(world.catalogue, release.dataset);
  const named = new Set(
    release.slices.flatMap(({ filters, detail }) => [...filters.map((it) => it.dimension), ...Object.keys(detail)]),
  );
  return {
    ...shown,
    datasetLabel: dataset.label,
    dimensions: dataset.dimensions
      .filter(({ id }) => named.has(id))
      .map((dimension) => describeDimension(dimension, levelsOf(dimension, world.catalogue))),
    slices: release.slices.map(({ pseudonyms, ...slice }) => ({
      ...slice,
      ...(pseudonyms ? { pseudonyms: [...pseudonyms] } : {}),
      filters: slice.filters.map((filter) => (filter.kind === 'codes' ? { ...filter, in: [...filter.in] } : filter)),
    })),
    splitsOn: [...release.splitsOn],
    terms: { ...release.terms, handling: [...release.terms.handling] },
    ...(edition ? { asOf: edition.asOf } : {}),
  };
}

const levelsOf = (dimension: Dimension, catalogue: Catalogue) =>
  dimension.kind === 'date'
    ? DATE_LEVELS.map((id) => ({ id, label: DATE_LEVEL_LABELS[id] }))
    : [...codelistOf(catalogue, dimension.codelist).levels];
