import { parentPort, workerData } from 'node:worker_threads';
import type { TableJob } from '../disclosure/published-tables/table-job.ts';
import { workOut } from '../disclosure/published-tables/work-out.ts';
import type { TableNews } from './published-tables.ts';

// Run in a thread of its own by published-tables.ts, which hands in the job and may end it at any moment.
const tell = (news: TableNews) => parentPort?.postMessage(news);

try {
  tell({ kind: 'done', result: workOut(workerData as TableJob) });
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  tell({ kind: 'refused', reason: error.message });
}
