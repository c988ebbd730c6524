import type { Weights } from '../alias-table.ts';
import type { Band } from '../draw.ts';
import type { Fate } from '../stage.ts';

/** What became of signals that did not open an investigation; it differs strongly between services [public]. */
export const SETTLED: Readonly<Record<string, Weights>> = {
  POLITIE: {
    CLOSED_TOO_LITTLE: 34,
    CLOSED_NO_STATEMENT: 14,
    CLOSED_CAPACITY: 9,
    CLOSED_UNFOUNDED: 8,
    CLOSED_DUPLICATE: 4,
    TAKEN_UP_JOINED: 6,
    TAKEN_UP_ADMINISTRATIVE: 2,
    TRANSFERRED_PARTNER: 5,
    TRANSFERRED_ABROAD: 2,
    _U: 2,
    '': 1,
  },
  KMAR: {
    CLOSED_TOO_LITTLE: 22,
    CLOSED_NO_STATEMENT: 4,
    CLOSED_CAPACITY: 7,
    CLOSED_UNFOUNDED: 9,
    CLOSED_DUPLICATE: 4,
    TAKEN_UP_JOINED: 7,
    TAKEN_UP_ADMINISTRATIVE: 4,
    TRANSFERRED_PARTNER: 9,
    TRANSFERRED_ABROAD: 5,
    _U: 2,
    '': 2,
  },
  NLA: {
    CLOSED_TOO_LITTLE: 48,
    CLOSED_NO_STATEMENT: 13,
    CLOSED_CAPACITY: 11,
    CLOSED_UNFOUNDED: 6,
    CLOSED_DUPLICATE: 2,
    TAKEN_UP_JOINED: 2,
    TAKEN_UP_ADMINISTRATIVE: 7,
    TRANSFERRED_PARTNER: 4,
    _U: 2,
    '': 1,
  },
};

export const OPEN: Weights = { OPEN_NEW: 38, OPEN_ENRICHING: 34, OPEN_WAITING: 23, '': 5 };

/** Of an event that another partner registered first. */
export const FOLLOWED_ELSEWHERE: Weights = {
  TRANSFERRED_PARTNER: 34,
  CLOSED_DUPLICATE: 31,
  TAKEN_UP_JOINED: 12,
  OPEN_ENRICHING: 9,
  CLOSED_TOO_LITTLE: 9,
  _U: 3,
  '': 2,
};

const OPENED_AFTER: readonly Band[] = [
  [0, 7, 30],
  [8, 30, 35],
  [31, 90, 25],
  [91, 180, 10],
];
const SETTLED_AFTER: readonly Band[] = [
  [1, 14, 25],
  [15, 60, 35],
  [61, 150, 25],
  [151, 300, 15],
];

/** A signal opens an investigation or is settled otherwise. */
const opened = (share: number): readonly Fate[] => [
  { outcome: 'opened', share, days: OPENED_AFTER, children: 1 },
  { outcome: 'settled', share: 1 - share, days: SETTLED_AFTER },
];

/**
 * Shares that give some 150 investigations of trafficking and 250 of smuggling a year; of the reports to the NLA 4 per cent
 * led to an investigation, later 4 of 209 [public].
 */
export const SIGNALS_BECOME: Readonly<Record<string, readonly Fate[]>> = {
  'POLITIE.trafficking': opened(0.09),
  'POLITIE.smuggling': opened(0.13),
  'KMAR.trafficking': opened(0.2),
  'KMAR.smuggling': opened(0.21),
  'NLA.trafficking': opened(0.04),
  'NLA.smuggling': opened(0.1),
};
