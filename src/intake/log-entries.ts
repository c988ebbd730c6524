import type { DeliveryKind, Recoding } from '../model/delivery.ts';
import type { AccountId, DatasetId, DeliveryId, PartnerId } from '../model/ids.ts';
import type { LogEntry } from '../model/log-entry.ts';

/** What the log needs to know of a delivery, on arrival as after a restart. */
export interface LoggedDelivery {
  readonly account: AccountId;
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  readonly traceId: string;
  readonly step?: number;
  readonly kind?: DeliveryKind;
  readonly withdraws?: DeliveryId;
  readonly recodes?: Recoding;
}

export const intentOf = (id: DeliveryId, delivery: LoggedDelivery, at: Date): LogEntry => ({
  ...entryOf(id, delivery, at),
  phase: 'intent',
});

/** @param digest SHA-256 of the file, where one was kept */
export const outcomeOf = (
  id: DeliveryId,
  delivery: LoggedDelivery,
  status: string,
  at: Date,
  digest?: string,
): LogEntry => ({
  ...entryOf(id, delivery, at),
  phase: 'outcome',
  status,
  ...(digest === undefined ? {} : { digest }),
});

const entryOf = (
  id: DeliveryId,
  { account, partner, dataset, traceId, step, kind, withdraws, recodes }: LoggedDelivery,
  at: Date,
) => ({
  action: kind ?? 'delivery',
  traceId,
  step: step ?? 0,
  account,
  as: { kind: 'partner' as const, partner },
  subject: {
    ...{ delivery: id, dataset, partner },
    ...(withdraws === undefined ? {} : { withdraws }),
    ...(recodes === undefined ? {} : { recodes }),
  },
  releases: [],
  at: at.toISOString(),
});
