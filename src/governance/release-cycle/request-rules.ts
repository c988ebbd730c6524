import { type Catalogue, codelistOf, datasetOf } from '../../model/catalogue.ts';
import { DATE_LEVELS, type DateLevel } from '../../model/dataset.ts';
import { hierarchyOf } from '../../model/hierarchy.ts';
import type { Release } from '../../model/release.ts';
import type { ReleaseContent } from '../../model/release-dossier.ts';
import type { ReleaseRequest, RequestDecision, RequestedRelease } from '../../model/release-request.ts';
import type { Moment, World } from '../../model/world.ts';
import { isDateLevelWithin } from '../date-level-within.ts';
import { ownerZoneProblems } from '../owner-zone.ts';

type Detail = Readonly<Record<string, string>>;

/** What is wrong with a request, in words for the forum; says nothing of what the owner has. */
export function requestProblems(asked: RequestedRelease, { catalogue }: World): readonly string[] {
  const dataset = datasetOf(catalogue, asked.dataset);
  return [
    ...(dataset.owners.includes(asked.owner) ? [] : [`${asked.owner} does not deliver ${asked.dataset}`]),
    ...ownerZoneProblems({ slices: [{ ...SLICE, detail: asked.detail }] }, dataset),
    ...(Object.keys(asked.detail).length > 0 ? [] : ['a request names at least one dimension']),
    ...detailProblems(asked.detail, asked.dataset, catalogue),
  ];
}

function detailProblems(detail: Detail, dataset: string, catalogue: Catalogue): readonly string[] {
  return Object.entries(detail).flatMap(([id, level]) =>
    levelsOf(id, dataset, catalogue).includes(level) ? [] : [`'${id}' has no level '${level}'`],
  );
}

/** What is wrong with an owner's answer. */
export function decisionProblems(
  { detail: asked, dataset }: ReleaseRequest,
  decision: RequestDecision,
  catalogue: Catalogue,
): readonly string[] {
  if (decision.kind !== 'narrow') return [];
  const given = Object.entries(decision.detail);
  const isLess =
    given.length < Object.keys(asked).length || given.some(([dimension, level]) => asked[dimension] !== level);
  return [
    ...detailProblems(decision.detail, dataset, catalogue),
    ...given
      .filter(([id, level]) => !isWithin(id, level, asked[id], dataset, catalogue))
      .map(([id]) => `'${id}' would be finer than was asked`),
    ...(given.length === 0 ? ['nothing is left; decline instead'] : []),
    ...(isLess ? [] : ['this is all that was asked; grant it instead']),
  ];
}

/** The draft that a grant makes: what holds now with the asked detail, or a new release under the default protection. */
export function draftFor(
  { owner, dataset, forum, purpose }: ReleaseRequest,
  detail: Detail,
  legalGround: string,
  inForce: Release | undefined,
  { day }: Moment,
): ReleaseContent {
  const year = Number(day.slice(0, 4));
  const frame = {
    owner,
    dataset,
    forum,
    purpose,
    legalGround,
    validFrom: day,
    validUntil: `${year + 1}${day.slice(4).replace('-02-29', '-02-28')}`,
  };
  if (!inForce)
    return {
      ...frame,
      slices: [{ ...SLICE, detail }],
      splitsOn: [],
      editionMinimum: 10,
      terms: { handling: [], marking: '', text: '' },
    };
  const { id: _, withdrawnAt: __, neverHeld: ___, ...content } = inForce;
  return { ...content, ...frame, slices: content.slices.map((slice) => ({ ...slice, detail })) };
}

const SLICE = {
  filters: [],
  detail: {},
  form: 'counts',
  protection: { kind: 'cell-key', table: 'D5_V3_js2' },
  maxDimensions: 4,
  minimumBase: 10,
} as const;

function levelsOf(id: string, dataset: string, catalogue: Catalogue): readonly string[] {
  const dimension = datasetOf(catalogue, dataset).dimensions.find((it) => it.id === id);
  if (!dimension) return [];
  return dimension.kind === 'date'
    ? DATE_LEVELS.filter((level) => isDateLevelWithin(level, dimension.finest))
    : hierarchyOf(codelistOf(catalogue, dimension.codelist)).levels;
}

function isWithin(
  id: string,
  level: string,
  asked: string | undefined,
  dataset: string,
  catalogue: Catalogue,
): boolean {
  if (asked === undefined) return false;
  const levels = levelsOf(id, dataset, catalogue);
  const isDate = datasetOf(catalogue, dataset).dimensions.find((it) => it.id === id)?.kind === 'date';
  return isDate
    ? isDateLevelWithin(level as DateLevel, asked as DateLevel)
    : levels.indexOf(level) <= levels.indexOf(asked);
}
