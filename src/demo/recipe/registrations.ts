import type { Weights } from '../alias-table.ts';
import type { Draw } from '../draw.ts';
import type { FileRecipe, Stage } from '../stage.ts';
import { CORRIDORS, SMUGGLING_FACETS, SMUGGLING_ROUTES } from './smuggling.ts';

/** From this day the form asks for route, documents and facilitators one by one: more is filled in, nothing more happens [planted]. */
export const NEW_FORM = { from: '2024-07-01', unknownBefore: 0.38, unknownAfter: 0.25 } as const;

/** From this day more people really come over the Central Mediterranean: the change in what happens, beside that in how it is registered [planted]. */
export const REAL_CHANGE = { from: '2025-06-01', factor: 2.2 } as const;

export const REGISTRATIONS_STAGE: Stage = {
  id: 'registrations',
  strata: [
    { partner: 'IND', theme: 'smuggling', kind: 'ordinary', volume: 2_000 },
    {
      partner: 'IND',
      theme: 'smuggling',
      kind: 'mediterranean',
      volume: 220,
      effect: { from: REAL_CHANGE.from, factor: REAL_CHANGE.factor },
    },
    {
      partner: 'IND',
      theme: 'smuggling',
      kind: 'ukraine',
      volume: 900,
      wave: { from: '2022-03-01', until: '2023-02-01' },
    },
  ],
};

/** Known routes but for the one that has a stratum of its own. */
const KNOWN_ROUTES: Weights = Object.fromEntries(
  Object.entries(SMUGGLING_ROUTES).filter(([route]) => !['_U', '', 'CENTRAL_MEDITERRANEAN'].includes(route)),
);

/** `unknown` of all routes unknown; the rest as they are known. */
const routes = (unknown: number): Weights => {
  const known = Object.values(KNOWN_ROUTES).reduce((sum, weight) => sum + weight, 0);
  return { ...KNOWN_ROUTES, _U: (known * unknown) / (1 - unknown) };
};

const documents = (unknown: number): Draw => ({
  kind: 'facets',
  column: 'documents',
  unknown,
  empty: 0,
  facets: [
    [
      0.75,
      {
        TYPE_PASSPORT: 48,
        TYPE_IDENTITY_CARD: 24,
        TYPE_VISA: 8,
        TYPE_RESIDENCE_PERMIT: 6,
        TYPE_REFUGEE_DOCUMENT: 5,
        TYPE_CIVIL_RECORD: 9,
      },
    ],
    [
      0.7,
      {
        STATE_GENUINE: 70,
        STATE_FALSE: 9,
        STATE_FORGED: 9,
        STATE_LOOK_ALIKE: 6,
        STATE_VISA_FRAUD: 4,
        STATE_FANTASY: 1,
        STATE_STOLEN_BLANK: 1,
      },
    ],
    [0.6, { HANDOVER_SHOWN: 54, HANDOVER_DESTROYED: 16, HANDOVER_KEPT_BY_SMUGGLER: 17, HANDOVER_NEVER_HAD: 13 }],
  ],
});

const facilitators = (unknown: number): Draw => ({
  kind: 'chance',
  share: 0.12,
  draws: [{ kind: 'set', cells: { facilitators: 'NO_FACILITATOR_USED' } }],
  otherwise: [
    {
      kind: 'facets',
      column: 'facilitators',
      unknown,
      empty: 0,
      facets: [
        [0.7, { CONTACT_FAMILY: 37, CONTACT_SOCIAL_MEDIA: 26, CONTACT_IN_PERSON: 29, CONTACT_AGENCY: 8 }],
        [0.6, { SERVICE_WHOLE_JOURNEY: 38, SERVICE_ONE_LEG: 42, SERVICE_DOCUMENT: 12, SERVICE_SHELTER: 8 }],
        [0.5, { PAYMENT_CASH: 46, PAYMENT_HAWALA: 34, PAYMENT_DEBT: 13, PAYMENT_DIGITAL: 7 }],
        [0.12, { PRESSURE_THREAT: 50, PRESSURE_HELD: 30, PRESSURE_WORK: 20 }],
      ],
    },
  ],
});

/** Why fields stayed empty, and which: the old form did not ask. */
const leftEmpty = (notAsked: number): Draw => ({
  kind: 'facets',
  column: 'left-empty',
  unknown: 0,
  empty: 0,
  facets: ['ROUTE', 'MODUS', 'DOCUMENT', 'FACILITATOR', 'COST'].map(
    (field) =>
      [
        notAsked + 0.1,
        {
          [`${field}_EMPTY.NOT_ASKED`]: notAsked * 100,
          [`${field}_EMPTY.NOT_ANSWERED`]: 8,
          [`${field}_EMPTY.NOT_RECORDED`]: 3,
        },
      ] as const,
  ),
});

const DECLARED = (unknown: number, notAsked: number): readonly Draw[] => [
  {
    kind: 'pick-by',
    column: 'route',
    by: '@kind',
    codes: {
      mediterranean: { CENTRAL_MEDITERRANEAN: 1 },
      ukraine: { EASTERN_LAND_BORDER: 12, WITHIN_SCHENGEN: 70, _U: 18 },
      '*': routes(unknown),
    },
  },
  documents(unknown * 0.7),
  facilitators(unknown * 1.2),
  leftEmpty(notAsked),
  {
    kind: 'when',
    column: 'left-empty',
    is: ['', '_U'],
    draws: [{ kind: 'set', cells: { 'left-empty': 'NOTHING_EMPTY' } }],
  },
];

export const REGISTRATIONS_FILE: FileRecipe = {
  dataset: 'registrations',
  stages: ['registrations'],
  mark: 'r',
  event: [
    { kind: 'same', column: 'registered', as: '@day' },
    {
      kind: 'since',
      day: NEW_FORM.from,
      draws: DECLARED(NEW_FORM.unknownAfter, 0.06),
      otherwise: DECLARED(NEW_FORM.unknownBefore, 0.28),
    },
    {
      kind: 'pick-by',
      column: 'kind',
      by: '@kind',
      codes: {
        ukraine: { REGULAR_OTHER: 100 },
        '*': { ASYLUM_FIRST: 64, ASYLUM_REPEATED: 7, ASYLUM_FAMILY: 16, REGULAR_FAMILY: 8, REGULAR_OTHER: 3 },
      },
    },
    {
      kind: 'pick',
      column: 'residence-status',
      codes: { STATUS_PENDING: 34, STATUS_TEMPORARY: 41, STATUS_NONE: 19, STATUS_PERMANENT: 3, _U: 3 },
    },
    {
      kind: 'joint',
      columns: ['origin', 'transit'],
      by: 'route',
      choices: { ...CORRIDORS, '*': CORRIDORS['_U'] ?? [] },
    },
    {
      kind: 'when',
      column: '@kind',
      is: ['ukraine'],
      draws: [{ kind: 'set', cells: { origin: 'UKR', transit: 'POL|DEU' } }],
    },
    {
      kind: 'when',
      column: 'origin',
      is: ['_U'],
      draws: [
        {
          kind: 'pick',
          column: 'nationality',
          codes: { SYR: 38, TUR: 12, ERI: 10, IRQ: 8, YEM: 8, SOM: 7, AFG: 7, IRN: 4, _U: 6 },
        },
      ],
      otherwise: [{ kind: 'same', column: 'nationality', as: 'origin' }],
    },
    {
      kind: 'chance',
      share: 0.72,
      draws: [
        {
          kind: 'date',
          column: 'arrived',
          from: 'registered',
          days: [
            [-7, 0, 60],
            [-40, -8, 30],
            [-200, -41, 10],
          ],
        },
      ],
    },
    {
      kind: 'chance',
      share: 0.6,
      draws: [
        {
          kind: 'date',
          column: 'departed',
          from: 'arrived',
          days: [
            [-30, -2, 40],
            [-200, -31, 40],
            [-800, -201, 20],
          ],
        },
      ],
    },
    { kind: 'pick', column: 'age-group', codes: { 'A0-17': 22, 'A18-24': 26, 'A25-34': 30, 'A35-49': 17, 'A50+': 5 } },
    { kind: 'pick', column: 'sex', codes: { M: 69, F: 31 } },
    { kind: 'facets', column: 'modus', facets: SMUGGLING_FACETS, unknown: 0.3, empty: 0.12 },
    { kind: 'pick', column: 'signal-sent', codes: { N: 91, Y: 7, _U: 2 } },
    {
      kind: 'number',
      column: 'travellers',
      bands: [
        [1, 1, 72],
        [2, 4, 23],
        [5, 8, 5],
      ],
    },
    {
      kind: 'chance',
      share: 0.25,
      draws: [{ kind: 'part', column: 'minors', of: 'travellers' }],
      otherwise: [{ kind: 'set', cells: { minors: '0' } }],
    },
    {
      kind: 'chance',
      share: 0.34,
      draws: [
        {
          kind: 'pick',
          column: 'fee',
          codes: { 0: 8, 400: 10, 1500: 18, 2500: 20, 4500: 18, 7000: 14, 9500: 8, 12000: 4 },
        },
      ],
    },
  ],
  registration: [],
  revisions: { share: 0.04, days: [[60, 150, 1]] },
};
