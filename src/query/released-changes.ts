import type { DatasetDefinition } from '../model/dataset.ts';
import { FACT_COLUMNS, factsTable, HOLDS } from '../model/facts-layout.ts';
import type { Release } from '../model/release.ts';
import { allOf, type Fragment, identifier, integer, join, sql } from '../sql/sql.ts';
import { recordsOf } from './part-predicate.ts';
import { shownValue } from './shown-value.ts';

/** The edition in force: up to which delivery, and on which day it was formed. Before the first: 0 and ''. */
export interface Since {
  readonly sequence: number;
  readonly day: string;
}

const reference = identifier(FACT_COLUMNS.reference);
const from = identifier(FACT_COLUMNS.heldFrom);
const until = identifier(FACT_COLUMNS.heldUntil);

/**
 * How many records a release shows otherwise now than in the edition in force, and the last delivery sequence number
 * that touched a record it shows: `changed`, `sequence`. A record counts when something that the release lets through
 * differs; changes that nobody there can see, and records it does not let through, can neither make nor time an edition.
 *
 * @param day ISO date: embargoes that have passed by then open
 */
export function releasedChanges(release: Release, dataset: DatasetDefinition, since: Since, day: string): Fragment {
  const table = identifier(factsTable(dataset));
  const own = recordsOf(release, dataset);
  const old = integer(since.sequence);
  const holds = integer(HOLDS);
  // Not only of records that differ: one that came and went would be in an edition that lies between the two.
  const touched = allOf([
    ...own,
    sql`(${from} > ${old} OR ${until} < ${holds}) AND ${until} > ${old} AND ${until} > ${from}`,
    sql`${shownValue(release, dataset, day)} IS NOT NULL`,
  ]);
  return sql`
    WITH before AS (
      SELECT ${reference}, ${shownValue(release, dataset, since.day)} AS shown
      FROM ${table} WHERE ${allOf([...own, sql`${from} <= ${old} AND ${until} > ${old}`])}),
    now AS (
      SELECT ${reference}, ${shownValue(release, dataset, day)} AS shown
      FROM ${table} WHERE ${allOf([...own, sql`${until} = ${holds}`])}),
    touched AS (
      SELECT max(greatest(${from}, CASE WHEN ${until} < ${holds} THEN ${until} ELSE 0 END)) AS last
      FROM ${table} WHERE ${touched})
    SELECT count(*) AS changed, (SELECT greatest(coalesce(last, 0), ${old}) FROM touched)::BIGINT AS sequence
    FROM before FULL JOIN now USING (${reference}) WHERE before.shown IS DISTINCT FROM now.shown`;
}

/**
 * The changes of releases that move together, one row each with its `place` among them. In one statement, so that all of
 * them see the same records: were a delivery to land between two looks, a release could move on fewer changes than it waits for.
 */
export function changesTogether(
  releases: readonly Release[],
  dataset: DatasetDefinition,
  since: Since,
  day: string,
): Fragment {
  const each = releases.map(
    (release, place) =>
      sql`SELECT ${integer(place)} AS place, * FROM (${releasedChanges(release, dataset, since, day)})`,
  );
  return sql`${join(each, ' UNION ALL ')} ORDER BY place`;
}

/** The last delivery sequence number, up to the edition, that changed a record which the release shows: `sequence`, 0 = none. */
export function lastShownChange(release: Release, dataset: DatasetDefinition, { sequence, day }: Since): Fragment {
  const up = integer(sequence);
  return sql`
    SELECT coalesce(max(greatest(${from}, CASE WHEN ${until} <= ${up} THEN ${until} ELSE 0 END)), 0)::BIGINT AS sequence
    FROM ${identifier(factsTable(dataset))}
    WHERE ${allOf([...recordsOf(release, dataset), sql`${from} <= ${up} AND ${until} > ${from} AND ${shownValue(release, dataset, day)} IS NOT NULL`])}`;
}
