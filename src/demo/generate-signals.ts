import { SIGNALS } from '../model/datasets/signals.ts';
import type { DatasetId, PartnerId } from '../model/ids.ts';
import { partnerId } from '../model/ids.ts';
import { dayNumber } from './calendar.ts';
import { intensities } from './intensity.ts';
import { DEFAULT_RECORDS, PERIOD } from './recipe.ts';
import { MOST_DAYS } from './reference.ts';
import { SignalFile } from './signal-file.ts';

export interface SignalsOrder {
  /** Whole number from 0 to 4,294,967,295; the same seed gives the same bytes. */
  readonly seed: number;
  /** Registrations in all files together, to within chance; new versions and spoiled rows come on top. */
  readonly records?: number;
  /** Day after the last registration, ISO; registrations start on 1 January 2018. */
  readonly until?: string;
  /** Only this partner's file. */
  readonly partner?: PartnerId;
  /** Spoil a small share of the rows, with every mistake that intake must catch. */
  readonly errors?: boolean;
}

/** A source file as a partner would deliver it: fictitious, UTF-8, comma separated, with a header line. */
export interface DemoFile {
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  readonly fileName: string;
  /** The text from the start, in pieces of some 64 KiB; each call starts anew. */
  chunks(): Generator<string, void, undefined>;
}

const PARTNERS = ['POLITIE', 'KMAR', 'NLA'] as const;

/**
 * Fictitious deliveries of signals, one file for each partner, made while they are read: memory does not grow with size.
 *
 * @throws RangeError when an option is outside what can be made
 */
export function generateSignals(order: SignalsOrder): readonly DemoFile[] {
  const { seed, records = DEFAULT_RECORDS, errors = false } = order;
  const from = dayNumber(PERIOD.from);
  const until = dayNumber(order.until ?? PERIOD.until);
  if (seed >>> 0 !== seed) throw new RangeError(`seed must be a whole number from 0 to 4294967295, got ${seed}`);
  if (!(Number.isSafeInteger(records) && records > 0)) throw new RangeError(`records must be over 0, got ${records}`);
  if (!(until > from && until - from <= MOST_DAYS))
    throw new RangeError(`until must be a day after ${PERIOD.from}, at most ${MOST_DAYS} days, got ${order.until}`);
  const plan = { seed, from, until, hasErrors: errors, intensities: intensities(records, from, until) };
  return PARTNERS.filter((partner) => order.partner === undefined || partner === order.partner).map((partner) => ({
    partner: partnerId(partner),
    dataset: SIGNALS.id,
    fileName: `signals-${partner.toLowerCase()}.csv`,
    chunks: () => new SignalFile({ ...plan, partner }).chunks(),
  }));
}
