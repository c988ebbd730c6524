import type { DatasetDefinition, DateLevel, Dimension } from '../model/dataset.ts';
import { factColumn } from '../model/facts-layout.ts';
import type { Release, Slice } from '../model/release.ts';
import { allOf, type Fragment, identifier, integer, join, sql } from '../sql/sql.ts';
import { filterOf } from './part-predicate.ts';
import { namedPeriod } from './planned-columns.ts';

/**
 * What a release lets be seen of a record, as one hash: its slice and, per dimension of the slice's detail, the node at
 * the finest level that may be asked, the measures, and the pseudonyms that may be counted. Null for a record that is not shown on
 * that day: of no slice, or of one under embargo.
 */
export function shownValue(release: Release, dataset: DatasetDefinition, day: string): Fragment {
  const cases = release.slices.map((slice, place) => {
    const matches = allOf(slice.filters.map((filter) => filterOf(filter, dataset)));
    // The embargo is compared here and not left out: its records belong to no later slice.
    const value = (slice.notBefore ?? '') <= day ? hashOf(slice, place, dataset) : sql`NULL`;
    return sql`WHEN ${matches} THEN ${value}`;
  });
  return sql`CASE ${join(cases, ' ')} END`;
}

function hashOf(slice: Slice, place: number, dataset: DatasetDefinition): Fragment {
  const nodes = dataset.dimensions.flatMap((dimension) => {
    const level = slice.detail[dimension.id];
    return level === undefined ? [] : [nodeOf(dimension, level)];
  });
  const summed = dataset.measures.map(({ id }) => id);
  const carried = [...summed, ...(slice.pseudonyms ?? [])].map((id) => identifier(factColumn(id)));
  return sql`hash(${join([integer(place), ...nodes, ...carried])})`;
}

function nodeOf(dimension: Dimension, level: string): Fragment {
  const column = identifier(factColumn(dimension.id));
  switch (dimension.kind) {
    case 'date':
      // A release by week answers by month too, and a week may lie in two of them.
      return level === 'week'
        ? sql`${namedPeriod('week', column)}, ${namedPeriod('month', column)}`
        : namedPeriod(level as DateLevel, column);
    case 'code-list':
      return sql`list_sort(list_intersect(${column}, (SELECT list(node) FROM code_nodes WHERE codelist = ${dimension.codelist} AND level = ${level})))`;
    case 'code':
    case 'band':
      return sql`(SELECT node FROM code_levels l WHERE l.codelist = ${dimension.codelist} AND l.level = ${level} AND l.leaf = ${column})`;
  }
}
