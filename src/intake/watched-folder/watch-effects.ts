import type { Readable } from 'node:stream';
import type { Delivery } from '../../model/delivery.ts';
import type { AccountId, DatasetId, DeliveryId, PartnerId } from '../../model/ids.ts';

/** What the watched folder needs from outside: the same way in as the API's. */
export interface WatchEffects {
  /** Resolves when the file is durable and registered. @throws InputError as for any delivery */
  receive(request: {
    readonly account: AccountId;
    readonly partner: PartnerId;
    readonly dataset: DatasetId;
    readonly fileName: string;
    readonly mapping?: string;
    readonly body: Readable;
  }): Promise<DeliveryId>;
  find(id: DeliveryId): Promise<Delivery | undefined>;
  /** Findings as told to the partner, one JSON line each. */
  findingLines(id: DeliveryId): AsyncIterable<string>;
  quarantine(id: DeliveryId): Promise<Readable | undefined>;
  /** For whoever runs the server. */
  report(error: unknown, what: string): void;
}
