import type { Weights } from '../alias-table.ts';

/** How the services register, apart from what they saw. All shares are an [assumption]. */
export const SOURCE_EVALUATIONS: Weights = { A: 16, B: 46, C: 9, X: 29 };
export const INFORMATION_EVALUATIONS: Weights = { 1: 20, 2: 36, 3: 19, 4: 25 };
export const HANDLINGS: Weights = { H0: 58, H1: 19, H2: 11, 'H1|H2': 6, H3: 4, 'H2|H3': 2 };
export const MARKINGS: Weights = { NONE: 55, DEP_V: 36, '': 9 };

export const GROUNDS: Readonly<Record<string, Weights>> = {
  POLITIE: { WPG_8: 62, WPG_9: 14, WPG_10: 15, WPG_13: 9 },
  KMAR: { WPG_8: 70, WPG_9: 16, WPG_10: 8, WPG_13: 6 },
  NLA: { AVG: 62, WPG_8: 22, WPG_9: 16 },
};

/** Few signals become an investigation; follow-up differs strongly between services [public]. */
export const SETTLED: Readonly<Record<string, Weights>> = {
  POLITIE: {
    CLOSED_TOO_LITTLE: 34,
    CLOSED_NO_STATEMENT: 14,
    CLOSED_CAPACITY: 9,
    CLOSED_UNFOUNDED: 8,
    CLOSED_DUPLICATE: 4,
    TAKEN_UP_INVESTIGATION: 13,
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
    TAKEN_UP_INVESTIGATION: 25,
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
    TAKEN_UP_INVESTIGATION: 4,
    TAKEN_UP_JOINED: 2,
    TAKEN_UP_ADMINISTRATIVE: 7,
    TRANSFERRED_PARTNER: 4,
    _U: 2,
    '': 1,
  },
};

export const OPEN: Weights = { OPEN_NEW: 38, OPEN_ENRICHING: 34, OPEN_WAITING: 23, '': 5 };

/** How long a signal stays open, in days: after this about all are settled. */
export const OPEN_DAYS = 240;

/** Links with other crime; '' and `_U` are what most signals have. A real link carries its strength. */
export const CRIME_AREAS: Readonly<Record<'smuggling' | 'trafficking', Weights>> = {
  smuggling: {
    '': 36,
    _U: 30,
    DOCUMENT_FRAUD: 13,
    TRAFFICKING: 5,
    DRUGS: 5,
    LAUNDERING: 4,
    EXTORTION: 2,
    PROPERTY: 2,
    ILLEGAL_WORK: 2,
    WEAPONS: 0.7,
    TERRORISM: 0.3,
  },
  trafficking: {
    '': 34,
    _U: 28,
    DRUGS: 10,
    SEXUAL_OFFENCES: 8,
    ILLEGAL_WORK: 6,
    LAUNDERING: 4,
    FRAUD: 4,
    SMUGGLING: 3,
    EXTORTION: 2,
    WEAPONS: 1,
  },
};

export const CRIME_STRENGTHS: Weights = { SUSPICION: 48, SAME_FACT: 22, SAME_PERSON: 18, SAME_NETWORK: 12 };

export const PROFITS: Weights = { Y: 52, N: 14, _U: 30, '': 4 };

/** Suspects in a signal: number, weight. */
export const SUSPECTS: readonly (readonly [number: number, weight: number])[] = [
  [0, 38],
  [1, 42],
  [2, 13],
  [3, 5],
  [4, 2],
];
