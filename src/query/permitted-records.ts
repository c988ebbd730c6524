import type { Permit } from '../model/doors/permit.ts';
import { FACT_COLUMNS, factColumn, factsTable } from '../model/facts-layout.ts';
import { type Fragment, identifier, integer, join, sql } from '../sql/sql.ts';
import { partPredicate } from './part-predicate.ts';

/** The records of a permit: `part` (its index), the record key, and the stored columns of the named fields. */
export function permittedRecords({ parts, dataset }: Permit, fields: readonly string[]): Fragment {
  const columns = [FACT_COLUMNS.recordKey, ...fields.map(factColumn)].map(identifier);
  const table = identifier(factsTable(dataset));
  return join(
    parts.map(
      (part, i) =>
        sql`SELECT ${integer(i)} AS part, ${join(columns)} FROM ${table} WHERE ${partPredicate(part, dataset)}`,
    ),
    ' UNION ALL ',
  );
}
