import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import type { AnalysisResult } from '../analyses/run-analysis.ts';
import { InputError } from '../model/errors.ts';
import type { AccountId } from '../model/ids.ts';
import type { AnalysisRun } from '../model/wire/analysis.ts';

/** What a thread that computes says. */
export type WorkerNews =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: AnalysisResult }
  | { readonly kind: 'refused'; readonly problem: { readonly code: string; readonly detail: string } };

/** Runs of methods, each in a thread of its own, kept in memory for a while for the account that asked. */
export interface AnalysisRuns {
  /** @throws InputError BUSY when too many wait */
  start(account: AccountId, method: string, input: unknown): AnalysisRun;
  /** The run as it stands, once it has ended or the wait is over. @throws InputError NOT_FOUND, also for another's run */
  after(account: AccountId, id: string, waitMs: number): Promise<AnalysisRun>;
  cancel(account: AccountId, id: string): AnalysisRun;
  close(): Promise<void>;
}

interface Kept {
  readonly account: AccountId;
  run: AnalysisRun;
  readonly stop: AbortController;
  ended: Promise<void>;
}

const MOST_WAITING = 20;
const MOST_KEPT = 200;
/** Longer than the longest method takes on its largest input. */
const LONGEST_MS = 10 * 60_000;
const MEMORY_MB = 512;

/** @param report for faults of our own */
export function openAnalysisRuns(report: (error: unknown, what: string) => void): AnalysisRuns {
  const queue = new PQueue({ concurrency: 1 });
  const kept = new Map<string, Kept>();
  const own = (account: AccountId, id: string): Kept => {
    const found = kept.get(id);
    if (found?.account !== account) throw new InputError('NOT_FOUND', `there is no analysis '${id}' for this account`);
    return found;
  };
  return {
    start(account, method, input) {
      if (queue.size >= MOST_WAITING)
        throw new InputError('BUSY', `${MOST_WAITING} analyses wait already; send this one again later`);
      forgetOldest(kept);
      const stop = new AbortController();
      const run: AnalysisRun = { id: randomUUID(), method, state: 'running', progress: 0 };
      const one: Kept = { account, run, stop, ended: Promise.resolve() };
      kept.set(run.id, one);
      one.ended = queue.add(() => compute(one, input, report));
      return run;
    },
    async after(account, id, waitMs) {
      const one = own(account, id);
      await Promise.race([one.ended, new Promise((resolve) => setTimeout(resolve, waitMs).unref())]);
      return one.run;
    },
    cancel(account, id) {
      const one = own(account, id);
      if (one.run.state === 'running') {
        one.run = { ...one.run, state: 'cancelled' };
        one.stop.abort();
      }
      return one.run;
    },
    async close() {
      queue.clear();
      for (const { stop } of kept.values()) stop.abort();
      await queue.onIdle();
    },
  };
}

function forgetOldest(kept: Map<string, Kept>): void {
  for (const [id, { run }] of kept) {
    if (kept.size < MOST_KEPT) return;
    if (run.state !== 'running') kept.delete(id);
  }
}

async function compute(one: Kept, input: unknown, report: (error: unknown, what: string) => void): Promise<void> {
  if (one.stop.signal.aborted) return;
  const { method } = one.run;
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), {
    workerData: { method, input },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const end = () => void worker.terminate();
  const limit = AbortSignal.any([one.stop.signal, AbortSignal.timeout(LONGEST_MS)]);
  limit.addEventListener('abort', end, { once: true });
  worker.on('message', (news: WorkerNews) => {
    if (one.run.state === 'running') one.run = afterNews(one.run, news);
  });
  worker.on('error', (error) => {
    if (one.run.state === 'running') one.run = { ...one.run, state: 'failed' };
    report(error, `analysis ${method}`);
  });
  await new Promise((resolve) => worker.once('exit', resolve));
  limit.removeEventListener('abort', end);
  if (one.run.state === 'running') one.run = { ...one.run, state: 'failed' };
}

function afterNews(run: AnalysisRun, news: WorkerNews): AnalysisRun {
  switch (news.kind) {
    case 'progress':
      return { ...run, progress: news.share };
    case 'done':
      return {
        ...run,
        state: 'done',
        progress: 1,
        result: { ...news.result, assumptions: [...news.result.assumptions] },
      };
    case 'refused':
      return { ...run, state: 'refused', progress: 1, problem: news.problem };
  }
}
