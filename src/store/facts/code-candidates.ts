import type { PartnerId } from '../../model/ids.ts';
import { type Fragment, sql } from '../../sql/sql.ts';
import type { Row } from './engine.ts';

type Rows = (query: Fragment) => Promise<readonly Row[]>;

/** A code dimension of a dataset as partners deliver it: under its own name or a source name of theirs. */
export interface CandidateColumn {
  readonly dataset: string;
  readonly column: string;
  readonly dimension: string;
  readonly codelist: string;
  /** Null for a dimension with one code. */
  readonly separator: string | null;
}

/** What a codelist knows already, with the words that a value is held against. */
export interface KnownWord {
  readonly codelist: string;
  readonly code: string;
  /** A code that one may choose. False: an alias or a node above the finest level, which is only no candidate itself. */
  readonly is_choice: boolean;
  readonly label_nl: string;
  readonly label_en: string;
}

/**
 * Values that the checks of one partner's deliveries did not know, masked ones left out: how often, where, since when, and
 * the nearest codes. Counts findings that were kept, see `Delivery.findings` for all.
 */
export function codeCandidates(
  rows: Rows,
  owner: PartnerId,
  columns: readonly CandidateColumn[],
  words: readonly KnownWord[],
): Promise<readonly Row[]> {
  return rows(sql`
    WITH columns AS (${table(columns, '{"dataset":"VARCHAR","column":"VARCHAR","dimension":"VARCHAR","codelist":"VARCHAR","separator":"VARCHAR"}')}),
    words AS (${table(words, '{"codelist":"VARCHAR","code":"VARCHAR","is_choice":"BOOLEAN","label_nl":"VARCHAR","label_en":"VARCHAR"}')}),
    parts AS (
      SELECT c.dataset, c.dimension, c.codelist, d.id, d.received_at,
        unnest(CASE WHEN c.separator IS NULL THEN [f.value] ELSE string_split(f.value, c.separator) END) AS value
      FROM delivery_findings f JOIN deliveries d ON d.id = f.delivery AND d.owner = ${owner}
      JOIN columns c ON c.dataset = d.dataset AND c."column" = f.column_name
      WHERE f.kind = 'code-unknown' AND f.value <> '***'),
    counted AS (
      SELECT dataset, dimension, codelist, value, count(*) AS findings, count(DISTINCT id) AS deliveries,
        min(received_at) AS first_seen, max(received_at) AS last_seen
      FROM parts p WHERE value <> '' AND NOT EXISTS (FROM words w WHERE w.codelist = p.codelist AND w.code = p.value)
      GROUP BY ALL ORDER BY findings DESC, codelist, value LIMIT 200),
    near AS (
      SELECT c.codelist, c.value, w.code, greatest(
        jaro_winkler_similarity(upper(c.value), upper(w.code)),
        jaro_winkler_similarity(lower(c.value), lower(w.label_nl)),
        jaro_winkler_similarity(lower(c.value), lower(w.label_en))) AS nearness
      FROM (SELECT DISTINCT codelist, value FROM counted) c JOIN words w ON w.codelist = c.codelist AND w.is_choice
      QUALIFY row_number() OVER (PARTITION BY c.codelist, c.value ORDER BY nearness DESC, w.code) <= 3)
    SELECT c.*, (
      SELECT string_agg(n.code, '|' ORDER BY n.nearness DESC, n.code) FROM near n
      WHERE n.codelist = c.codelist AND n.value = c.value) AS nearest
    FROM counted c ORDER BY c.findings DESC, c.codelist, c.value`);
}

const table = (rows: readonly object[], type: string): Fragment =>
  sql`SELECT unnest(from_json(${JSON.stringify(rows)}, ${`[${type}]`}), recursive := true)`;
