import type { Draw } from '../draw.ts';
import type { FileRecipe, Stage } from '../stage.ts';

export const ROUTE_LEGS_STAGE: Stage = {
  id: 'route-legs',
  strata: [
    { partner: 'POLITIE', theme: 'smuggling', kind: 'legs', volume: 480 },
    { partner: 'KMAR', theme: 'smuggling', kind: 'legs', volume: 820 },
    { partner: 'NLA', theme: 'trafficking', kind: 'legs', volume: 60 },
    { partner: 'IND', theme: 'smuggling', kind: 'legs', volume: 1_000 },
    { partner: 'OM', theme: 'smuggling', kind: 'legs', volume: 80 },
  ],
};

/** One leg: where it ends, the hub there and the mode; the journey begins in the first country. */
type Path = readonly [
  route: string,
  weight: number,
  start: string,
  ...legs: readonly (readonly [to: string, hub: string, mode: string])[],
];

/** Journeys leg by leg, with variants of one route [assumption]; in the order of real geography. */
const PATHS: readonly Path[] = [
  [
    'WESTERN_BALKAN',
    14,
    'SYR',
    ['TUR', 'ISTANBUL', 'COACH'],
    ['BGR', '_Z', 'FOOT'],
    ['SRB', 'BELGRADE', 'VAN'],
    ['HUN', '_Z', 'FOOT'],
    ['AUT', 'VIENNA', 'CAR'],
    ['DEU', '_Z', 'VAN'],
    ['NLD', 'ZEVENAAR', 'CAR'],
  ],
  [
    'WESTERN_BALKAN',
    8,
    'AFG',
    ['IRN', 'TEHRAN', 'VAN'],
    ['TUR', 'ISTANBUL', 'LORRY'],
    ['SRB', 'BELGRADE', 'LORRY'],
    ['AUT', 'VIENNA', 'LORRY'],
    ['NLD', 'HAZELDONK', 'LORRY'],
  ],
  [
    'WESTERN_BALKAN',
    6,
    'TUR',
    ['SRB', 'BELGRADE', 'AIRCRAFT'],
    ['HUN', '_Z', 'FOOT'],
    ['DEU', '_Z', 'CAR'],
    ['NLD', 'EMMEN', 'CAR'],
  ],
  [
    'EASTERN_MEDITERRANEAN',
    7,
    'SYR',
    ['TUR', 'ISTANBUL', 'CAR'],
    ['GRC', 'ATHENS', 'SMALL_BOAT'],
    ['NLD', 'SCHIPHOL', 'AIRCRAFT'],
  ],
  [
    'CENTRAL_MEDITERRANEAN',
    9,
    'ERI',
    ['SDN', 'KHARTOUM', 'LORRY'],
    ['LBY', 'TRIPOLI', 'LORRY'],
    ['ITA', 'LAMPEDUSA', 'SMALL_BOAT'],
    ['CHE', '_Z', 'TRAIN'],
    ['NLD', 'MAASTRICHT', 'TRAIN'],
  ],
  [
    'CENTRAL_MEDITERRANEAN',
    5,
    'NGA',
    ['NER', 'AGADEZ', 'LORRY'],
    ['LBY', 'TRIPOLI', 'LORRY'],
    ['ITA', 'LAMPEDUSA', 'SMALL_BOAT'],
    ['ITA', 'MILAN', 'TRAIN'],
    ['NLD', 'VLISSINGEN', 'COACH'],
  ],
  ['WITHIN_SCHENGEN', 10, 'ITA', ['DEU', '_Z', 'TRAIN'], ['NLD', 'ZEVENAAR', 'TRAIN']],
  ['WITHIN_SCHENGEN', 8, 'FRA', ['BEL', 'BRUSSELS', 'COACH'], ['NLD', 'HAZELDONK', 'CAR']],
  [
    'EXIT_UK',
    9,
    'VNM',
    ['POL', 'WARSAW', 'AIRCRAFT'],
    ['DEU', 'BERLIN', 'VAN'],
    ['NLD', 'HOEK_VAN_HOLLAND', 'VAN'],
    ['GBR', '_Z', 'REEFER'],
  ],
  ['EXIT_UK', 9, 'ALB', ['BEL', 'BRUSSELS', 'CAR'], ['NLD', 'EUROPOORT', 'CAR'], ['GBR', '_Z', 'FERRY']],
  ['EXIT_UK', 5, 'IRN', ['DEU', '_Z', 'CAR'], ['FRA', 'CALAIS_DUNKIRK', 'CAR'], ['GBR', '_Z', 'SMALL_BOAT']],
  [
    'EASTERN_LAND_BORDER',
    3,
    'IRQ',
    ['BLR', 'MINSK', 'AIRCRAFT'],
    ['POL', 'WARSAW', 'FOOT'],
    ['DEU', 'BERLIN', 'TAXI'],
    ['NLD', 'EMMEN', 'CAR'],
  ],
  ['AIR_SCHIPHOL', 5, 'LKA', ['ARE', 'DUBAI', 'AIRCRAFT'], ['NLD', 'SCHIPHOL', 'AIRCRAFT']],
  [
    'WESTERN_AFRICAN',
    2,
    'SEN',
    ['MRT', 'NOUADHIBOU', 'CAR'],
    ['ESP', '_Z', 'SMALL_BOAT'],
    ['FRA', 'PARIS', 'COACH'],
    ['NLD', 'BUDEL', 'TRAIN'],
  ],
];

const COLUMNS = ['route', 'leg-position', 'is-last', 'origin', 'destination', 'hub', 'mode'] as const;

/** Every leg of a path is as likely as its neighbours, so that the numbers of a route hang together. */
const LEGS: readonly (readonly [...string[], number])[] = PATHS.flatMap(([route, weight, start, ...legs]) =>
  legs.map(
    ([to, hub, mode], at) =>
      [
        route,
        `L${at + 1}`,
        at === legs.length - 1 ? 'Y' : 'N',
        at === 0 ? start : (legs[at - 1]?.[0] ?? ''),
        to,
        hub,
        mode,
        weight,
      ] as const,
  ),
);

const EVIDENCE: Draw = {
  kind: 'pick-by',
  column: 'evidence',
  by: '@source',
  codes: {
    IND: {
      STATEMENT_OWN: 71,
      STATEMENT_OTHER: 9,
      DOCUMENT_STAMP: 8,
      DOCUMENT_TICKET: 5,
      DOCUMENT_REGISTER: 4,
      ASSUMPTION: 3,
    },
    KMAR: {
      OBSERVED_SERVICE: 36,
      OBSERVED_TECHNICAL: 10,
      DOCUMENT_TICKET: 14,
      DOCUMENT_STAMP: 9,
      STATEMENT_OWN: 22,
      ASSUMPTION: 9,
    },
    '*': {
      OBSERVED_SERVICE: 18,
      OBSERVED_TECHNICAL: 14,
      DOCUMENT_REGISTER: 10,
      DOCUMENT_TICKET: 8,
      STATEMENT_OWN: 24,
      STATEMENT_OTHER: 16,
      ASSUMPTION: 10,
    },
  },
};

export const ROUTE_LEGS_FILE: FileRecipe = {
  dataset: 'route-legs',
  stages: ['route-legs'],
  mark: 'b',
  event: [
    {
      kind: 'pick-by',
      column: 'theme',
      by: '@theme',
      codes: { smuggling: { SMUGGLING: 94, BOTH: 4, _U: 2 }, trafficking: { TRAFFICKING: 92, BOTH: 8 } },
    },
    { kind: 'same', column: 'registered', as: '@day' },
    { kind: 'joint', columns: COLUMNS, by: '@theme', choices: { '*': LEGS } },
    {
      kind: 'chance',
      share: 0.7,
      draws: [
        {
          kind: 'date',
          column: 'departed',
          from: 'registered',
          days: [
            [-30, 0, 45],
            [-200, -31, 40],
            [-700, -201, 15],
          ],
        },
      ],
    },
    EVIDENCE,
    // Own statements often leave the route out, and now and then a country.
    {
      kind: 'when',
      column: 'evidence',
      is: ['STATEMENT_OWN', 'STATEMENT_OTHER', 'ASSUMPTION'],
      draws: [
        { kind: 'chance', share: 0.5, draws: [{ kind: 'set', cells: { route: '_U' } }] },
        { kind: 'chance', share: 0.18, draws: [{ kind: 'set', cells: { mode: '_U', hub: '_U' } }] },
        { kind: 'chance', share: 0.08, draws: [{ kind: 'set', cells: { origin: '_U' } }] },
      ],
    },
    {
      kind: 'number',
      column: 'travellers',
      bands: [
        [1, 1, 40],
        [2, 4, 34],
        [5, 15, 20],
        [16, 60, 6],
      ],
    },
    {
      kind: 'chance',
      share: 0.3,
      draws: [{ kind: 'part', column: 'minors', of: 'travellers' }],
      otherwise: [{ kind: 'set', cells: { minors: '0' } }],
    },
    {
      kind: 'chance',
      share: 0.36,
      draws: [
        {
          kind: 'pick',
          column: 'fee',
          codes: { 0: 8, 150: 16, 400: 18, 900: 18, 1500: 16, 2500: 12, 4000: 8, 7000: 4 },
        },
      ],
    },
    {
      kind: 'chance',
      share: 0.55,
      draws: [
        {
          kind: 'number',
          column: 'duration',
          bands: [
            [1, 5, 26],
            [6, 23, 30],
            [24, 71, 18],
            [72, 167, 12],
            [168, 700, 10],
            [720, 4_000, 4],
          ],
        },
      ],
    },
  ],
  registration: [{ kind: 'pick', column: 'source-evaluation', codes: { A: 16, B: 46, C: 9, X: 29 } }],
};
