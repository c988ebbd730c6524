import type { Catalogue } from '../model/catalogue.ts';
import { codelistOf } from '../model/catalogue.ts';
import type { DateLevel } from '../model/dataset.ts';
import { hierarchyOf } from '../model/hierarchy.ts';
import { distinctOf, OVERLAP } from '../model/measure-id.ts';
import type { Plan, PlannedDimension } from '../model/plan.ts';
import type { Question } from '../model/question.ts';
import type { Slice } from '../model/release.ts';
import { isDateLevelWithin } from './date-level-within.ts';
import { coverObjection, distinctObjection, type Objection } from './question-objection.ts';

/** A dimension with more codes than this on the asked level is long; under cell key a question holds at most one. */
const LONG = 50;
const NOT_COUNTED = new Set(['theme']);

/** The first rule of the slice that the question breaks; undefined when the slice may answer. Looks at no record. */
export function sliceObjection(
  slice: Slice,
  plan: Plan,
  question: Question,
  catalogue: Catalogue,
): Objection | undefined {
  for (const dimension of plan.dimensions) {
    const objection = detailObjection(slice, dimension, catalogue);
    if (objection) return objection;
  }
  const unreleased = plan.distincts.find((id) => !slice.pseudonyms?.includes(id));
  if (unreleased !== undefined) return { reason: 'distinct-not-released', about: distinctOf(unreleased) };
  if (plan.isOverlap && !slice.overlaps) return { reason: 'overlap-not-released', about: OVERLAP };
  if (slice.protection.kind === 'cell-key') {
    const cover = distinctObjection(plan) ?? coverObjection(plan, question, catalogue);
    if (cover) return cover;
    const long = plan.dimensions.filter((dimension) => isLong(dimension, question, catalogue));
    if (long.length > 1) return { reason: 'too-many-long-dimensions' };
  }
  const counted = plan.dimensions.filter((dimension) => !NOT_COUNTED.has(dimension.id) && !isWholeYears(dimension));
  return counted.length > slice.maxDimensions ? { reason: 'too-many-dimensions' } : undefined;
}

function detailObjection(slice: Slice, dimension: PlannedDimension, catalogue: Catalogue): Objection | undefined {
  const finest = slice.detail[dimension.id];
  if (finest === undefined) return { reason: 'not-at-this-detail', about: dimension.id };
  const isWithin =
    dimension.kind === 'date'
      ? [...(dimension.by ? [dimension.by] : []), ...(dimension.cover ?? []).map((period) => period.level)].every(
          (level) => isDateLevelWithin(level, finest as DateLevel),
        )
      : isCodeWithin(dimension, finest, catalogue);
  if (isWithin) return undefined;
  const by = dimension.by && { dimension: dimension.id, level: finest };
  return { reason: 'not-at-this-detail', about: dimension.id, ...(by ? { suggestion: { by } } : {}) };
}

type PlannedCode = Exclude<PlannedDimension, { kind: 'date' }>;

function isCodeWithin(dimension: PlannedCode, finest: string, catalogue: Catalogue): boolean {
  const hierarchy = hierarchyOf(codelistOf(catalogue, dimension.codelist));
  const deepest = hierarchy.levelIndex(finest) ?? -1;
  const nodesFit = (dimension.cover ?? []).every((node) =>
    hierarchy.levels.slice(0, deepest + 1).some((level) => hierarchy.isOn(node, level)),
  );
  return nodesFit && (dimension.by === undefined || (hierarchy.levelIndex(dimension.by) ?? Infinity) <= deepest);
}

const isWholeYears = (dimension: PlannedDimension) =>
  dimension.kind === 'date' &&
  (dimension.by ?? 'year') === 'year' &&
  (dimension.cover ?? []).every((period) => period.level === 'year');

function isLong(dimension: PlannedDimension, question: Question, catalogue: Catalogue): boolean {
  if (dimension.kind === 'date') return false;
  const asked = question.where.find((condition) => condition.dimension === dimension.id);
  // Both levels: a short grouping does not make a filter on a long level short.
  const levels = [...(dimension.by ? [dimension.by] : []), ...(asked?.kind === 'codes' ? [asked.level] : [])];
  const hierarchy = hierarchyOf(codelistOf(catalogue, dimension.codelist));
  return levels.some((level) => hierarchy.nodes(level).length > LONG);
}
