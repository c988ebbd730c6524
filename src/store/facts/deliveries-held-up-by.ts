import type { PartnerId } from '../../model/ids.ts';
import { type Fragment, sql } from '../../sql/sql.ts';
import type { Row } from './engine.ts';

type Rows = (query: Fragment) => Promise<readonly Row[]>;

/**
 * Accepted deliveries of a partner with rows that an unknown value kept out and nothing brought in since, where the value,
 * or a part of it, is a word now and the file was not delivered again: id, dataset, file_name, received_at, column_name, value and lines, the latest delivery
 * first. Whether those rows pass is for the checks to say.
 */
export function deliveriesHeldUpBy(
  rows: Rows,
  owner: PartnerId,
  words: readonly { readonly dataset: string; readonly word: string }[],
): Promise<readonly Row[]> {
  return rows(sql`
    WITH words AS (SELECT unnest(from_json(${JSON.stringify(words)}, '[{"dataset":"VARCHAR","word":"VARCHAR"}]'), recursive := true)),
    held AS (
      SELECT d.id, d.dataset, d.file_name, d.received_at, d.arrival, f.column_name, f.value, count(DISTINCT f.line) AS lines
      FROM delivery_findings f JOIN deliveries d ON d.id = f.delivery
      WHERE d.owner = ${owner} AND d.state = 'accepted' AND f.kind = 'code-unknown' AND f.value <> '***' AND NOT EXISTS (
        FROM delivery_mended m JOIN deliveries b ON b.id = m.mended_by AND b.state IN ('received', 'checking', 'accepted')
        WHERE m.delivery = f.delivery AND m.line = f.line)
        AND NOT EXISTS (
          FROM deliveries l WHERE l.owner = d.owner AND l.dataset = d.dataset AND l.content_hash = d.content_hash
            AND l.state = 'accepted' AND l.arrival > d.arrival)
      GROUP BY ALL),
    known AS (
      SELECT h.* FROM held h WHERE EXISTS (
        FROM words w WHERE w.dataset = h.dataset
          AND list_contains(list_append(string_split_regex(h.value, '\\s*[|;,]\\s*'), h.value), w.word)))
    SELECT k.* FROM known k SEMI JOIN (SELECT DISTINCT id, arrival FROM known ORDER BY arrival DESC LIMIT 50) l ON l.id = k.id
    ORDER BY k.arrival DESC, k.lines DESC, k.column_name, k.value`);
}
