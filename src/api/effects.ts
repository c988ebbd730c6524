import type { Readable } from 'node:stream';
import type { Asked } from '../answer/answer-questions.ts';
import type { Delivery } from '../model/delivery.ts';
import type { AnswerTable } from '../model/doors/answer-table.ts';
import type { Finding } from '../model/finding.ts';
import type { AccountId, DatasetId, DeliveryId, PartnerId, TraceId } from '../model/ids.ts';
import type { Text } from '../model/text.ts';
import type { AnalysisRun } from '../model/wire/analysis.ts';
import type { WireFinding } from '../model/wire/delivery.ts';
import type { Moment, World } from '../model/world.ts';

/** A file on its way in. */
export interface IncomingDelivery {
  readonly account: AccountId;
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  readonly fileName: string;
  readonly traceId: TraceId;
  readonly body: Readable;
}

/** What the API needs from outside; `main/` hands in the gates and the stores. */
export interface ApiEffects {
  now(): Moment;
  world(): World;
  answer(asked: Asked): Promise<readonly AnswerTable[]>;
  accountLabel(account: AccountId): Text;
  readonly isDemonstration: boolean;
  readonly deliveries: {
    receive(delivery: IncomingDelivery): Promise<Delivery>;
    find(id: DeliveryId): Promise<Delivery | undefined>;
    list(owners: readonly PartnerId[]): Promise<readonly Delivery[]>;
    findings(id: DeliveryId, offset: number, limit: number): Promise<readonly Finding[]>;
    describe(finding: Finding): WireFinding;
    /** The quarantined rows as a file; undefined when there are none. */
    quarantine(id: DeliveryId): Promise<Readable | undefined>;
  };
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
