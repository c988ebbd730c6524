import type { Catalogue } from '../../model/catalogue.ts';
import type { DatasetDefinition, Dimension } from '../../model/dataset.ts';
import { FACT_COLUMNS, factColumn, factsTable } from '../../model/facts-layout.ts';
import { type Fragment, identifier, join, sql } from '../../sql/sql.ts';
import { loadCodelists } from './code-tables.ts';
import type { FactsConnection } from './engine.ts';

/** Makes what is missing: code tables, one facts table per dataset, new columns. Never changes what is there. */
export async function prepareTables(facts: FactsConnection, catalogue: Catalogue): Promise<void> {
  await facts.transaction(async () => {
    await loadCodelists(facts, catalogue);
    for (const dataset of catalogue.datasets.values()) await prepareFacts(facts, dataset);
  });
}

async function prepareFacts(facts: FactsConnection, dataset: DatasetDefinition): Promise<void> {
  const table = identifier(factsTable(dataset));
  const fixed = Object.entries(FIXED).map(([name, type]) => sql`${identifier(name)} ${type}`);
  await facts.run(sql`CREATE TABLE IF NOT EXISTS ${table} (${join(fixed)})`);
  const known = await facts.rows(
    sql`SELECT column_name FROM duckdb_columns() WHERE table_name = ${factsTable(dataset)}`,
  );
  const has = new Set(known.map((row) => row['column_name']));
  if (!has.has(FACT_COLUMNS.landing)) await addLanding(facts, table);
  for (const { id } of dataset.measures)
    await facts.run(sql`ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${identifier(factColumn(id))} BIGINT`);
  for (const { id } of dataset.pseudonyms ?? [])
    await facts.run(sql`ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${identifier(factColumn(id))} UBIGINT`);
  for (const dimension of dataset.dimensions)
    if (!has.has(factColumn(dimension.id))) await addDimension(facts, table, dimension);
}

/** Before there were withdrawals, each row was brought by the delivery from whose sequence on it held. */
async function addLanding(facts: FactsConnection, table: Fragment): Promise<void> {
  const landing = identifier(FACT_COLUMNS.landing);
  await facts.run(sql`ALTER TABLE ${table} ADD COLUMN ${landing} UINTEGER`);
  await facts.run(sql`UPDATE ${table} SET ${landing} = ${identifier(FACT_COLUMNS.heldFrom)}`);
}

/** Records from before the dimension did not register it, and say so: a null would fall out of every cell and slice. */
async function addDimension(facts: FactsConnection, table: Fragment, dimension: Dimension): Promise<void> {
  const column = identifier(factColumn(dimension.id));
  await facts.run(sql`ALTER TABLE ${table} ADD COLUMN ${column} ${dimensionType(dimension)}`);
  if (dimension.kind === 'date') return;
  const ordinal = sql`SELECT ordinal FROM codes WHERE codelist = ${dimension.codelist} AND code = '_X'`;
  await facts.run(
    sql`UPDATE ${table} SET ${column} = ${dimension.kind === 'code-list' ? sql`[(${ordinal})]` : sql`(${ordinal})`}`,
  );
}

const FIXED: Readonly<Record<string, Fragment>> = {
  [FACT_COLUMNS.owner]: sql`USMALLINT NOT NULL`,
  [FACT_COLUMNS.reference]: sql`VARCHAR NOT NULL`,
  [FACT_COLUMNS.version]: sql`BIGINT NOT NULL`,
  [FACT_COLUMNS.recordKey]: sql`UINTEGER NOT NULL`,
  [FACT_COLUMNS.contentHash]: sql`UBIGINT NOT NULL`,
  [FACT_COLUMNS.heldFrom]: sql`UINTEGER NOT NULL`,
  [FACT_COLUMNS.heldUntil]: sql`UINTEGER NOT NULL`,
  [FACT_COLUMNS.landing]: sql`UINTEGER`,
};

function dimensionType(dimension: Dimension): Fragment {
  switch (dimension.kind) {
    case 'code':
    case 'band':
      return sql`USMALLINT`;
    case 'code-list':
      return sql`USMALLINT[]`;
    case 'date':
      return sql`DATE`;
  }
}
