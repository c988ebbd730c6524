import type { ListedDelivery } from '../model/wire/delivery.ts';
import type { Words } from './words.ts';

/** One delivery in the owner's list, and at the head of its page. */
export interface DeliveryView {
  readonly id: string;
  readonly fileName: string;
  readonly kind: string;
  readonly dataset: string;
  readonly received: string;
  readonly state: string;
  readonly tone: 'good' | 'busy' | 'bad' | 'quiet';
  readonly rows: string;
  readonly accepted: string;
  readonly quarantined: string;
  readonly hasQuarantine: boolean;
  readonly findings: string;
  /** What became of it, in whole sentences. */
  readonly outcome: readonly string[];
  readonly progress?: ProgressView;
}

export interface ProgressView {
  /** Of the file, what was read: 0 to 1. */
  readonly share: number;
  readonly text: string;
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
} as const satisfies Record<ListedDelivery['state'], DeliveryView['tone']>;

/** Whether it has not come to its end. */
export const isUnderWay = ({ state }: Pick<ListedDelivery, 'state'>): boolean => TONES[state] === 'busy';

export function deliveryView(delivery: ListedDelivery, datasetLabel: string, words: Words): DeliveryView {
  const { id, fileName, kind, state, receivedAt, rows, accepted, quarantined, countsByFinding } = delivery;
  const findings = Object.values(countsByFinding).reduce((sum, count) => sum + count, 0);
  const progress = delivery.progress && progressView(delivery.progress, words);
  return {
    id,
    fileName,
    kind: words.text(`delivery.kind.${kind}`),
    dataset: datasetLabel,
    received: words.dateTime(receivedAt),
    state: words.text(`delivery.state.${state}`),
    tone: TONES[state],
    rows: words.number(rows),
    accepted: words.number(accepted),
    quarantined: words.number(quarantined),
    hasQuarantine: quarantined > 0,
    findings: words.number(findings),
    outcome: outcomeOf(delivery, words),
    ...(progress ? { progress } : {}),
  };
}

function progressView(progress: NonNullable<ListedDelivery['progress']>, words: Words): ProgressView {
  const { rows, bytes, bytesRead, rowsPerSecond, remainingSeconds } = progress;
  const known = words.text('delivery.progress', { rows: words.number(rows), rate: words.number(rowsPerSecond) });
  const rest = remainingSeconds === undefined ? '' : words.text('delivery.remaining', { seconds: remainingSeconds });
  return { share: bytes === 0 ? 0 : bytesRead / bytes, text: [known, rest].filter(Boolean).join(' ') };
}

function outcomeOf(delivery: ListedDelivery, words: Words): readonly string[] {
  const { kind, state } = delivery;
  if (state === 'accepted' || state === 'withdrawn') {
    const ended = state === 'withdrawn' ? [words.text('delivery.outcome.withdrawn')] : [];
    return [...ended, ...doneOf(delivery, words)];
  }
  return [words.text(`delivery.outcome.${state}`, { kind })];
}

function doneOf(delivery: ListedDelivery, words: Words): readonly string[] {
  const { kind, rows, accepted, quarantined, added, superseding, unchangedRows, outdated, mended } = delivery;
  const { ended, restored, kept } = delivery;
  switch (kind) {
    case 'withdrawal':
      return [words.text('delivery.outcome.withdrawal', { ended, restored, kept })];
    case 're-reference':
      return [words.text('delivery.outcome.reReference', { accepted })];
    case 'recoding':
      return [words.text('delivery.outcome.recoding', { accepted, kept })];
    case 'readmission':
    case 'delivery':
      return [
        words.text('delivery.outcome.rows', { rows, accepted, quarantined }),
        ...(accepted > 0
          ? [words.text('delivery.outcome.records', { added, superseding, unchangedRows, outdated })]
          : []),
        ...(mended > 0 ? [words.text('delivery.outcome.mended', { mended })] : []),
      ];
  }
}
