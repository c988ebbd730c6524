import type { DatasetDefinition, Dimension } from '../model/dataset.ts';
import type { Permit, PermitPart } from '../model/doors/permit.ts';
import { sealStatement } from '../model/doors/seal-statement.ts';
import type { Statement } from '../model/doors/statement.ts';
import { factColumn, factsTable } from '../model/facts-layout.ts';
import { allOf, type Fragment, identifier, integer, join, sql, statementOf } from '../sql/sql.ts';
import { partPredicate } from './part-predicate.ts';
import { namedPeriod } from './planned-columns.ts';

/**
 * A permit for the overlap of two owners as one statement, with the rows that `statementFor` has. What is counted is the event:
 * a day with its codes, known on both sides, once however many records tell of it. Its key is made of the event and not of the
 * records, so that the noise depends on which events are shared and on nothing that either owner can redo: delivering the
 * same events again under other references gives the same figure.
 *
 * @param secret of this pair, that nobody outside has: without one the noise of known events could be worked out
 */
export function overlapStatement(permit: Permit, secret: string): Statement {
  const { dataset, plan, parts } = permit;
  const [pair] = parts;
  if (!pair?.overlapWith || parts.length > 1 || !dataset.sameEvent) throw new Error('the permit is not for an overlap');
  const { date } = dataset.sameEvent;
  const columns = eventDimensions(dataset).map(({ id }) => identifier(factColumn(id)));
  const written = columns.map((column) => sql`${column}::VARCHAR`);
  const key = sql`('0x' || left(sha256(${secret} || '/' || concat_ws('/', ${join(written)})), 8))::UBIGINT`;
  const year = namedPeriod('year', identifier(factColumn(date)));
  const isByYear = plan.by.length > 0;
  const counted = (question: 0 | -1) => {
    const group = question === 0 && isByYear ? [year] : [];
    return sql`
      SELECT ${integer(question)} AS question, 0 AS part, [${join(group)}]::VARCHAR[] AS key, count(*) AS n,
        (sum(event_key) % 4294967296)::BIGINT AS key_sum, ${NOTHING_ELSE}
      FROM shared GROUP BY ${join([sql`part`, ...group])}`;
  };
  return sealStatement({
    ...statementOf(sql`
      WITH shared AS (
        SELECT 0 AS part, ${identifier(factColumn(date))}, ${key} AS event_key
        FROM (${eventsOf(pair, dataset)}) JOIN (${eventsOf(pair.overlapWith, dataset)}) USING (${join(columns)}))
      ${counted(0)} UNION ALL ${counted(-1)}`),
    permits: [permit],
  });
}

const NOTHING_ELSE = sql`[]::BIGINT[] AS sums, []::BIGINT[] AS largest, []::BIGINT[] AS sum_keys,
  []::BIGINT[] AS persons, []::BIGINT[] AS person_keys`;

/** The different events that one owner's part tells of; where something is not known, it cannot be said to be the same. */
function eventsOf(part: Omit<PermitPart, 'overlapWith'>, dataset: DatasetDefinition): Fragment {
  const dimensions = eventDimensions(dataset);
  return sql`
    SELECT DISTINCT ${join(dimensions.map(({ id }) => identifier(factColumn(id))))} FROM ${identifier(factsTable(dataset))}
    WHERE ${allOf([partPredicate(part, dataset), ...dimensions.map(isKnown)])}`;
}

function eventDimensions({ dimensions, sameEvent }: DatasetDefinition): readonly Dimension[] {
  const ids = sameEvent ? [sameEvent.date, ...sameEvent.dimensions] : [];
  return ids.flatMap((id) => dimensions.filter((dimension) => dimension.id === id));
}

function isKnown(dimension: Dimension): Fragment {
  const column = identifier(factColumn(dimension.id));
  if (dimension.kind === 'date') return sql`${column} IS NOT NULL`;
  const missing = sql`SELECT ordinal FROM codes WHERE codelist = ${dimension.codelist} AND code IN ('_U', '_X')`;
  return dimension.kind === 'code-list'
    ? sql`coalesce(NOT list_has_any(${column}, (SELECT coalesce(list(ordinal), []) FROM (${missing}))), false)`
    : sql`coalesce(${column} NOT IN (${missing}), false)`;
}
