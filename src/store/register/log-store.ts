import type { DatabaseSync } from 'node:sqlite';
import type { LogEntry, LoggedAction } from '../../model/log-entry.ts';

/** One line as stored; `log/` makes and checks the hash. */
export interface StoredLine {
  readonly place: number;
  readonly entry: string;
  readonly hash: string;
}

export interface LogStore {
  /** Resolves when the entries are durable. Entries of calls that come together share one commit. */
  append(entries: readonly LogEntry[]): Promise<void>;
  lines(): IterableIterator<StoredLine>;
  /** Lines after a place, at most `limit` of them. */
  linesAfter(place: number, limit: number): readonly StoredLine[];
  last(): StoredLine | undefined;
  hasOutcome(traceId: string, step: number, action: LoggedAction): boolean;
}

/** @param chain makes the next line; handed in, because this room may not know how */
export function openLogStore(
  database: DatabaseSync,
  chain: (previous: StoredLine | undefined, entry: LogEntry) => StoredLine,
): LogStore {
  const insert = database.prepare('INSERT INTO log (place, entry, hash) VALUES (?, ?, ?)');
  const select = database.prepare('SELECT place, entry, hash FROM log ORDER BY place');
  const selectAfter = database.prepare('SELECT place, entry, hash FROM log WHERE place > ? ORDER BY place LIMIT ?');
  const selectLast = database.prepare('SELECT place, entry, hash FROM log ORDER BY place DESC LIMIT 1');
  const selectOutcome = database.prepare(`
    SELECT 1 FROM log WHERE json_extract(entry, '$.traceId') = ? AND json_extract(entry, '$.step') = ? AND json_extract(entry, '$.phase') = 'outcome'
      AND json_extract(entry, '$.action') = ?`);
  let last = selectLast.get() as StoredLine | undefined;
  let waiting: { readonly entries: readonly LogEntry[]; done(): void; fail(error: unknown): void }[] = [];

  const commit = () => {
    const group = waiting;
    waiting = [];
    let line = last;
    try {
      database.exec('BEGIN');
      for (const entry of group.flatMap((it) => it.entries)) {
        line = chain(line, entry);
        insert.run(line.place, line.entry, line.hash);
      }
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      for (const it of group) it.fail(error);
      return;
    }
    last = line;
    for (const it of group) it.done();
  };

  return {
    append: (entries) =>
      new Promise((done, fail) => {
        if (waiting.length === 0) setImmediate(commit);
        waiting.push({ entries, done, fail });
      }),
    lines: () => select.iterate() as unknown as IterableIterator<StoredLine>,
    linesAfter: (place, limit) => selectAfter.all(place, limit) as unknown as readonly StoredLine[],
    last: () => last,
    hasOutcome: (traceId, step, action) => selectOutcome.get(traceId, step, action) !== undefined,
  };
}
