import type { Weights } from '../alias-table.ts';

/**
 * Police: 72 per cent sexual, 12 criminal, 8 labour [public, EMM 2024]; KMar counts cases of taking across the border
 * (sub 3), the NLA labour [public]; the shares within the groups are an [assumption].
 */
export const FORMS: Readonly<Record<string, Weights>> = {
  POLITIE: {
    SEXUAL_DOMESTIC: 42,
    SEXUAL_CROSS_BORDER: 28,
    SEXUAL_SUB_3: 2,
    CRIMINAL_DRUGS: 4.5,
    CRIMINAL_BANK_CARDS: 3,
    CRIMINAL_THEFT: 2.5,
    CRIMINAL_EXPLOSIVES: 1,
    CRIMINAL_OTHER: 1,
    LABOUR_AGRICULTURE: 2,
    LABOUR_HOSPITALITY: 2,
    LABOUR_DOMESTIC: 2,
    LABOUR_UNKNOWN: 2,
    BEGGING: 1,
    SERVICES: 1.5,
    FORCED_MARRIAGE: 0.5,
    NOT_YET_PUT_TO_WORK: 1,
    _U: 3,
    '': 1,
  },
  KMAR: {
    SEXUAL_SUB_3: 38,
    SEXUAL_CROSS_BORDER: 24,
    LABOUR_UNKNOWN: 9,
    LABOUR_HOSPITALITY: 4,
    CRIMINAL_DRUGS: 5,
    CRIMINAL_THEFT: 3,
    NOT_YET_PUT_TO_WORK: 9,
    _U: 8,
  },
  NLA: {
    LABOUR_AGRICULTURE: 26,
    LABOUR_HOSPITALITY: 15,
    LABOUR_CONSTRUCTION: 13,
    LABOUR_TRANSPORT: 11,
    LABOUR_INDUSTRY: 10,
    LABOUR_DOMESTIC: 5,
    LABOUR_TRADE: 4,
    LABOUR_OTHER: 6,
    LABOUR_UNKNOWN: 6,
    SERVICES: 2,
    _U: 2,
  },
};

/** Four of ten units hold over 75 per cent of domestic sexual exploitation [public, 2017; which four is an assumption]. */
export const DOMESTIC_REGIONS: Weights = {
  AMS: 26,
  ROT: 22,
  DH: 18,
  MN: 15,
  ON: 5,
  NN: 4,
  ZWB: 3,
  OB: 3,
  LIM: 2,
  NH: 2,
};

export const TRAFFICKING_REGIONS: Readonly<Record<string, Weights>> = {
  POLITIE: { ROT: 16, AMS: 16, DH: 14, ON: 10, MN: 10, ZWB: 8, OB: 7, NN: 6, LIM: 5, NH: 5, NATIONAL: 3 },
  KMAR: { NH: 46, OB: 14, ROT: 12, LIM: 9, ZWB: 9, ON: 5, NN: 5 },
  NLA: { DH: 19, ZWB: 15, OB: 14, LIM: 12, ROT: 12, ON: 8, MN: 7, NH: 6, AMS: 4, NN: 3 },
};

export const TRAFFICKING_PLACES: Readonly<Record<string, Weights>> = {
  POLITIE: { HOME: 28, SEX_BUSINESS: 17, HOTEL: 15, ONLINE: 13, STREET: 10, WORKPLACE: 5, SHELTER: 4, _U: 6, '': 2 },
  KMAR: { AIRPORT: 62, LAND_BORDER: 14, MOTORWAY: 8, STATION: 6, PORT: 4, _U: 6 },
  NLA: { WORKPLACE: 48, FARM: 27, HOME: 10, HOTEL: 7, _U: 5, '': 3 },
};

/** Where a cross-border case began, and by what route it came [assumption; Polish, Nigerian and Dutch led in 2020, public]. */
export const TRAFFICKING_ORIGINS: Readonly<Record<string, Weights>> = {
  SEXUAL: { HUN: 18, ROU: 17, BGR: 15, NGA: 12, COL: 9, POL: 6, BRA: 5, UGA: 4, CHN: 4, VNM: 3, _U: 7 },
  OTHER: { POL: 26, ROU: 17, BGR: 13, MDA: 6, UKR: 5, PHL: 6, VNM: 6, IND: 5, TUR: 4, MAR: 3, _U: 9 },
};

export const TRAFFICKING_ROUTES: Weights = {
  _U: 49,
  '': 4,
  WITHIN_SCHENGEN: 30,
  AIR_SCHIPHOL: 11,
  AIR_OTHER: 3,
  CENTRAL_MEDITERRANEAN: 3,
};

/** Ways of working: chance that the facet is filled, and with what; after HTCDS 2.0, shares [assumption]. */
export const TRAFFICKING_FACETS: readonly (readonly [chance: number, codes: Weights])[] = [
  [
    0.48,
    {
      RECRUITMENT_PARTNER: 30,
      RECRUITMENT_INTERNET: 24,
      RECRUITMENT_JOB_OFFER: 26,
      RECRUITMENT_FAMILY: 10,
      RECRUITMENT_SMUGGLING: 7,
      RECRUITMENT_ABDUCTION: 3,
    },
  ],
  [
    0.62,
    {
      CONTROL_THREATS: 26,
      CONTROL_PHYSICAL: 24,
      CONTROL_PSYCHOLOGICAL: 18,
      CONTROL_FALSE_PROMISES: 14,
      CONTROL_SEXUAL: 10,
      CONTROL_SUBSTANCES: 8,
    },
  ],
  [
    0.4,
    {
      CONTROL_TAKES_EARNINGS: 34,
      CONTROL_DEBT_BONDAGE: 22,
      CONTROL_HOURS: 18,
      CONTROL_MOVEMENT: 12,
      CONTROL_DOCUMENTS: 10,
      CONTROL_NECESSITIES: 4,
    },
  ],
  [0.16, { ONLINE_ADVERTISING: 70, ONLINE_GROUPS: 30 }],
  [0.1, { MONEY_DEBT: 60, MONEY_CASH: 30, MONEY_CRYPTO: 10 }],
];

/** Possible victims in a signal: lowest and highest of a band, weight [assumption]. */
export const VICTIMS: readonly (readonly [from: number, to: number, weight: number])[] = [
  [0, 0, 6],
  [1, 1, 70],
  [2, 2, 12],
  [3, 4, 7],
  [5, 9, 3],
  [10, 25, 2],
];

/** Same, where the NLA finds a workplace full. */
export const WORKPLACE_VICTIMS: readonly (readonly [from: number, to: number, weight: number])[] = [
  [0, 0, 8],
  [1, 1, 30],
  [2, 2, 18],
  [3, 4, 17],
  [5, 9, 16],
  [10, 30, 11],
];
