import { type Catalogue, codelistOf } from '../model/catalogue.ts';
import { hierarchyOf } from '../model/hierarchy.ts';
import type { Plan, PlannedDimension } from '../model/plan.ts';
import type { Condition, Question } from '../model/question.ts';
import type { Refusal } from '../model/refusal.ts';
import { isAligned, widened } from './calendar.ts';

/** More cover nodes than this, multiplied over the conditions, are refused: each adds noise, and many invite averaging. */
export const MOST_COVER_NODES = 24;

export type Objection = Pick<Refusal, 'reason' | 'about' | 'suggestion'>;

/** Codes of a list overlap, so their figures cannot be added: a list is filtered on one node, under every protection. */
export function listObjection(plan: Plan): Objection | undefined {
  const list = plan.dimensions.find(
    (dimension) => dimension.kind === 'code-list' && (dimension.cover?.length ?? 1) > 1,
  );
  return list && { reason: 'list-needs-one-node', about: list.id };
}

/**
 * Who is in two sets is one person in both together, so distinct counts don't add: a cell holds one node. Figures that are
 * exact are counted over the whole set and know no such limit.
 */
export function distinctObjection(plan: Plan): Objection | undefined {
  if (plan.distincts.length === 0) return undefined;
  const several = plan.dimensions.find((dimension) =>
    dimension.by ? Object.keys(dimension.coverNodesPerKey ?? {}).length > 0 : (dimension.cover?.length ?? 1) > 1,
  );
  return several && { reason: 'distinct-does-not-add', about: several.id };
}

/** What holds against the question under cell key, whoever released what. */
export function coverObjection(plan: Plan, question: Question, catalogue: Catalogue): Objection | undefined {
  const broken = plan.dimensions.find(isBrokenPeriod);
  if (broken) return { reason: 'period-not-whole', about: broken.id };
  const nodes = plan.dimensions.reduce((product, dimension) => product * (dimension.cover?.length ?? 1), 1);
  return nodes > MOST_COVER_NODES ? tooMany(plan, question, catalogue) : undefined;
}

/** Weeks and months cut each other: their overlap is no node, so its noise would be fresh. */
function isBrokenPeriod(dimension: PlannedDimension): boolean {
  if (dimension.kind !== 'date' || !dimension.by) return false;
  const { by, cover = [] } = dimension;
  return cover.some(({ level }) =>
    by === 'week' ? level !== 'week' && level !== 'day' : level === 'week' && by !== 'day',
  );
}

function tooMany(plan: Plan, question: Question, catalogue: Catalogue): Objection {
  const widest = plan.dimensions.toSorted((a, b) => (b.cover?.length ?? 1) - (a.cover?.length ?? 1))[0];
  const where = widest && coarser(widest, question, catalogue);
  return {
    reason: 'too-many-cover-nodes',
    ...(widest ? { about: widest.id } : {}),
    ...(where ? { suggestion: { where } } : {}),
  };
}

/** The nearest condition that holds the asked set and has fewer nodes. */
function coarser(dimension: PlannedDimension, question: Question, catalogue: Catalogue): Condition | undefined {
  const condition = question.where.find((it) => it.dimension === dimension.id);
  if (condition?.kind === 'window') {
    const level = (['month', 'quarter', 'year'] as const).find((it) => !isAligned(it, condition.from, condition.until));
    return level && { ...condition, ...widened(level, condition.from, condition.until) };
  }
  if (!condition || dimension.kind === 'date') return undefined;
  const hierarchy = hierarchyOf(codelistOf(catalogue, dimension.codelist));
  const level = hierarchy.levels[(hierarchy.levelIndex(condition.level) ?? 0) - 1];
  if (level === undefined) return undefined;
  return {
    ...condition,
    level,
    in: [...new Set(condition.in.flatMap((code) => hierarchy.ancestor(code, level) ?? []))],
  };
}
