import { canonicalJson } from '../model/canonical-json.ts';
import type { Permit } from '../model/doors/permit.ts';
import { sealStatement } from '../model/doors/seal-statement.ts';
import type { Statement } from '../model/doors/statement.ts';
import { FACT_COLUMNS, factColumn } from '../model/facts-layout.ts';
import type { Plan, PlannedDimension } from '../model/plan.ts';
import { allOf, type Fragment, identifier, integer, join, sql, statementOf } from '../sql/sql.ts';
import { measureKey } from './measure-key.ts';
import { permittedRecords } from './permitted-records.ts';
import { plannedColumns } from './planned-columns.ts';
import { namedGrouping, type StoredGrouping, storedGrouping } from './stored-grouping.ts';

/**
 * Questions that read the same records (equal `pageKey`) as one statement. Those that group by codes and dates share one
 * pass: it groups by what is stored, and names and coarser levels are worked out on what is left of it. A question that
 * groups by a list has a branch of its own, as its rows are repeated. The rows are those of `statementFor`, numbered by
 * question; the base is read once for all.
 */
export function pageStatement(first: Permit, ...others: readonly Permit[]): Statement {
  const permits = [first, ...others];
  const page = pageOf(permits);
  const lists = permits.flatMap(({ plan: { dimensions } }, i) =>
    groupsByList(dimensions) ? [sql`${source(i)} AS (${ofLists(page, dimensions)})`] : [],
  );
  const branches = permits.map((permit, i) => ofQuestion(page, permit, i));
  const text = sql`WITH permitted AS (${permittedRecords(first, page.fields)}),
    asked AS (${askedRecords(page)}),
    ${join([sql`sets AS MATERIALIZED (${inOnePass(page)})`, ...lists], ',\n    ')}
    ${join([...branches, baseOf(page)], '\n    UNION ALL ')}`;
  return sealStatement({ ...statementOf(text), permits });
}

/** Equal for questions that one pass can answer: the same records of the same parts, cut by the same filters. */
export function pageKey({ dataset, parts, plan, viewer }: Permit): string {
  const filters = Object.fromEntries(plan.dimensions.flatMap(({ id, cover }) => (cover ? [[id, cover]] : [])));
  return canonicalJson([dataset.id, viewer.as, parts, filters, isReadAlone(plan) ? plan : []]);
}

/** Neither persons nor shared events can be added up over what is left of a pass, so such a question is read as it stands. */
export const isReadAlone = ({ distincts, isOverlap }: Plan) => distincts.length > 0 || isOverlap === true;

interface Page {
  readonly isExact: boolean;
  /** Fields that are read of each record. */
  readonly fields: readonly string[];
  readonly filters: readonly PlannedDimension[];
  /** Places of the filters with more than one cover node: atoms differ by them, in every set. */
  readonly nodes: readonly Fragment[];
  readonly groupings: readonly StoredGrouping[];
  /** Names of the groupings of each set; without doubles, the base first. */
  readonly sets: readonly (readonly string[])[];
  readonly sums: readonly string[];
}

function pageOf(permits: readonly Permit[]): Page {
  const plans = permits.map(({ plan }) => plan.dimensions);
  const filters = (plans[0] ?? []).filter(({ cover }) => cover);
  const groupings = plans.flatMap((dimensions) => dimensions.flatMap((dimension) => storedGrouping(dimension) ?? []));
  const sets = [[], ...plans.filter((dimensions) => !groupsByList(dimensions)).map(setOf)];
  const sums = unique(permits.flatMap(({ plan }) => plan.sums));
  return {
    isExact: permits.every(({ parts }) => parts.every(({ protection }) => protection.kind === 'exact')),
    fields: unique([...plans.flat().map(({ id }) => id), ...sums]),
    filters,
    nodes: filters.flatMap((filter, i) =>
      filter.kind !== 'code-list' && (filter.cover?.length ?? 0) > 1 ? [node(i)] : [],
    ),
    groupings: [...new Map(groupings.map((one) => [one.name, one])).values()],
    sets: [...new Map(sets.map((set) => [set.join(), set])).values()],
    sums,
  };
}

const unique = (items: readonly string[]) => [...new Set(items)];
const groupsByList = (dimensions: readonly PlannedDimension[]) =>
  dimensions.some(({ kind, by }) => kind === 'code-list' && by !== undefined);
const setOf = (dimensions: readonly PlannedDimension[]) =>
  dimensions.flatMap((dimension) => storedGrouping(dimension)?.name ?? []).sort();

const node = (place: number) => identifier(`node_${place}`);
const source = (question: number) => identifier(`lists_${question}`);
const item = (id: string) => identifier(`item ${id}`);
const recordKey = sql`f.${identifier(FACT_COLUMNS.recordKey)}`;

/** The permitted records within the filters, with all that is grouped by or added up. */
function askedRecords({ fields, filters, groupings, sums, isExact }: Page): Fragment {
  const planned = filters.map((filter, i) => plannedColumns(withoutGrouping(filter), i));
  const columns = [
    sql`f.part, ${recordKey}`,
    ...fields.map((id) => sql`f.${identifier(factColumn(id))}`),
    ...groupings.map(({ name, value }) => sql`${value} AS ${identifier(name)}`),
    ...planned.flatMap((columns, i) => (columns.node ? [sql`${columns.node} AS ${node(i)}`] : [])),
    ...(isExact ? [] : sums.map((id) => sql`${measureKey(recordKey, id)} AS ${identifier(`key ${id}`)}`)),
  ];
  const joins = planned.flatMap((it) => it.joins);
  return sql`SELECT ${join(columns)} FROM permitted f ${join(joins, ' ')} WHERE ${allOf(planned.flatMap((it) => it.conditions))}`;
}

const withoutGrouping = ({ by: _, coverNodesPerKey: __, ...filter }: PlannedDimension) => filter as PlannedDimension;

/** Counts, key sums and figures of every set, in one pass. */
function inOnePass(page: Page): Fragment {
  const columns = inSets(page).map(identifier);
  const fixed = [sql`f.part`, ...page.nodes];
  const sets = page.sets.map((set) => sql`(${join([...fixed, ...set.map(identifier)])})`);
  return sql`SELECT ${columns.length > 0 ? sql`grouping_id(${join(columns)})` : integer(0)} AS set_number,
      ${join([...fixed, ...columns, ...figuresOf(page)])}
    FROM asked f GROUP BY GROUPING SETS (${join(sets)})`;
}

const inSets = ({ sets }: Page) => unique(sets.flat());

/** As the engine numbers a set: a bit for each column that is not in it, the last column lowest. */
const setNumber = (page: Page, set: readonly string[]) =>
  integer(inSets(page).reduce((number, name) => number * 2 + (set.includes(name) ? 0 : 1), 0));

/**
 * The same of one question that groups by lists: a record counts once in each node. Nodes of other levels are left out of what
 * the grouping leaves, which is little, and not of the repeated rows, which are many.
 */
function ofLists(page: Page, dimensions: readonly PlannedDimension[]): Fragment {
  const lists = dimensions.flatMap(({ kind, id, by }) => (kind === 'code-list' && by ? [id] : []));
  // One below the other: beside each other, lists would be paired item by item.
  const repeated = lists.reduce(
    (from, id) => sql`(SELECT *, unnest(f.${identifier(factColumn(id))}) AS ${item(id)} FROM ${from} f)`,
    sql`asked`,
  );
  const groups = [sql`f.part`, ...page.nodes, ...setOf(dimensions).map(identifier), ...lists.map(item)];
  return sql`SELECT ${join([...groups, ...figuresOf(page)])} FROM ${repeated} f GROUP BY ${join(groups)}`;
}

/** A record without the measure, or with 0, contributes nothing to its sum. */
function figuresOf({ sums, isExact }: Page): readonly Fragment[] {
  return [
    sql`count(*) AS n, sum(${recordKey}) AS key_sum`,
    ...sums.map((id) => sql`coalesce(sum(f.${identifier(factColumn(id))}), 0) AS ${identifier(`sum ${id}`)}`),
    ...(isExact ? [] : sums).flatMap((id) => [
      sql`coalesce(max(f.${identifier(factColumn(id))}), 0) AS ${identifier(`largest ${id}`)}`,
      sql`sum(CASE WHEN f.${identifier(factColumn(id))} > 0 THEN f.${identifier(`key ${id}`)} ELSE 0 END) AS ${identifier(`keys ${id}`)}`,
    ]),
  ];
}

/** One question: the groups that one pass left, brought to the asked levels and named. */
function ofQuestion(page: Page, { plan }: Permit, question: number): Fragment {
  const isOfLists = groupsByList(plan.dimensions);
  const named = plan.dimensions.flatMap((dimension, i) => {
    if (!dimension.by) return [];
    const stored = storedGrouping(dimension);
    const column = sql`s.${stored ? identifier(stored.name) : item(dimension.id)}`;
    return [{ id: dimension.id, ...namedGrouping(dimension, column, i) }];
  });
  const keys = plan.by.flatMap((id) => named.find((it) => it.id === id)?.key ?? []);
  const set = setNumber(page, setOf(plan.dimensions));
  return sql`SELECT ${integer(question)} AS question, s.part AS part, [${join(keys)}]::VARCHAR[] AS key, ${addedUp(page, plan.sums)}
    FROM ${isOfLists ? source(question) : sql`sets`} s ${join(
      named.flatMap((it) => it.joins),
      ' ',
    )}
    WHERE ${allOf([...(isOfLists ? [] : [sql`s.set_number = ${set}`]), ...named.flatMap((it) => it.conditions)])}
    GROUP BY ${join([sql`s.part`, ...page.nodes.map((one) => sql`s.${one}`), ...keys])}`;
}

function baseOf(page: Page): Fragment {
  return sql`SELECT -1 AS question, s.part AS part, []::VARCHAR[] AS key, ${addedUp(page, [])}
    FROM sets s WHERE s.set_number = ${setNumber(page, [])} GROUP BY ${join([sql`s.part`, ...page.nodes.map((one) => sql`s.${one}`)])}`;
}

/** Lists are left out where none of the questions adds anything up: of thousands of rows they cost more than the rest. */
function addedUp({ isExact, sums: any }: Page, sums: readonly string[]): Fragment {
  const list = (ids: readonly string[], of: (id: string) => Fragment) => sql`[${join(ids.map(of))}]::BIGINT[]`;
  const noisy = isExact ? [] : sums;
  return join([
    sql`sum(s.n)::BIGINT AS n, (sum(s.key_sum) % 4294967296)::BIGINT AS key_sum`,
    ...(any.length === 0
      ? []
      : [
          sql`${list(sums, (id) => sql`sum(s.${identifier(`sum ${id}`)})`)} AS sums`,
          sql`${list(noisy, (id) => sql`max(s.${identifier(`largest ${id}`)})`)} AS largest`,
          sql`${list(noisy, (id) => sql`sum(s.${identifier(`keys ${id}`)}) % 4294967296`)} AS sum_keys`,
        ]),
  ]);
}
