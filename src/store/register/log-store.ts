import type { DatabaseSync } from 'node:sqlite';
import type { LoggedAction } from '../../model/log-entry.ts';

/** One line as stored; `log/` makes and checks the hash. */
export interface StoredLine {
  readonly place: number;
  readonly entry: string;
  readonly hash: string;
}

export interface LogStore<Body> {
  /** Resolves when the bodies are durable. Those of calls that come together share one commit. */
  append(bodies: readonly Body[]): Promise<void>;
  /** Every line, read in blocks, so that others are served in between. */
  lines(): AsyncIterableIterator<StoredLine>;
  /** Lines after a place, at most `limit` of them. */
  linesAfter(place: number, limit: number): readonly StoredLine[];
  last(): StoredLine | undefined;
  hasOutcome(traceId: string, step: number, action: LoggedAction): boolean;
}

const BLOCK = 2000;

/**
 * @param chain makes the next line; handed in, because this room may not know how
 * @param appended told of lines once they are durable, in order
 */
export function openLogStore<Body>(
  database: DatabaseSync,
  chain: (previous: StoredLine | undefined, body: Body) => StoredLine,
  appended: (lines: readonly StoredLine[]) => void = () => undefined,
): LogStore<Body> {
  const insert = database.prepare('INSERT INTO log (place, entry, hash) VALUES (?, ?, ?)');
  const selectAfter = database.prepare('SELECT place, entry, hash FROM log WHERE place > ? ORDER BY place LIMIT ?');
  const selectLast = database.prepare('SELECT place, entry, hash FROM log ORDER BY place DESC LIMIT 1');
  const selectOutcome = database.prepare(`
    SELECT 1 FROM log WHERE json_extract(entry, '$.traceId') = ? AND json_extract(entry, '$.step') = ? AND json_extract(entry, '$.phase') = 'outcome'
      AND json_extract(entry, '$.action') = ?`);
  let last = selectLast.get() as StoredLine | undefined;
  let waiting: { readonly bodies: readonly Body[]; done(): void; fail(error: unknown): void }[] = [];

  const commit = () => {
    const group = waiting;
    waiting = [];
    const added: StoredLine[] = [];
    try {
      database.exec('BEGIN');
      for (const body of group.flatMap((it) => it.bodies)) {
        const line = chain(added.at(-1) ?? last, body);
        insert.run(line.place, line.entry, line.hash);
        added.push(line);
      }
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      for (const it of group) it.fail(error);
      return;
    }
    last = added.at(-1) ?? last;
    appended(added);
    for (const it of group) it.done();
  };
  const linesAfter = (place: number, limit: number) =>
    selectAfter.all(place, limit) as unknown as readonly StoredLine[];

  return {
    append: (bodies) =>
      new Promise((done, fail) => {
        if (waiting.length === 0) setImmediate(commit);
        waiting.push({ bodies, done, fail });
      }),
    async *lines() {
      for (let after = 0; ; ) {
        const block = linesAfter(after, BLOCK);
        yield* block;
        const end = block.at(-1);
        if (!end) return;
        after = end.place;
        await new Promise((next) => setImmediate(next));
      }
    },
    linesAfter,
    last: () => last,
    hasOutcome: (traceId, step, action) => selectOutcome.get(traceId, step, action) !== undefined,
  };
}
