import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import type { AnswerEffects } from '../answer/effects.ts';
import { approveTable, declineTable, renewTable, withdrawTable } from '../answer/published-tables/change-table.ts';
import { defineTable } from '../answer/published-tables/define-table.ts';
import type { TableEffects } from '../answer/published-tables/effects.ts';
import { previewTable } from '../answer/published-tables/preview-table.ts';
import { readTable } from '../answer/published-tables/read-table.ts';
import { tableScopes } from '../answer/published-tables/table-scopes.ts';
import { visibleTable, visibleTables } from '../answer/published-tables/table-sight.ts';
import type { ApiEffects } from '../api/effects.ts';
import type { TableJob } from '../disclosure/published-tables/table-job.ts';
import type { WorkedOut } from '../disclosure/published-tables/work-out.ts';
import { InputError } from '../model/errors.ts';
import type { PublishedTable, TableEdition } from '../model/published-table.ts';
import type { FactsReader } from '../store/facts/reader.ts';
import type { Register } from '../store/register/register.ts';

/** What a thread that works a table out says. */
export type TableNews =
  | { readonly kind: 'done'; readonly result: WorkedOut }
  | { readonly kind: 'refused'; readonly reason: string };

const MOST_WAITING = 4;
const LONGEST_MS = 3 * 60_000;
const MEMORY_MB = 1024;

interface Parts {
  readonly answer: AnswerEffects;
  readonly reader: Pick<FactsReader, 'rows'>;
  readonly register: Register;
}

/** Published tables over the register; each is worked out in a thread of its own, one at a time. */
export interface PublishedTables {
  readonly effects: ApiEffects['publishedTables'];
  close(): Promise<void>;
}

export function openPublishedTables({ answer, reader, register }: Parts): PublishedTables {
  const queue = new PQueue({ concurrency: 1 });
  const stop = new AbortController();
  const read = () => ({
    tables: register.current<PublishedTable>('published-table'),
    editions: register.current<TableEdition>('published-table-edition'),
  });
  // Frozen figures are many; nothing else writes them, so they are read once and after each change.
  let held = read();
  const effects: TableEffects = {
    ...answer,
    tables: () => held.tables,
    editions: () => held.editions,
    append(entries, by) {
      register.append(
        entries.map((entry) => ({
          ...entry,
          id: entry.kind === 'published-table' ? entry.body.id : `${entry.body.table}/${entry.body.number}`,
        })),
        answer.now().instant,
        by,
      );
      held = read();
    },
    row: async (statement) => (await reader.rows(statement))[0] ?? {},
    newId: randomUUID,
    async workOut(job) {
      if (queue.size >= MOST_WAITING)
        throw new InputError('BUSY', `${MOST_WAITING} tables wait already; send this one again later`);
      return queue.add(() => inThread(job, stop.signal));
    },
  };
  return {
    effects: {
      list: (account) => visibleTables(account, effects),
      find: (account, id) => visibleTable(account, id, effects),
      scopes: (account, partner) => tableScopes(account, partner, effects),
      preview: (act, definition) => previewTable(act, definition, effects),
      define: (act, definition) => defineTable(act, definition, effects),
      approve: (act, id) => approveTable(act, id, effects),
      decline: (act, id, because) => declineTable(act, id, because, effects),
      withdraw: (act, id, because) => withdrawTable(act, id, because, effects),
      renew: (act, id) => renewTable(act, id, effects),
      read: (act, id, number) => readTable(act, id, number, effects),
    },
    async close() {
      stop.abort();
      await queue.onIdle();
    },
  };
}

async function inThread(job: TableJob, stop: AbortSignal): Promise<WorkedOut> {
  const limit = AbortSignal.any([stop, AbortSignal.timeout(LONGEST_MS)]);
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const end = () => void worker.terminate();
  limit.addEventListener('abort', end, { once: true });
  if (limit.aborted) end();
  try {
    const news = await new Promise<TableNews>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new RangeError('the audit of this table takes too long; name coarser levels')));
    });
    if (news.kind === 'refused') throw new RangeError(news.reason);
    return news.result;
  } finally {
    limit.removeEventListener('abort', end);
    await worker.terminate();
  }
}
