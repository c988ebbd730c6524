import type { ApiEffects } from '../api/effects.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { Moment } from '../model/world.ts';
import type { AnalysisRuns } from './analysis-runs.ts';

interface Parts {
  readonly runs: AnalysisRuns;
  readonly now: () => Moment;
  /** Resolves when the entries are durable. */
  readonly record: (entries: readonly LogEntry[]) => Promise<void>;
  readonly report: (error: unknown, what: string) => void;
}

const LOOK_AGAIN_MS = 60_000;

/** Runs of methods as the API sees them: in the log before they begin, and again when they have ended. */
export function analysisEffects({ runs, now, record, report }: Parts): ApiEffects['analyses'] {
  return {
    async start({ account, method, input, traceId }) {
      const entry = (phase: LogEntry['phase'], status?: string): LogEntry => ({
        phase,
        action: 'analysis',
        traceId,
        step: 0,
        account,
        subject: { method },
        releases: [],
        ...(status === undefined ? {} : { status }),
        at: now().instant,
      });
      await record([entry('intent')]);
      const run = runs.start(account, method, input);
      const ended = async () => {
        for (;;) {
          const { state } = await runs.after(account, run.id, LOOK_AGAIN_MS);
          if (state !== 'running') return record([entry('outcome', state)]);
        }
      };
      ended().catch((error: unknown) => report(error, `log of analysis ${run.id}`));
      return run;
    },
    after: runs.after,
    cancel: runs.cancel,
  };
}
