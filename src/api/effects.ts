import type { Asked } from '../answer/answer-questions.ts';
import type { AnswerTable } from '../model/doors/answer-table.ts';
import type { AccountId, TraceId } from '../model/ids.ts';
import type { Text } from '../model/text.ts';
import type { AnalysisRun } from '../model/wire/analysis.ts';
import type { Moment, World } from '../model/world.ts';
import type { DeliveryEffects } from './delivery-effects.ts';

/** What the API needs from outside; `main/` hands in the gates and the stores. */
export interface ApiEffects {
  now(): Moment;
  world(): World;
  answer(asked: Asked): Promise<readonly AnswerTable[]>;
  accountLabel(account: AccountId): Text;
  readonly isDemonstration: boolean;
  readonly deliveries: DeliveryEffects;
  readonly analyses: {
    start(request: {
      readonly account: AccountId;
      readonly method: string;
      readonly input: unknown;
      readonly traceId: TraceId;
    }): Promise<AnalysisRun>;
    /** @throws InputError NOT_FOUND, also for the run of another account */
    after(account: AccountId, id: string, waitMs: number): Promise<AnalysisRun>;
    cancel(account: AccountId, id: string): AnalysisRun;
  };
  /** Calls when rules or editions may have changed, and regularly because the clock changes them too. Returns the way to stop. */
  onTick(listener: () => void): () => void;
}
