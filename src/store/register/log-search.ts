import type { DatabaseSync } from 'node:sqlite';
import type { ActCriteria, StoredLogLine } from '../../model/logged-act.ts';

/** Finds lines by what they say. The log has no index but its order: it is read in blocks, and others are served in between. */
export interface LogSearch {
  /**
   * Intents that meet all criteria, newest first, from before a place.
   * @param ids of the releases and tables to the forum, of the dataset and by the owner asked for: an act that names one is about it
   * @returns at most `limit` of them, and the place to go on from; absent when the beginning was reached
   */
  intents(
    criteria: ActCriteria,
    ids: Readonly<Record<'forum' | 'dataset' | 'owner', readonly string[]>>,
    before: number,
    limit: number,
  ): Promise<{ readonly intents: readonly StoredLogLine[]; readonly next?: number }>;
  /** Every line of the acts with these keys from a place on, in order, until each act has ended or the log has. */
  linesOf(keys: readonly string[], from: number): Promise<readonly StoredLogLine[]>;
}

const BLOCK = 5000;
/** Lines that one search looks through at most: about a second. */
const MOST_SEARCHED = 200_000;

// Which act a line belongs to, in the words of `log/acts-of.ts`.
const KEY = `CASE entry ->> '$.log' WHEN 'processing' THEN entry ->> '$.record.span_id'
  WHEN 'decision' THEN entry ->> '$.record.parent_span_id'
  ELSE coalesce(entry ->> '$.spanId', (entry ->> '$.traceId') || '/' || (entry ->> '$.step') || '/' || (entry ->> '$.action')) END`;

/** The act names one of these: a release that it rested on, or what it was about. */
const names = (ids: string) => `EXISTS (SELECT 1 FROM json_each(entry, '$.releases') AS held
    WHERE held.value IN (SELECT value FROM json_each(${ids})))
  OR EXISTS (SELECT 1 FROM json_each(entry, '$.subject') AS said WHERE said.value IN (SELECT value FROM json_each(${ids})))`;

/** Somewhere in what it was about stands this, under one of these names. */
const says = (keys: string, value: string) =>
  `EXISTS (SELECT 1 FROM json_tree(entry, '$.subject') AS said WHERE said.key IN (${keys}) AND said.value = ${value})`;

const FIND = `SELECT place, entry, hash FROM log
  WHERE place < ?1 AND place >= ?2 AND coalesce(entry ->> '$.log', 'audit') = 'audit' AND entry ->> '$.phase' = 'intent'
    AND (?3 IS NULL OR entry ->> '$.traceId' = ?3) AND (?4 IS NULL OR entry ->> '$.account' = ?4)
    AND (?5 IS NULL OR entry ->> '$.action' = ?5)
    AND (?6 IS NULL OR entry ->> '$.at' >= ?6) AND (?7 IS NULL OR entry ->> '$.at' < ?7)
    AND (?8 IS NULL OR ?8 IN (entry ->> '$.as.forum', entry ->> '$.subject.forum.id') OR ${says("'forum'", '?8')} OR ${names('?9')})
    AND (?10 IS NULL OR ${says("'dataset'", '?10')} OR ${names('?11')})
    AND (?12 IS NULL OR entry ->> '$.as.partner' = ?12 OR ${says("'owner', 'partner'", '?12')} OR ${names('?13')})
  ORDER BY place DESC LIMIT ?14`;

export function openLogSearch(database: DatabaseSync): LogSearch {
  const find = database.prepare(FIND);
  const belonging = database.prepare(
    `SELECT place, entry, hash, ${KEY} AS act, entry ->> '$.phase' = 'outcome' AS ends FROM log
     WHERE place >= ?1 AND place < ?2 AND ${KEY} IN (SELECT value FROM json_each(?3)) ORDER BY place`,
  );
  const last = database.prepare('SELECT coalesce(max(place), 0) AS place FROM log');
  const rest = () => new Promise((next) => setImmediate(next));

  return {
    async intents(criteria, ids, before, limit) {
      const { traceId, account, action, from, until, forum, dataset, owner } = criteria;
      const of = (name: keyof typeof ids) => JSON.stringify(ids[name]);
      const wanted = [
        ...[traceId, account, action, from, until].map((it) => it ?? null),
        ...[forum ?? null, of('forum'), dataset ?? null, of('dataset'), owner ?? null, of('owner')],
      ];
      const found: StoredLogLine[] = [];
      const lowest = Math.max(1, before - MOST_SEARCHED);
      for (let end = before; end > lowest; end -= BLOCK) {
        const start = Math.max(lowest, end - BLOCK);
        const some = find.all(end, start, ...wanted, limit - found.length);
        found.push(...(some as unknown as readonly StoredLogLine[]));
        const next = found.length === limit ? (found.at(-1)?.place ?? start) : undefined;
        if (next !== undefined) return next > 1 ? { intents: found, next } : { intents: found };
        await rest();
      }
      return lowest > 1 ? { intents: found, next: lowest } : { intents: found };
    },
    async linesOf(keys, from) {
      const open = new Set(keys);
      const found: StoredLogLine[] = [];
      const end = Number(last.get()?.['place']) + 1;
      // The lines that an outcome was committed with may stand in the block after it.
      for (let start = from, more = 1; start < end && more >= 0; start += BLOCK) {
        if (open.size === 0) more -= 1;
        for (const row of belonging.all(start, Math.min(end, start + BLOCK), JSON.stringify(keys))) {
          found.push({ place: Number(row['place']), entry: String(row['entry']), hash: String(row['hash']) });
          if (row['ends'] === 1) open.delete(String(row['act']));
        }
        await rest();
      }
      return found;
    },
  };
}
