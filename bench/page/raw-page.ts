import { FACT_COLUMNS, factColumn, HOLDS } from '../../src/model/facts-layout.ts';
import { allOf, type Fragment, identifier, integer, join, sql, values } from '../../src/sql/sql.ts';
import type { FactsConnection } from '../../src/store/facts/engine.ts';
import { OWNERS, type PageFilter, TILES, type Tile } from './page-questions.ts';

const ordinals = (list: string, codes: readonly string[]) =>
  sql`(SELECT ordinal FROM codes WHERE codelist = ${list} AND code IN (${values(codes)}))`;
const column = (dimension: string) =>
  dimension === 'partner' ? identifier(FACT_COLUMNS.owner) : identifier(factColumn(dimension));

/** What is in force now, filtered; without any rule on who may see what. */
const filtered = ({ from, until, themes }: PageFilter) =>
  allOf([
    sql`${identifier(FACT_COLUMNS.heldUntil)} = ${integer(HOLDS)}`,
    sql`${column('partner')} IN ${ordinals('partner', OWNERS)}`,
    sql`${column('registered')} >= ${from}::DATE AND ${column('registered')} < ${until}::DATE`,
    sql`${column('theme')} IN ${ordinals('theme', themes)}`,
  ]);

/** The forum's rules as somebody would write them by hand: one owner shows no record with the highest handling code. */
export const handWrittenRules = sql`(${column('partner')} IN ${ordinals('partner', ['POLITIE'])}
  OR (${column('partner')} IN ${ordinals('partner', ['KMAR'])} AND list_has_all(
    (SELECT list(ordinal) FROM codes WHERE codelist = 'handling' AND code IN ('H0', 'H1', 'H2')), ${column('handling')})))`;

const MONTH = sql`date_trunc('month', ${column('registered')})`;
const isList = (tile: Tile) => tile.by.some(({ dimension }) => dimension === 'modus');
const group = (dimension: string) => (dimension === 'registered' ? sql`month` : identifier(dimension));
const GROUPED = [...new Set(TILES.flatMap((tile) => tile.by.map(({ dimension }) => dimension)))].filter(
  (id) => id !== 'modus',
);

const source = (filter: PageFilter, rules: Fragment) => sql`
  SELECT ${MONTH} AS month, ${column('modus')} AS modus,
    ${join(GROUPED.filter((id) => id !== 'registered').map((id) => sql`${column(id)} AS ${identifier(id)}`))}
  FROM facts_signals WHERE ${filtered(filter)} AND ${rules}`;

/** The whole page in one statement: one pass for plain tiles, one branch for each that groups by a list. */
export function oneScan(filter: PageFilter, rules: Fragment = sql`true`): Fragment {
  const plain = TILES.filter((tile) => !isList(tile));
  const sets = plain.map((tile) => sql`(${join(tile.by.map(({ dimension }) => group(dimension)))})`);
  const inPlain = GROUPED.filter((id) => plain.some((tile) => tile.by.some(({ dimension }) => dimension === id)));
  const shown = GROUPED.map((id) => (inPlain.includes(id) ? sql`${group(id)}::VARCHAR` : sql`NULL`));
  const text = (tile: Tile, dimension: string) =>
    tile.by.some((it) => it.dimension === dimension) ? sql`${group(dimension)}::VARCHAR` : sql`NULL`;
  const lists = TILES.flatMap((tile, i) => (isList(tile) ? [listBranch(tile, i, text)] : []));
  return sql`WITH asked AS (${source(filter, rules)})
    SELECT grouping_id(${join(inPlain.map(group))}) AS tile, ${join(shown)}, NULL AS modus, count(*) AS n
    FROM asked GROUP BY GROUPING SETS (${join(sets)})
    UNION ALL ${join(lists, ' UNION ALL ')}`;
}

function listBranch(tile: Tile, place: number, text: (tile: Tile, dimension: string) => Fragment): Fragment {
  const keys = tile.by.map(({ dimension }) => (dimension === 'modus' ? sql`node` : group(dimension)));
  return sql`SELECT ${integer(-1 - place)} AS tile, ${join(GROUPED.map((id) => text(tile, id)))}, node::VARCHAR AS modus, count(*) AS n
    FROM (SELECT *, unnest(modus) AS node FROM asked) GROUP BY ${join(keys)}`;
}

/** Each tile as a statement of its own, as most dashboards ask. */
export const tileByTile = (filter: PageFilter, rules: Fragment = sql`true`): readonly Fragment[] =>
  TILES.map((tile) => {
    const keys = tile.by.map(({ dimension }) => (dimension === 'modus' ? sql`node` : group(dimension)));
    const from = isList(tile) ? sql`(SELECT *, unnest(modus) AS node FROM asked)` : sql`asked`;
    return sql`WITH asked AS (${source(filter, rules)})
      SELECT ${join([...keys.map((key) => sql`${key}::VARCHAR`), sql`count(*) AS n`])} FROM ${from}
      ${keys.length > 0 ? sql`GROUP BY ${join(keys)}` : sql``}`;
  });

/** How many records the page counts in all: what contenders under the same rules must agree on. */
export async function rawTotal(facts: FactsConnection, filter: PageFilter, rules: Fragment): Promise<number> {
  const [row] = await facts.rows(sql`SELECT count(*) AS n FROM (${source(filter, rules)})`);
  return Number(row?.['n']);
}
