import PQueue from 'p-queue';
import type { RawTable } from '../../model/doors/raw-table.ts';
import type { Statement } from '../../model/doors/statement.ts';
import { InputError } from '../../model/errors.ts';
import type { Fragment } from '../../sql/sql.ts';
import type { FactsConnection, FactsEngine, Row } from './engine.ts';
import { readStatement } from './read-statement.ts';

/** Statements at a time: throughput is fixed by the cores, more only makes everyone wait. */
const AT_ONCE = 2;
const MOST_WAITING = 400;
const REPEAT_MS = 20;

/** Reads facts for many at once: a few statements run, the others wait their turn, and the queue has an end. */
export interface FactsReader {
  /** @throws InputError BUSY when too many wait, or when the engine has no memory left for it */
  read(statement: Statement, signal?: AbortSignal): Promise<readonly RawTable[]>;
  rows(query: Fragment): Promise<readonly Row[]>;
  close(): Promise<void>;
}

export async function openReader(engine: FactsEngine): Promise<FactsReader> {
  const idle: FactsConnection[] = await Promise.all(Array.from({ length: AT_ONCE }, () => engine.connect()));
  const all = [...idle];
  const queue = new PQueue({ concurrency: AT_ONCE });

  const withConnection = async <T>(work: (facts: FactsConnection) => Promise<T>, signal?: AbortSignal): Promise<T> => {
    if (queue.size >= MOST_WAITING)
      throw new InputError('BUSY', `${MOST_WAITING} questions wait already; ask again in a moment`);
    return queue.add(async () => {
      const facts = idle.pop();
      if (!facts) throw new Error('more statements run than there are connections');
      let again: NodeJS.Timeout | undefined;
      const stop = () => {
        facts.interrupt();
        // The statement may begin just after an interrupt, so one is not enough.
        again = setInterval(() => facts.interrupt(), REPEAT_MS);
      };
      signal?.addEventListener('abort', stop);
      try {
        signal?.throwIfAborted();
        return await work(facts);
      } catch (error) {
        throw wasOutOfMemory(error)
          ? new InputError(
              'BUSY',
              'the facts engine has no memory left, as when a large delivery comes in; ask again in a moment',
            )
          : error;
      } finally {
        signal?.removeEventListener('abort', stop);
        clearInterval(again);
        idle.push(facts);
      }
    });
  };

  return {
    read: (statement, signal) => withConnection((facts) => readStatement(facts, statement), signal),
    rows: (query) => withConnection((facts) => facts.rows(query)),
    close: async () => {
      await queue.onIdle();
      for (const facts of all) facts.close();
    },
  };
}

const wasOutOfMemory = (error: unknown) => error instanceof Error && error.message.startsWith('Out of Memory Error');
