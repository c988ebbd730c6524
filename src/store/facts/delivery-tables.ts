import { sql } from '../../sql/sql.ts';
import type { FactsConnection } from './engine.ts';

/** Makes the tables of the register of deliveries where they are missing. */
export async function prepareDeliveryTables(facts: FactsConnection): Promise<void> {
  await facts.transaction(async () => {
    for (const create of [...TABLES, ...COLUMNS]) await facts.run(create);
  });
}

// No keys: the engine checks them against rows that an update in the same transaction is about to replace.
const TABLES = [
  sql`CREATE TABLE IF NOT EXISTS deliveries (
    id VARCHAR NOT NULL, dataset VARCHAR NOT NULL, owner VARCHAR NOT NULL, account VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL, bytes BIGINT NOT NULL, content_hash VARCHAR NOT NULL, mapping VARCHAR NOT NULL,
    trace_id VARCHAR NOT NULL, step INTEGER NOT NULL, arrival BIGINT NOT NULL,
    received_at VARCHAR NOT NULL, finished_at VARCHAR, state VARCHAR NOT NULL, is_settled BOOLEAN NOT NULL,
    rows_read BIGINT NOT NULL DEFAULT 0, accepted BIGINT NOT NULL DEFAULT 0, quarantined BIGINT NOT NULL DEFAULT 0,
    added BIGINT NOT NULL DEFAULT 0, superseding BIGINT NOT NULL DEFAULT 0, unchanged_rows BIGINT NOT NULL DEFAULT 0,
    outdated BIGINT NOT NULL DEFAULT 0, sequence UINTEGER, rows_per_second BIGINT)`,
  // Empty for what was taken in before codelists could change: the same file is then looked at once more.
  sql`ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS words VARCHAR DEFAULT ''`,
  sql`CREATE TABLE IF NOT EXISTS delivery_findings (
    delivery VARCHAR NOT NULL, place BIGINT NOT NULL, line BIGINT NOT NULL, column_name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL, value VARCHAR NOT NULL, expectation_nl VARCHAR NOT NULL, expectation_en VARCHAR NOT NULL)`,
  sql`ALTER TABLE delivery_findings ADD COLUMN IF NOT EXISTS file VARCHAR DEFAULT ''`,
  sql`CREATE TABLE IF NOT EXISTS delivery_counts (delivery VARCHAR NOT NULL, kind VARCHAR NOT NULL, findings BIGINT NOT NULL)`,
  sql`CREATE TABLE IF NOT EXISTS delivery_counter (sequence UINTEGER NOT NULL)`,
  // Rows that were the same as stored ones: they must go on holding when what brought them first is withdrawn.
  sql`CREATE TABLE IF NOT EXISTS delivery_confirmations (
    dataset VARCHAR NOT NULL, owner USMALLINT NOT NULL, reference VARCHAR NOT NULL, version BIGINT NOT NULL,
    content_hash UBIGINT NOT NULL, landing UINTEGER NOT NULL)`,
  sql`CREATE TABLE IF NOT EXISTS delivery_renames (
    delivery VARCHAR NOT NULL, dataset VARCHAR NOT NULL, owner USMALLINT NOT NULL, old VARCHAR NOT NULL, new VARCHAR NOT NULL)`,
  sql`CREATE TABLE IF NOT EXISTS delivery_mended (
    delivery VARCHAR NOT NULL, line BIGINT NOT NULL, mended_by VARCHAR NOT NULL, mended_line BIGINT NOT NULL)`,
  // Counts of what was delivered; unit '' is the whole. A delivery of before these tables has no rows here.
  sql`CREATE TABLE IF NOT EXISTS delivery_quality (
    delivery VARCHAR NOT NULL, unit VARCHAR NOT NULL, field VARCHAR NOT NULL, rows BIGINT NOT NULL, filled BIGINT NOT NULL,
    unknown BIGINT NOT NULL, not_registered BIGINT NOT NULL, not_applicable BIGINT NOT NULL, invalid BIGINT NOT NULL,
    distinct_values BIGINT NOT NULL)`,
  sql`CREATE TABLE IF NOT EXISTS delivery_quality_totals (
    delivery VARCHAR NOT NULL, unit VARCHAR NOT NULL, rows BIGINT NOT NULL, accepted BIGINT NOT NULL,
    duplicates BIGINT NOT NULL, same_content BIGINT NOT NULL, late_after_days INTEGER NOT NULL)`,
  sql`CREATE TABLE IF NOT EXISTS delivery_delays (
    delivery VARCHAR NOT NULL, unit VARCHAR NOT NULL, field VARCHAR NOT NULL, band INTEGER NOT NULL, rows BIGINT NOT NULL,
    late BIGINT NOT NULL)`,
  sql`CREATE TABLE IF NOT EXISTS delivery_lags (
    delivery VARCHAR NOT NULL, unit VARCHAR NOT NULL, quarter VARCHAR NOT NULL, band INTEGER NOT NULL, rows BIGINT NOT NULL)`,
];

// Data folders of before these columns get them here, as what they were: deliveries, each landed at its own sequence.
const COLUMNS = [
  sql`ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS kind VARCHAR DEFAULT 'delivery'`,
  sql`ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS landing UINTEGER`,
  sql`ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS attempts INTEGER DEFAULT 0`,
  sql`ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS withdraws VARCHAR DEFAULT ''`,
  sql`ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS mends VARCHAR DEFAULT ''`,
  sql`ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS recodes VARCHAR DEFAULT ''`,
  sql`ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS reason VARCHAR DEFAULT ''`,
  sql`ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS ended BIGINT DEFAULT 0`,
  sql`ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS restored BIGINT DEFAULT 0`,
  sql`ALTER TABLE deliveries ADD COLUMN IF NOT EXISTS kept BIGINT DEFAULT 0`,
  sql`UPDATE deliveries SET landing = sequence WHERE landing IS NULL AND sequence IS NOT NULL AND kind = 'delivery'`,
];
