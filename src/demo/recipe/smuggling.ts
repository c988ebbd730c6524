import type { Weights } from '../alias-table.ts';

/** Routes: 25 to 40 per cent unknown [assumption]; '' is a field left empty. */
export const SMUGGLING_ROUTES: Weights = {
  _U: 37,
  '': 3,
  WESTERN_BALKAN: 14,
  WITHIN_SCHENGEN: 13,
  EXIT_UK: 11,
  CENTRAL_MEDITERRANEAN: 7,
  EASTERN_MEDITERRANEAN: 5,
  AIR_SCHIPHOL: 5,
  AIR_OTHER: 1.5,
  EASTERN_LAND_BORDER: 1,
  WESTERN_MEDITERRANEAN: 1,
  WESTERN_AFRICAN: 0.7,
  ALBANIA_GREECE: 0.5,
  APULIA_CALABRIA: 0.3,
};

/** Origin, transit countries, weight, by route [assumption]. Fictitious journeys in the order of real geography. */
export const CORRIDORS: Readonly<
  Record<string, readonly (readonly [origin: string, transit: string, weight: number])[]>
> = {
  _U: [
    ['_U', '_U', 40],
    ['SYR', '_U', 14],
    ['AFG', '_U', 8],
    ['ERI', '_U', 7],
    ['TUR', '', 7],
    ['ALB', '', 6],
    ['VNM', '_U', 5],
    ['IRQ', '_U', 5],
    ['SOM', '_U', 4],
    ['YEM', '_U', 4],
  ],
  WESTERN_BALKAN: [
    ['SYR', 'TUR|BGR|SRB|HUN|AUT|DEU', 38],
    ['AFG', 'IRN|TUR|BGR|SRB|HUN|AUT|DEU', 22],
    ['TUR', 'SRB|HUN|AUT|DEU', 17],
    ['IRQ', 'TUR|GRC|MKD|SRB|HUN|AUT|DEU', 13],
    ['PAK', 'IRN|TUR|GRC|SRB|HUN|AUT|DEU', 10],
  ],
  ALBANIA_GREECE: [['ALB', 'GRC|ITA', 1]],
  WITHIN_SCHENGEN: [
    ['SYR', 'DEU', 24],
    ['ERI', 'ITA|CHE|DEU', 18],
    ['AFG', 'DEU', 13],
    ['ALB', 'BEL', 10],
    ['MDA', 'DEU', 9],
    ['IND', 'FRA|BEL', 9],
    ['MAR', 'FRA|BEL', 9],
    ['GEO', 'POL|DEU', 8],
  ],
  EXIT_UK: [
    ['ALB', 'BEL', 22],
    ['VNM', 'POL|DEU', 20],
    ['AFG', 'FRA|BEL', 16],
    ['IRN', 'DEU|FRA', 15],
    ['SYR', 'DEU|FRA', 14],
    ['ERI', 'ITA|FRA', 13],
  ],
  CENTRAL_MEDITERRANEAN: [
    ['ERI', 'SDN|LBY|ITA', 34],
    ['SOM', 'ETH|SDN|LBY|ITA', 16],
    ['NGA', 'NER|LBY|ITA', 16],
    ['EGY', 'LBY|ITA', 12],
    ['BGD', 'LBY|ITA', 12],
    ['TUN', 'ITA|FRA', 10],
  ],
  APULIA_CALABRIA: [['IRQ', 'TUR|ITA', 1]],
  EASTERN_MEDITERRANEAN: [
    ['SYR', 'TUR|GRC', 45],
    ['AFG', 'IRN|TUR|GRC', 25],
    ['YEM', 'TUR|GRC', 15],
    ['SOM', 'TUR|GRC', 15],
  ],
  WESTERN_MEDITERRANEAN: [
    ['MAR', 'ESP|FRA|BEL', 60],
    ['DZA', 'ESP|FRA|BEL', 40],
  ],
  WESTERN_AFRICAN: [
    ['SEN', 'MAR|ESP', 40],
    ['MLI', 'MRT|ESP', 35],
    ['GMB', 'SEN|ESP', 25],
  ],
  EASTERN_LAND_BORDER: [
    ['IRQ', 'BLR|POL|DEU', 45],
    ['SYR', 'RUS|BLR|POL|DEU', 30],
    ['AFG', 'RUS|BLR|POL|DEU', 25],
  ],
  AIR_SCHIPHOL: [
    ['TUR', '', 20],
    ['IND', '', 17],
    ['CHN', '', 15],
    ['SUR', '', 12],
    ['LKA', 'ARE', 12],
    ['NGA', 'TUR', 12],
    ['IRN', 'TUR', 12],
  ],
  AIR_OTHER: [
    ['ALB', '', 50],
    ['TUR', '', 30],
    ['MDA', '', 20],
  ],
};

export const SMUGGLING_DESTINATIONS: Weights = { NLD: 52, _U: 16, DEU: 8, GBR: 7, BEL: 5, SWE: 4, FRA: 4, DNK: 4 };

/** Places named in public reports: the A16 and A12 borders, Ter Apel, Schiphol, Hoek van Holland, Budel [public]; shares [assumption]. */
export const SMUGGLING_REGIONS: Readonly<Record<string, Weights>> = {
  KMAR: { ZWB: 19, LIM: 17, NH: 16, ROT: 14, NN: 13, ON: 12, OB: 6, DH: 1, MN: 1, AMS: 1 },
  POLITIE: { ROT: 19, AMS: 14, DH: 14, MN: 10, ON: 9, NN: 9, ZWB: 8, OB: 6, LIM: 4, NH: 3, NATIONAL: 6 },
  NLA: { DH: 22, ROT: 18, ZWB: 14, OB: 12, LIM: 10, ON: 8, MN: 6, NH: 5, AMS: 3, NN: 2 },
};

export const SMUGGLING_PLACES: Readonly<Record<string, Weights>> = {
  KMAR: { LAND_BORDER: 30, MOTORWAY: 27, PORT: 16, AIRPORT: 10, SHELTER: 6, STATION: 4, _U: 5, '': 2 },
  POLITIE: { MOTORWAY: 24, HOME: 17, PORT: 13, SHELTER: 11, STREET: 9, HOTEL: 7, COAST: 5, ONLINE: 5, _U: 7, '': 2 },
  NLA: { WORKPLACE: 45, FARM: 30, HOME: 12, HOTEL: 6, _U: 7 },
};

/** Ways of working, facet by facet: chance that the facet is filled, and with what [assumption]. */
export const SMUGGLING_FACETS: readonly (readonly [chance: number, codes: Weights])[] = [
  [0.82, { PHASE_TRANSIT: 45, PHASE_ENTRY: 38, PHASE_STAY: 9, PHASE_PREPARATION: 8 }],
  [
    0.7,
    {
      TRANSPORT_CAR: 36,
      TRANSPORT_VAN: 21,
      TRANSPORT_LORRY: 17,
      TRANSPORT_COACH: 6,
      TRANSPORT_TRAIN: 4,
      TRANSPORT_FERRY: 4,
      TRANSPORT_REEFER: 4,
      TRANSPORT_CONTAINER: 2,
      TRANSPORT_SMALL_BOAT: 3,
      TRANSPORT_YACHT: 1,
      TRANSPORT_FOOT: 2,
    },
  ],
  [
    0.38,
    {
      CONCEALMENT_NONE: 34,
      CONCEALMENT_CLIMB_IN: 20,
      CONCEALMENT_CARGO: 15,
      CONCEALMENT_CLIMB_IN_ASSISTED: 12,
      CONCEALMENT_HIDDEN_SPACE: 10,
      CONCEALMENT_BOOT: 9,
    },
  ],
  [
    0.34,
    {
      DOCUMENT_NONE: 38,
      DOCUMENT_FALSE: 18,
      DOCUMENT_LOOK_ALIKE: 15,
      DOCUMENT_FORGED: 13,
      DOCUMENT_VISA_FRAUD: 8,
      DOCUMENT_TRANSIT_ABUSE: 4,
      DOCUMENT_STOLEN_BLANK: 2,
      DOCUMENT_FANTASY: 2,
    },
  ],
  [0.12, { MEANS_NAUTICAL: 40, MEANS_SAFE_HOUSE: 35, MEANS_ESCORT_VEHICLE: 25 }],
  [0.1, { ONLINE_ADVERTISING: 55, ONLINE_GROUPS: 45 }],
  [0.18, { MONEY_CASH: 40, MONEY_HAWALA: 30, MONEY_DEBT: 14, MONEY_PREPAID: 6, MONEY_CRYPTO: 6, MONEY_RANSOM: 4 }],
  [0.36, { CREW_COURIER: 42, CREW_COMPATRIOT: 30, CREW_RELATIVE: 16, CREW_PROFESSIONAL_DRIVER: 12 }],
  [0.07, { HARM_DANGER: 52, HARM_VIOLENCE: 22, HARM_HOSTAGE: 12, HARM_SEXUAL_VIOLENCE: 8, HARM_DEATH: 6 }],
];

/** Smuggled persons in a signal: lowest and highest of a band, weight [assumption]. */
export const SMUGGLED_PERSONS: readonly (readonly [from: number, to: number, weight: number])[] = [
  [0, 0, 10],
  [1, 1, 24],
  [2, 2, 17],
  [3, 4, 20],
  [5, 9, 17],
  [10, 19, 9],
  [20, 42, 3],
];
