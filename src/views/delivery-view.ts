import type { Text } from '../model/text.ts';
import type { ListedDelivery } from '../model/wire/delivery.ts';
import type { Words } from './words.ts';

type Listed = ListedDelivery;

/** One delivery in the owner's list. */
export interface DeliveryView {
  readonly id: string;
  readonly fileName: string;
  readonly dataset: string;
  readonly received: string;
  readonly state: string;
  readonly isOpen: boolean;
  readonly tone: 'good' | 'busy' | 'bad' | 'quiet';
  readonly rows: string;
  readonly accepted: string;
  readonly quarantined: string;
  readonly hasQuarantine: boolean;
  readonly findings: readonly { readonly kind: string; readonly count: string }[];
}

const TONES = {
  received: 'busy',
  checking: 'busy',
  accepted: 'good',
  unchanged: 'quiet',
  refused: 'bad',
  failed: 'bad',
  cancelled: 'quiet',
  withdrawn: 'quiet',
} as const satisfies Record<Listed['state'], DeliveryView['tone']>;

/** @param problems what each kind of finding means, as far as known */
export function deliveryView(
  delivery: Listed,
  datasetLabel: string,
  problems: ReadonlyMap<string, Text>,
  words: Words,
): DeliveryView {
  const tone = TONES[delivery.state];
  return {
    id: delivery.id,
    fileName: delivery.fileName,
    dataset: datasetLabel,
    received: words.dateTime(delivery.receivedAt),
    state: words.text(`delivery.state.${delivery.state}`),
    isOpen: tone === 'busy',
    tone,
    rows: words.number(delivery.rows),
    accepted: words.number(delivery.accepted),
    quarantined: words.number(delivery.quarantined),
    hasQuarantine: delivery.quarantined > 0,
    findings: Object.entries(delivery.countsByFinding)
      .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([kind, count]) => ({ kind: labelOf(kind, problems, words), count: words.number(count) })),
  };
}

function labelOf(kind: string, problems: ReadonlyMap<string, Text>, words: Words): string {
  const problem = problems.get(kind);
  return problem === undefined ? kind : words.label(problem);
}
