import { parentPort, workerData } from 'node:worker_threads';
import { runAnalysis } from '../analyses/run-analysis.ts';
import { InputError } from '../model/errors.ts';
import type { WorkerNews } from './analysis-runs.ts';

// Run in a thread of its own by analysis-runs.ts, which hands in the method and the input, and may end it at any moment.
const { method, input } = workerData as { readonly method: string; readonly input: unknown };
const tell = (news: WorkerNews) => parentPort?.postMessage(news);

try {
  tell({ kind: 'done', result: runAnalysis(method, input, (share) => tell({ kind: 'progress', share })) });
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  tell({ kind: 'refused', problem: { code: error.code, detail: error.message } });
}
