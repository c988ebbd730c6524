import type { CheckedDelivery } from '../model/doors/checked-delivery.ts';
import { factsTable, HOLDS } from '../model/facts-layout.ts';
import { identifier, sql } from '../sql/sql.ts';
import type { IntakeConnection } from './effects.ts';
import { FATES, type FateCounts } from './fates.ts';
import { type Found, listed } from './found.ts';
import { ownerOrdinal } from './said.ts';
import { scratch } from './scratch.ts';

/** Fewer than this may be chance, and are soon mended by hand. */
const FEWEST = 20;

/**
 * Notices that a delivery seems to bring records again under other references: most of its rows are new, and at least
 * half of the new ones say word for word what a record says that holds and that the delivery does not name. Contents that
 * occur more than once on either side are left out: those agree by chance.
 */
export async function reportRenewedReferences(
  facts: IntakeConnection,
  { dataset, owner, staging, accepted }: CheckedDelivery,
  { added }: FateCounts,
  found: Found,
): Promise<void> {
  if (added < FEWEST || added * 2 < accepted) return;
  const [row] = await facts.rows(sql`
    WITH fresh AS (
      SELECT content_hash FROM ${scratch(staging)} a JOIN ${FATES} f ON f.line = a.line WHERE f.fate = 'added'
      GROUP BY 1 HAVING count(*) = 1),
    held AS (
      SELECT content_hash, any_value(reference) AS reference FROM ${identifier(factsTable(dataset))}
      WHERE held_until = ${HOLDS} AND owner = ${ownerOrdinal(owner)} AND content_hash IN (FROM fresh)
      GROUP BY 1 HAVING count(*) = 1)
    SELECT count(*) AS same FROM held WHERE reference NOT IN (SELECT reference FROM ${scratch(staging)})`);
  const same = Number(row?.['same']);
  if (same < FEWEST || same * 2 < added) return;
  await found.add({
    kind: 'references-renewed',
    place: -9000,
    column: 'reference',
    expectation: {
      nl: 'Dezelfde referentie voor dezelfde registratie als in eerdere leveringen.',
      en: 'The same reference for the same record as in earlier deliveries.',
    },
    count: 1,
    rows: listed([{ line: 0, value: String(same) }]),
  });
}
