import PQueue from 'p-queue';
import type { DeliveryId } from '../../model/ids.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import type { StageProgress } from '../stage-csv.ts';
import type { DraftDelivery } from './draft-files.ts';
import { type DryRunEffects, type DryRunOutcome, dryRun } from './dry-run.ts';

/** A dry run: waiting, under way or ended. Kept in memory, with its draft. */
export interface DraftCheck {
  readonly id: DeliveryId;
  readonly draft: DeliveryId;
  readonly state: 'waiting' | 'checking' | 'done' | 'cancelled' | 'failed';
  readonly mapping?: SourceMapping;
  readonly rows: number;
  readonly bytesRead: number;
  readonly bytes: number;
  readonly rowsPerSecond: number;
  readonly outcome?: DryRunOutcome;
}

export interface Checks {
  start(id: DeliveryId, draft: DraftDelivery, mapping: SourceMapping | undefined, ended: Ended): DraftCheck;
  find(id: DeliveryId): DraftCheck | undefined;
  cancel(id: DeliveryId): Promise<void>;
  /** Ends and forgets those of a draft. */
  drop(draft: DeliveryId): Promise<void>;
  idle(): Promise<void>;
  close(): Promise<void>;
}

type Ended = (state: 'done' | 'cancelled' | 'failed') => Promise<void>;

interface Kept {
  check: DraftCheck;
  readonly progress: StageProgress;
  readonly stop: AbortController;
  readonly ended: Ended;
  since?: number;
  running: Promise<void>;
}

/** One dry run at a time, beside the queue of deliveries and in an engine of its own: deliveries never wait for it. */
export function openChecks(effectsOf: () => DryRunEffects, report: (id: DeliveryId, error: unknown) => void): Checks {
  const queue = new PQueue({ concurrency: 1 });
  const kept = new Map<DeliveryId, Kept>();

  const run = async (one: Kept, draft: DraftDelivery) => {
    // Cancelled before its turn came.
    if (one.stop.signal.aborted) return;
    const end = async (state: 'done' | 'cancelled' | 'failed', outcome?: DryRunOutcome) => {
      await one.ended(state);
      one.check = { ...seen(one), state, ...(outcome ? { outcome } : {}) };
    };
    try {
      one.since = performance.now();
      one.check = { ...one.check, state: 'checking' };
      const outcome = await dryRun(effectsOf(), draft, one.check.mapping, one.progress, one.stop.signal);
      await end('done', outcome);
    } catch (error) {
      const isStopped = one.stop.signal.aborted;
      if (!isStopped) report(draft.id, error);
      await end(isStopped ? 'cancelled' : 'failed');
    }
  };

  const stop = async (one: Kept) => {
    one.stop.abort();
    // One that waits ends at once: behind a long one it would seem not to be heard.
    if (one.check.state !== 'waiting') return one.running;
    one.check = { ...one.check, state: 'cancelled' };
    await one.ended('cancelled');
  };

  return {
    start(id, draft, mapping, ended) {
      const check: DraftCheck = {
        id,
        draft: draft.id,
        state: 'waiting',
        rows: 0,
        bytesRead: 0,
        bytes: draft.bytes,
        rowsPerSecond: 0,
        ...(mapping ? { mapping } : {}),
      };
      const one: Kept = {
        check,
        progress: { lines: 0, bytes: 0 },
        stop: new AbortController(),
        ended,
        running: Promise.resolve(),
      };
      kept.set(id, one);
      one.running = queue.add(() => run(one, draft)).catch((error: unknown) => report(draft.id, error));
      return check;
    },
    find(id) {
      const one = kept.get(id);
      return one && seen(one);
    },
    async cancel(id) {
      const one = kept.get(id);
      if (one) await stop(one);
    },
    async drop(draft) {
      const own = [...kept.values()].filter(({ check }) => check.draft === draft);
      await Promise.all(own.map(stop));
      for (const { check } of own) kept.delete(check.id);
    },
    idle: () => queue.onIdle(),
    async close() {
      await Promise.all([...kept.values()].map(stop));
      await queue.onIdle();
    },
  };
}

function seen({ check, progress, since }: Kept): DraftCheck {
  if (check.state !== 'checking' || since === undefined) return check;
  const seconds = Math.max((performance.now() - since) / 1000, 0.001);
  const { lines, bytes } = progress;
  return { ...check, rows: lines, bytesRead: bytes, rowsPerSecond: Math.round(lines / seconds) };
}
