import type { Catalogue } from '../../model/catalogue.ts';
import type { DatasetDefinition, Dimension } from '../../model/dataset.ts';
import { FACT_COLUMNS, factColumn, factsTable } from '../../model/facts-layout.ts';
import { hierarchyOf } from '../../model/hierarchy.ts';
import { type Fragment, identifier, join, sql } from '../../sql/sql.ts';
import type { FactsConnection } from './engine.ts';

/** Makes what is missing: code tables, one facts table per dataset, new columns. Never changes what is there. */
export async function prepareTables(facts: FactsConnection, catalogue: Catalogue): Promise<void> {
  await facts.transaction(async () => {
    for (const create of CODE_TABLES) await facts.run(create);
    for (const codelist of catalogue.codelists.values()) await loadCodelist(facts, hierarchyOf(codelist));
    for (const dataset of catalogue.datasets.values()) await prepareFacts(facts, dataset);
  });
}

const CODE_TABLES = [
  sql`CREATE TABLE IF NOT EXISTS codes (codelist VARCHAR NOT NULL, code VARCHAR NOT NULL, ordinal USMALLINT NOT NULL, PRIMARY KEY (codelist, code))`,
  sql`CREATE TABLE IF NOT EXISTS code_levels (codelist VARCHAR NOT NULL, level VARCHAR NOT NULL, leaf USMALLINT NOT NULL, node USMALLINT NOT NULL)`,
  sql`CREATE TABLE IF NOT EXISTS code_nodes (codelist VARCHAR NOT NULL, level VARCHAR NOT NULL, node USMALLINT NOT NULL)`,
  sql`DELETE FROM code_levels`,
  sql`DELETE FROM code_nodes`,
];

async function loadCodelist(facts: FactsConnection, list: ReturnType<typeof hierarchyOf>): Promise<void> {
  const id = list.codelist.id;
  const codes = list.codelist.codes.map(({ code }, i) => sql`(${code}, ${i})`);
  // Ordinals are never reused or moved: records hold them.
  await facts.run(sql`
    INSERT INTO codes
    SELECT ${id}, code, row_number() OVER (ORDER BY place) + (SELECT coalesce(max(ordinal), 0) FROM codes WHERE codelist = ${id})
    FROM (VALUES ${join(codes)}) AS offered(code, place)
    WHERE code NOT IN (SELECT code FROM codes WHERE codelist = ${id})`);
  const leaves = list.nodes(list.finest);
  const pairs = list.levels.flatMap((level) =>
    leaves.flatMap((leaf) => {
      const node = list.ancestor(leaf, level);
      return node === undefined ? [] : [sql`(${level}, ${leaf}, ${node})`];
    }),
  );
  for (const some of chunked(pairs, 500))
    await facts.run(sql`
      INSERT INTO code_levels SELECT ${id}, level, l.ordinal, n.ordinal FROM (VALUES ${join(some)}) AS p(level, leaf, node)
      JOIN codes l ON l.codelist = ${id} AND l.code = p.leaf JOIN codes n ON n.codelist = ${id} AND n.code = p.node`);
  await facts.run(
    sql`INSERT INTO code_nodes SELECT DISTINCT codelist, level, node FROM code_levels WHERE codelist = ${id}`,
  );
}

async function prepareFacts(facts: FactsConnection, dataset: DatasetDefinition): Promise<void> {
  const table = identifier(factsTable(dataset));
  const fixed = Object.entries(FIXED).map(([name, type]) => sql`${identifier(name)} ${type}`);
  await facts.run(sql`CREATE TABLE IF NOT EXISTS ${table} (${join(fixed)})`);
  const known = await facts.rows(
    sql`SELECT column_name FROM duckdb_columns() WHERE table_name = ${factsTable(dataset)}`,
  );
  const has = new Set(known.map((row) => row['column_name']));
  for (const { id } of dataset.measures)
    await facts.run(sql`ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${identifier(factColumn(id))} BIGINT`);
  for (const { id } of dataset.pseudonyms ?? [])
    await facts.run(sql`ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${identifier(factColumn(id))} UBIGINT`);
  for (const dimension of dataset.dimensions)
    if (!has.has(factColumn(dimension.id))) await addDimension(facts, table, dimension);
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

function chunked<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
