import { type Catalogue, codelistOf, datasetOf } from '../model/catalogue.ts';
import { hasBegunBy } from '../model/code-validity.ts';
import {
  DATE_LEVELS,
  type DatasetDefinition,
  type DateLevel,
  type Dimension,
  PARTNER_DIMENSION,
} from '../model/dataset.ts';
import { InputError } from '../model/errors.ts';
import { type Hierarchy, hierarchyOf } from '../model/hierarchy.ts';
import { componentsOf, distinctOf, measureKind, OVERLAP, ratioOf } from '../model/measure-id.ts';
import { periodKey } from '../model/period-key.ts';
import type { Plan, PlannedDimension } from '../model/plan.ts';
import { COUNT, type Condition, type Grouping, type Question } from '../model/question.ts';
import { isDate, startOf } from './calendar.ts';
import { checkOverlap } from './check-overlap.ts';
import { coverCodes, coverWindow, windowLevel } from './cover.ts';
import { isDateLevelWithin } from './date-level-within.ts';
import { referenceWindow } from './reference-window.ts';

const EARLIEST = '1900-01-01';
const LATEST = '2200-01-01';

/**
 * A question as products of nodes, for any release.
 * @throws InputError QUESTION_INVALID when it names what the dataset does not have, or a dimension twice
 */
export function planQuestion(question: Question, catalogue: Catalogue): Plan {
  const dataset = datasetOf(catalogue, question.dataset);
  refuseTwice(
    'by',
    question.by.map((grouping) => grouping.dimension),
  );
  refuseTwice(
    'where',
    question.where.map((condition) => condition.dimension),
  );
  refuseTwice('measures', question.measures);
  const asked = new Set([...question.by, ...question.where].map((item) => item.dimension));
  asked.delete(PARTNER_DIMENSION);
  const partners = partnersOf(question, dataset);
  const isOverlap = question.measures.includes(OVERLAP);
  if (isOverlap) checkOverlap(question, dataset);
  return {
    dimensions: [...asked].map((id) => planDimension(dataset, dimensionOf(dataset, id), question, catalogue)),
    by: question.by.map((grouping) => grouping.dimension),
    ...(partners ? { partners } : {}),
    ...(isOverlap ? { isOverlap } : {}),
    ...figuresOf(question, dataset),
  };
}

function planDimension(
  dataset: DatasetDefinition,
  dimension: Dimension,
  question: Question,
  catalogue: Catalogue,
): PlannedDimension {
  const grouping = question.by.find((item) => item.dimension === dimension.id);
  const condition = question.where.find((item) => item.dimension === dimension.id);
  if (dimension.kind === 'date') return planDate(dimension, grouping, condition);
  const hierarchy = hierarchyOf(codelistOf(catalogue, dimension.codelist));
  const by = grouping && codeLevel(dimension, hierarchy, grouping.level);
  const exists = hasBegunBy(hierarchy, referenceWindow(dataset, question));
  const cover = condition && coverOf(dimension, hierarchy, condition, exists);
  return {
    kind: dimension.kind === 'code-list' ? 'code-list' : 'code',
    id: dimension.id,
    codelist: dimension.codelist,
    ...(by ? { by } : {}),
    ...(cover ? { cover } : {}),
    ...(by && cover ? { coverNodesPerKey: tally(cover.flatMap((node) => hierarchy.ancestor(node, by) ?? [])) } : {}),
  };
}

function planDate(
  dimension: Dimension,
  grouping: Grouping | undefined,
  condition: Condition | undefined,
): PlannedDimension {
  const by = grouping && dateLevel(dimension, grouping);
  const cover = condition && windowOf(dimension, condition);
  return {
    kind: 'date',
    id: dimension.id,
    ...(by ? { by } : {}),
    ...(cover ? { cover } : {}),
    ...(by && cover ? { coverNodesPerKey: tally(cover.map((period) => periodKey(by, startOf(by, period.from)))) } : {}),
  };
}

/** How often each key occurs, where it does so more than once. */
function tally(keys: readonly string[]): Readonly<Record<string, number>> {
  const counts = Map.groupBy(keys, (key) => key);
  return Object.fromEntries([...counts].flatMap(([key, { length }]) => (length > 1 ? [[key, length]] : [])));
}

function coverOf(
  dimension: Dimension,
  hierarchy: Hierarchy,
  condition: Condition,
  exists: (code: string) => boolean,
): readonly string[] | undefined {
  if (condition.kind !== 'codes') throw invalid(`'${dimension.id}' is not a date; ask for codes with 'level' and 'in'`);
  codeLevel(dimension, hierarchy, condition.level);
  refuseTwice(`where ${dimension.id}`, condition.in);
  if (condition.in.length === 0) throw invalid(`'in' of '${dimension.id}' is empty; name a code, or leave it out`);
  for (const code of condition.in)
    if (!hierarchy.has(code) || !hierarchy.isOn(code, condition.level))
      throw invalid(`code '${code}' is not on level '${condition.level}' of codelist '${hierarchy.codelist.id}'`);
  return coverCodes(hierarchy, condition.in, exists);
}

function windowOf(dimension: Dimension, condition: Condition) {
  if (condition.kind !== 'window')
    throw invalid(`'${dimension.id}' is a date; ask for a window with 'from' and 'until'`);
  const { from, until } = condition;
  if (!isDate(from) || !isDate(until) || from >= until)
    throw invalid(
      `'${dimension.id}' from '${from}' until '${until}' is not a window: both must be dates, 'from' before 'until'`,
    );
  // The calendar takes the years 0 to 99 for 1900 to 1999 and ends with 9999: outside, a cover would not be the window.
  if (from < EARLIEST || until > LATEST)
    throw invalid(`'${dimension.id}' takes windows from '${EARLIEST}' until '${LATEST}'`);
  if (!levelsOf(dimension).includes(windowLevel(from, until)))
    throw invalid(
      `'${dimension.id}' is registered by ${levelsOf(dimension).at(-1)}; '${from}' until '${until}' is no whole number of them`,
    );
  return coverWindow(from, until);
}

function dateLevel(dimension: Dimension, { level }: Grouping): DateLevel {
  const found = DATE_LEVELS.find((it) => it === level);
  const levels = levelsOf(dimension);
  if (!found || !levels.includes(found))
    throw invalid(`'${dimension.id}' has no level '${level}'; levels are ${levels.join(', ')}`);
  return found;
}

/** A year that is registered as such has no months: they would all be January. */
const levelsOf = (dimension: Dimension): readonly DateLevel[] =>
  dimension.kind === 'date' ? DATE_LEVELS.filter((level) => isDateLevelWithin(level, dimension.finest)) : [];

function codeLevel(dimension: Dimension, hierarchy: Hierarchy, level: string): string {
  if (hierarchy.levelIndex(level) === undefined)
    throw invalid(`'${dimension.id}' has no level '${level}'; levels are ${hierarchy.levels.join(', ')}`);
  return level;
}

function partnersOf(question: Question, dataset: DatasetDefinition): readonly string[] | undefined {
  const grouping = question.by.find((item) => item.dimension === PARTNER_DIMENSION);
  const condition = question.where.find((item) => item.dimension === PARTNER_DIMENSION);
  if (grouping && grouping.level !== PARTNER_DIMENSION) throw invalid(`'partner' has one level, 'partner'`);
  if (!condition) return undefined;
  const owners: readonly string[] = dataset.owners;
  if (condition.kind !== 'codes' || !condition.in.every((code) => owners.includes(code)))
    throw invalid(`'partner' takes codes out of ${owners.join(', ')}`);
  return condition.in;
}

function dimensionOf(dataset: DatasetDefinition, id: string): Dimension {
  const dimension = dataset.dimensions.find((it) => it.id === id);
  if (!dimension)
    throw invalid(
      `dataset '${dataset.id}' has no dimension '${id}'; it has ${dataset.dimensions.map((it) => it.id).join(', ')}, partner`,
    );
  return dimension;
}

/** What to read for the asked measures; the two figures of a ratio, once each. */
function figuresOf(question: Question, dataset: DatasetDefinition): Pick<Plan, 'sums' | 'distincts'> {
  for (const measure of question.measures) checkMeasure(dataset, measure);
  const figures = [...new Set(question.measures.flatMap((measure) => componentsOf(dataset, measure)))].map(measureKind);
  return {
    sums: figures.flatMap((figure) => (figure.kind === 'sum' ? [figure.id] : [])),
    distincts: figures.flatMap((figure) => (figure.kind === 'distinct' ? [figure.id] : [])),
  };
}

function checkMeasure(dataset: DatasetDefinition, asked: string): void {
  const { id, kind, measures, pseudonyms = [], ratios = [], sameEvent } = dataset;
  const known = [
    ...(kind === 'records' ? [COUNT] : []),
    ...(kind === 'records' && sameEvent ? [OVERLAP] : []),
    ...measures.map((measure) => measure.id),
    ...pseudonyms.map((pseudonym) => distinctOf(pseudonym.id)),
    ...ratios.map((ratio) => ratioOf(ratio.id)),
  ];
  if (!known.includes(asked)) throw invalid(`dataset '${id}' has no measure '${asked}'; it has ${known.join(', ')}`);
}

function refuseTwice(where: string, names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw invalid(`'${twice}' occurs twice in ${where}; name it once`);
}

const invalid = (message: string) => new InputError('QUESTION_INVALID', message);
