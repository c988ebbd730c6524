import type { DatasetDefinition } from '../model/dataset.ts';
import { FACT_COLUMNS, factsTable, HOLDS } from '../model/facts-layout.ts';
import type { PartnerId } from '../model/ids.ts';
import { allOf, type Fragment, identifier, integer, sql } from '../sql/sql.ts';
import { recordsOf } from './part-predicate.ts';

const from = identifier(FACT_COLUMNS.heldFrom);
const until = identifier(FACT_COLUMNS.heldUntil);

/** The last delivery sequence number that changed any record of an owner: `sequence`, 0 = none. */
export const lastSequence = (dataset: DatasetDefinition, owner: PartnerId): Fragment => sql`
  SELECT coalesce(max(greatest(${from}, CASE WHEN ${until} < ${integer(HOLDS)} THEN ${until} ELSE 0 END)), 0)::BIGINT AS sequence
  FROM ${identifier(factsTable(dataset))} WHERE ${allOf(recordsOf({ owner }, dataset))}`;
