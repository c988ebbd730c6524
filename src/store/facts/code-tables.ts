import type { Catalogue } from '../../model/catalogue.ts';
import type { Codelist } from '../../model/codelist.ts';
import { hierarchyOf } from '../../model/hierarchy.ts';
import { join, sql } from '../../sql/sql.ts';
import type { FactsConnection } from './engine.ts';

type Facts = Pick<FactsConnection, 'rows' | 'run'>;

/** Makes the code tables where they are missing and brings them up to the catalogue; inside the caller's transaction. */
export async function loadCodelists(facts: Facts, catalogue: Catalogue): Promise<void> {
  for (const create of CODE_TABLES) await facts.run(create);
  await facts.run(sql`DELETE FROM code_levels`);
  await facts.run(sql`DELETE FROM code_nodes`);
  for (const codelist of catalogue.codelists.values()) await loadCodelist(facts, codelist);
}

/**
 * Brings lists that changed up to the catalogue while questions run: one transaction, so that a statement sees a list as
 * it was or as it is, and never without its levels.
 */
export function renewCodelists(facts: FactsConnection, changed: readonly Codelist[]): Promise<void> {
  return facts.transaction(async () => {
    for (const codelist of changed) {
      await facts.run(sql`DELETE FROM code_levels WHERE codelist = ${codelist.id}`);
      await facts.run(sql`DELETE FROM code_nodes WHERE codelist = ${codelist.id}`);
      await loadCodelist(facts, codelist);
    }
  });
}

const CODE_TABLES = [
  sql`CREATE TABLE IF NOT EXISTS codes (codelist VARCHAR NOT NULL, code VARCHAR NOT NULL, ordinal USMALLINT NOT NULL, PRIMARY KEY (codelist, code))`,
  sql`CREATE TABLE IF NOT EXISTS code_levels (codelist VARCHAR NOT NULL, level VARCHAR NOT NULL, leaf USMALLINT NOT NULL, node USMALLINT NOT NULL)`,
  sql`CREATE TABLE IF NOT EXISTS code_nodes (codelist VARCHAR NOT NULL, level VARCHAR NOT NULL, node USMALLINT NOT NULL)`,
];

async function loadCodelist(facts: Facts, codelist: Codelist): Promise<void> {
  const { id } = codelist;
  const list = hierarchyOf(codelist);
  const codes = codelist.codes.map(({ code }, i) => sql`(${code}, ${i})`);
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

function chunked<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
