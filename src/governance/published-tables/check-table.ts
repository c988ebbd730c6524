import { type Catalogue, codelistOf, datasetOf } from '../../model/catalogue.ts';
import { type DatasetDefinition, type Dimension, PARTNER_DIMENSION } from '../../model/dataset.ts';
import { hierarchyOf } from '../../model/hierarchy.ts';
import type { TableDefinition, TableMethod } from '../../model/published-table.ts';
import { innerSize, layoutOf, levelsOf } from '../../model/table-layout.ts';
import type { Moment, World } from '../../model/world.ts';
import { isDate } from '../calendar.ts';

const MOST_INNER = 20_000;
const MOST_NUMBERS = 4_000;
const MOST_YEARS = 20;

/** Everything that keeps a definition from being computed, whatever the records are; empty = it may. */
export function checkTable(definition: TableDefinition, world: World, { day }: Moment): readonly string[] {
  const dataset = datasetOf(world.catalogue, definition.dataset);
  const problems = [
    ...checkOwner(definition, dataset),
    ...checkAudience(definition, world, day),
    ...checkPeriod(definition),
    ...checkMethod(definition.method),
    ...definition.tables.flatMap((table, i) =>
      checkNamed(table.dimensions, definition, dataset, world.catalogue).map((problem) => `table ${i + 1}: ${problem}`),
    ),
    ...checkFilters(definition, dataset, world.catalogue),
  ];
  return problems.length > 0 ? problems : checkSize(definition, world.catalogue);
}

function checkOwner({ owner }: TableDefinition, dataset: DatasetDefinition): readonly string[] {
  return [
    ...(dataset.owners.includes(owner) ? [] : [`${owner} does not deliver ${dataset.id}`]),
    ...(dataset.kind === 'records' ? [] : [`${dataset.id} holds aggregates; a table counts records`]),
    ...(dataset.ownerZoneOnly ? [`${dataset.id} is for its owner alone`] : []),
  ];
}

function checkAudience(definition: TableDefinition, { forums }: World, day: string): readonly string[] {
  const forum = forums.find(({ id }) => id === definition.forum);
  return [
    ...(forum?.purposes.some(({ id }) => id === definition.purpose)
      ? []
      : [`there is no forum '${definition.forum}' with purpose '${definition.purpose}'`]),
    ...(isDate(definition.validUntil) && definition.validUntil > day
      ? []
      : [`validUntil '${definition.validUntil}' must be a day after today`]),
  ];
}

function checkPeriod({ period: { from, until } }: TableDefinition): readonly string[] {
  const isYear = (date: string) => isDate(date) && /^(19|20|21)\d\d-01-01$/.test(date);
  if (!isYear(from) || !isYear(until) || from >= until)
    return [`the period '${from}' until '${until}' is no number of whole years`];
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  return years > MOST_YEARS ? [`the period has ${years} years; at most ${MOST_YEARS}`] : [];
}

function checkMethod(method: TableMethod): readonly string[] {
  const isWhole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  if (method.kind === 'rounding')
    return isWhole(method.base, 3, 1000) ? [] : ['base must be a whole number from 3 to 1000'];
  return [
    ...(isWhole(method.maxN, 1, 100) ? [] : ['maxN must be a whole number from 1 to 100']),
    ...(isWhole(method.width, 1, 1000) ? [] : ['width must be a whole number from 1 to 1000']),
  ];
}

function checkNamed(
  named: TableDefinition['tables'][number]['dimensions'],
  definition: TableDefinition,
  dataset: DatasetDefinition,
  catalogue: Catalogue,
): readonly string[] {
  const ids = named.map(({ dimension }) => dimension);
  return [
    ...(new Set(ids).size === ids.length ? [] : ['names a dimension twice']),
    ...named.flatMap(({ dimension: id, levels }) => {
      const problem = dimensionProblem(id, dataset);
      if (problem) return [problem];
      const own = levelsOf(id, definition, catalogue);
      const wrong = levels.filter((level) => !own.includes(level));
      const filter = definition.where.find((it) => it.dimension === id);
      const coarser = levels.filter((level) => filter && own.indexOf(level) < own.indexOf(filter.level));
      return [
        ...wrong.map((level) => `'${id}' has no level '${level}' for a table; levels are ${own.join(', ')}`),
        ...coarser.map((level) => `'${id}' is cut on level '${filter?.level}', so '${level}' would not be whole`),
      ];
    }),
  ];
}

function dimensionProblem(id: string, dataset: DatasetDefinition): string | undefined {
  const dimension = dataset.dimensions.find((it) => it.id === id);
  if (!dimension || id === PARTNER_DIMENSION) return `'${id}' is not a dimension of ${dataset.id}`;
  return dimension.ownerZoneOnly ? `'${id}' is for the owner alone` : kindProblem(dimension, dataset);
}

/** Whether a dimension may stand in a table at all. */
export const mayBeInTable = (dimension: Dimension, dataset: DatasetDefinition): boolean =>
  dimensionProblem(dimension.id, dataset) === undefined;

function kindProblem({ id, kind }: Dimension, { referenceDate }: DatasetDefinition): string | undefined {
  if (kind === 'code-list') return `'${id}' holds several codes per record, whose counts do not add up to a margin`;
  if (kind === 'date' && id !== referenceDate) return `of the dates only '${referenceDate}' can be in a table`;
  return undefined;
}

function checkFilters({ where }: TableDefinition, dataset: DatasetDefinition, catalogue: Catalogue): readonly string[] {
  const ids = where.map(({ dimension }) => dimension);
  return [
    ...(new Set(ids).size === ids.length ? [] : ['where names a dimension twice']),
    ...where.flatMap(({ dimension: id, level, in: codes }) => {
      const problem = dimensionProblem(id, dataset);
      if (problem) return [`where: ${problem}`];
      const dimension = dataset.dimensions.find((it) => it.id === id);
      if (!dimension || dimension.kind === 'date') return [`where: '${id}' is a date; the period cuts it`];
      const hierarchy = hierarchyOf(codelistOf(catalogue, dimension.codelist));
      if (hierarchy.levelIndex(level) === undefined) return [`where: '${id}' has no level '${level}'`];
      return codes
        .filter((code) => !hierarchy.has(code) || !hierarchy.isOn(code, level))
        .map((code) => `where: '${code}' is not on level '${level}' of '${id}'`);
    }),
  ];
}

function checkSize(definition: TableDefinition, catalogue: Catalogue): readonly string[] {
  const layout = layoutOf(definition, catalogue);
  const inner = innerSize(layout);
  if (inner === 0) return ['no combination of codes is left'];
  if (inner > MOST_INNER)
    return [`the tables rest on ${inner} combinations of codes; at most ${MOST_INNER}: name a coarser level`];
  return layout.keys.length > MOST_NUMBERS
    ? [`the tables hold ${layout.keys.length} numbers; at most ${MOST_NUMBERS}: name fewer levels`]
    : [];
}
