import { audienceInForce } from '../governance/audience-in-force.ts';
import { isDateLevelWithin } from '../governance/date-level-within.ts';
import { releasesInForce } from '../governance/releases-in-force.ts';
import { type Catalogue, codelistOf } from '../model/catalogue.ts';
import {
  DATE_LEVELS,
  type DatasetDefinition,
  type DateLevel,
  type Dimension,
  PARTNER_DIMENSION,
} from '../model/dataset.ts';
import { DATE_LEVEL_LABELS } from '../model/date-level-labels.ts';
import { hierarchyOf } from '../model/hierarchy.ts';
import { distinctOf, measureKind, ratioOf } from '../model/measure-id.ts';
import type { Release } from '../model/release.ts';
import { UNITS } from '../model/units.ts';
import type { Viewer } from '../model/viewer.ts';
import type { WireDataset, WireDimension } from '../model/wire/words.ts';
import type { Moment, World } from '../model/world.ts';
import { describeDimension } from './describe-dimension.ts';

/**
 * The datasets this audience may ask of, each with the levels that some release lets through. A forum to which nothing
 * was released gets an empty list. Follows from releases and editions alone.
 */
export function visibleDatasets(viewer: Viewer, world: World, now: Moment): readonly WireDataset[] {
  if (audienceInForce(viewer, world, now).kind === 'not') return [];
  const { as } = viewer;
  const datasets = [...world.catalogue.datasets.values()];
  if (as.kind === 'partner')
    return datasets
      .filter((dataset) => world.live.some((it) => it.owner === as.partner && it.dataset === dataset.id))
      .map((dataset) => describe(dataset, undefined, world.catalogue));
  const releases = releasesInForce(viewer, world, now).filter((release) =>
    world.editions.some((it) => it.release === release.id),
  );
  return datasets.flatMap((dataset) => {
    const own = releases.filter((release) => release.dataset === dataset.id);
    return own.length > 0 ? [describe(dataset, own, world.catalogue)] : [];
  });
}

/** @param releases undefined = everything may be asked, as in an owner's own view */
function describe(
  dataset: DatasetDefinition,
  releases: readonly Release[] | undefined,
  catalogue: Catalogue,
): WireDataset {
  const countable = (dataset.pseudonyms ?? []).filter(
    ({ id }) =>
      releases === undefined || releases.some((it) => it.slices.some((slice) => slice.pseudonyms?.includes(id))),
  );
  const mayAsk = (figure: string) => {
    const asked = measureKind(figure);
    return asked.kind !== 'distinct' || countable.some(({ id }) => id === asked.id);
  };
  const dimensions = dataset.dimensions.flatMap((dimension) => {
    const levels = levelsOf(dimension, releases, catalogue);
    return levels.length > 0 ? [describeDimension(dimension, levels)] : [];
  });
  return {
    id: dataset.id,
    label: dataset.label,
    description: dataset.description,
    kind: dataset.kind,
    unit: dataset.unit,
    unitLabel: UNITS[dataset.unit],
    isFictitious: dataset.isFictitious,
    dimensions: [...dimensions, PARTNER],
    measures: dataset.measures.map(({ id, label, unit, card }) => ({ id, label, unit, card: copy(card) })),
    distincts: countable.map(({ id, label, unit, definition }) => ({ id: distinctOf(id), label, unit, definition })),
    ratios: (dataset.ratios ?? [])
      .filter(({ numerator, denominator }) => mayAsk(numerator) && mayAsk(denominator))
      .map(({ id, label, numerator, denominator, per, card }) => {
        return { id: ratioOf(id), label, numerator, denominator, per, card: copy(card) };
      }),
    ...overlapOf(dataset),
    card: copy(dataset.card),
    referenceDimension: dataset.referenceDate,
    ...(dataset.source ? { source: dataset.source } : {}),
  };
}

const overlapOf = ({ sameEvent, owners, kind }: DatasetDefinition): Pick<WireDataset, 'overlap'> =>
  sameEvent && kind === 'records'
    ? { overlap: { partners: [...owners], eventDimension: sameEvent.date, dimensions: [...sameEvent.dimensions] } }
    : {};

const copy = (card: DatasetDefinition['card']) => ({ ...card, caveats: [...card.caveats] });

const PARTNER: WireDimension = {
  id: PARTNER_DIMENSION,
  kind: 'partner',
  label: { nl: 'Partner', en: 'Partner' },
  codelist: 'partner',
  levels: [{ id: PARTNER_DIMENSION, label: { nl: 'Partner', en: 'Partner' } }],
};

function levelsOf(
  dimension: Dimension,
  releases: readonly Release[] | undefined,
  catalogue: Catalogue,
): WireDimension['levels'] {
  const finest = releases?.flatMap((release) => release.slices.flatMap((slice) => slice.detail[dimension.id] ?? []));
  if (dimension.kind === 'date')
    return DATE_LEVELS.filter((level) =>
      finest
        ? finest.some((it) => isDateLevelWithin(level, it as DateLevel))
        : isDateLevelWithin(level, dimension.finest),
    ).map((level) => ({ id: level, label: DATE_LEVEL_LABELS[level] }));
  const hierarchy = hierarchyOf(codelistOf(catalogue, dimension.codelist));
  const deepest = finest
    ? Math.max(-1, ...finest.map((level) => hierarchy.levelIndex(level) ?? -1))
    : hierarchy.levels.length - 1;
  return hierarchy.codelist.levels.slice(0, deepest + 1);
}
