import type { WireDelivery } from '../../model/wire/delivery.ts';
import type { Row } from '../format-rows.ts';

/** The summary of one delivery. */
export const deliveryRow = (path: string, delivery: WireDelivery): Row => ({
  file: path,
  delivery: delivery.id,
  state: delivery.state,
  rows: delivery.rows,
  accepted: delivery.accepted,
  quarantined: delivery.quarantined,
  added: delivery.added,
  superseding: delivery.superseding,
  unchanged: delivery.unchangedRows,
  outdated: delivery.outdated,
  findings: Object.values(delivery.countsByFinding).reduce((sum, count) => sum + count, 0),
});

/** What became of it, in one sentence. */
export function deliveryNote({ state, accepted, rows }: WireDelivery): string {
  switch (state) {
    case 'accepted':
      return `${accepted} of ${rows} rows are in`;
    case 'unchanged':
      return 'this file was taken in before; nothing changed';
    case 'refused':
      return 'refused; nothing of it is in, the findings say why';
    case 'failed':
      return 'failed by a fault of the server; nothing of it is in, deliver it again';
    case 'cancelled':
      return 'cancelled; nothing of it is in';
    case 'withdrawn':
      return 'withdrawn; nothing of it holds any more';
    case 'received':
    case 'checking':
      return 'not finished yet';
  }
}
