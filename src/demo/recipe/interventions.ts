import type { Draw } from '../draw.ts';
import { SUCCESSIONS } from '../recipe.ts';
import type { FileRecipe, Stage, Stratum } from '../stage.ts';
import { empact } from './chain.ts';
import { NEW_FORM } from './registrations.ts';
import { FERRY_CONTROLS } from './signals.ts';

/** Actions that stand behind what is planted elsewhere: kind, partner, first day, and what is registered of them. */
const PLANTED_ACTIONS: Readonly<
  Record<string, { readonly partner: string; readonly on: string; readonly cells: Readonly<Record<string, string>> }>
> = {
  'ferry-controls': {
    partner: 'KMAR',
    on: FERRY_CONTROLS.from,
    cells: {
      theme: 'SMUGGLING',
      kind: 'PORT_CHECK',
      participants: 'KMAR|POLITIE',
      region: 'ROT',
      countries: 'GBR',
      'place-type': 'PORT',
      route: 'EXIT_UK',
      modus: 'TRANSPORT_FERRY|CONCEALMENT_CLIMB_IN',
      'expected-effect': 'LESS_EVENTS|SHIFT_PLACE',
      status: 'UNDER_WAY',
      'empact-action': 'EMPACT_2022_SMUGGLING.DAYS',
      'staff-hours': '9600',
    },
  },
  'new-form': {
    partner: 'IND',
    on: NEW_FORM.from,
    cells: {
      theme: 'SMUGGLING',
      kind: 'REGISTRATION_CHANGE',
      participants: 'IND',
      region: '',
      countries: '',
      'place-type': 'SHELTER',
      route: '',
      modus: '',
      'expected-effect': 'MORE_SEEN',
      status: 'DONE',
      'empact-action': 'NO_EMPACT_ACTION',
      'staff-hours': '1200',
    },
  },
  'new-modus-code': {
    partner: 'POLITIE',
    on: SUCCESSIONS['CREW_COURIER']?.until ?? '',
    cells: {
      theme: 'SMUGGLING',
      kind: 'REGISTRATION_CHANGE',
      participants: 'POLITIE|KMAR',
      region: '',
      countries: '',
      'place-type': '',
      route: '',
      modus: 'CREW_VULNERABLE_DRIVER',
      'expected-effect': 'NONE_EXPECTED',
      status: 'DONE',
      'empact-action': 'NO_EMPACT_ACTION',
      'staff-hours': '80',
    },
  },
};

const ordinary = (partner: string, volume: number): readonly Stratum[] => [
  { partner, theme: 'smuggling', kind: 'ordinary', volume: volume * 0.6 },
  { partner, theme: 'trafficking', kind: 'ordinary', volume: volume * 0.4 },
];

export const INTERVENTIONS_STAGE: Stage = {
  id: 'interventions',
  strata: [
    ...ordinary('POLITIE', 9),
    ...ordinary('KMAR', 10),
    ...ordinary('NLA', 7),
    ...ordinary('IND', 2),
    ...ordinary('OM', 3),
    ...Object.entries(PLANTED_ACTIONS).map(
      ([kind, { partner, on }]): Stratum => ({ partner, theme: 'smuggling', kind, volume: 1, on }),
    ),
  ],
};

const ORDINARY: readonly Draw[] = [
  {
    kind: 'pick-by',
    column: 'theme',
    by: '@theme',
    codes: { smuggling: { SMUGGLING: 85, BOTH: 15 }, trafficking: { TRAFFICKING: 88, BOTH: 12 } },
  },
  {
    kind: 'pick-by',
    column: 'kind',
    by: '@source',
    codes: {
      POLITIE: {
        ACTION_DAY: 30,
        PROJECT_INVESTIGATION: 25,
        ASSET_SEIZURE: 10,
        ONLINE_TAKEDOWN: 12,
        SUPPLY_BLOCK: 5,
        CAMPAIGN: 8,
        OUTREACH: 10,
      },
      KMAR: { BORDER_CHECK: 45, PORT_CHECK: 20, ACTION_DAY: 20, PROJECT_INVESTIGATION: 10, TRAINING_STAFF: 5 },
      NLA: { WORK_INSPECTION: 65, ACTION_DAY: 15, OUTREACH: 10, CAMPAIGN: 10 },
      IND: { TRAINING_STAFF: 60, CAMPAIGN: 20, AGREEMENT: 20 },
      OM: { PROSECUTION_POLICY: 60, ASSET_SEIZURE: 30, AGREEMENT: 10 },
    },
  },
  {
    kind: 'chance',
    share: 0.85,
    draws: [
      {
        kind: 'date',
        column: 'ends',
        from: 'starts',
        days: [
          [0, 2, 45],
          [3, 30, 30],
          [31, 365, 25],
        ],
      },
    ],
  },
  {
    kind: 'when',
    column: 'ends',
    is: [''],
    draws: [{ kind: 'set', cells: { status: 'UNDER_WAY' } }],
    otherwise: [{ kind: 'pick', column: 'status', codes: { DONE: 94, CANCELLED: 6 } }],
  },
  { kind: 'same', column: 'participants', as: '@source' },
  { kind: 'pick', column: '@with', codes: { none: 45, one: 55 } },
  {
    kind: 'when',
    column: '@with',
    is: ['one'],
    draws: [{ kind: 'also', column: 'participants', codes: { POLITIE: 4, KMAR: 3, NLA: 2, OM: 1 } }],
  },
  {
    kind: 'pick',
    column: 'region',
    codes: { ROT: 14, AMS: 12, DH: 10, ZWB: 10, LIM: 9, OB: 8, NH: 8, ON: 8, NN: 6, MN: 6, '': 9 },
  },
  { kind: 'pick', column: 'countries', codes: { '': 55, DEU: 15, BEL: 14, GBR: 8, HUN: 4, ROU: 4 } },
  {
    kind: 'pick-by',
    column: 'place-type',
    by: '@source',
    codes: {
      KMAR: { LAND_BORDER: 40, MOTORWAY: 25, PORT: 20, AIRPORT: 15 },
      NLA: { WORKPLACE: 65, FARM: 35 },
      '*': { MOTORWAY: 20, HOTEL: 20, ONLINE: 20, HOME: 15, '': 25 },
    },
  },
  {
    kind: 'pick-by',
    column: 'route',
    by: '@theme',
    codes: {
      smuggling: { WESTERN_BALKAN: 25, EXIT_UK: 22, WITHIN_SCHENGEN: 20, CENTRAL_MEDITERRANEAN: 8, '': 25 },
      trafficking: { '': 100 },
    },
  },
  {
    kind: 'pick-by',
    column: 'modus',
    by: '@theme',
    codes: {
      smuggling: {
        TRANSPORT_VAN: 20,
        TRANSPORT_LORRY: 20,
        CONCEALMENT_CLIMB_IN: 15,
        MONEY_HAWALA: 12,
        DOCUMENT_FALSE: 13,
        '': 20,
      },
      trafficking: { ONLINE_ADVERTISING: 30, RECRUITMENT_JOB_OFFER: 25, CONTROL_DEBT_BONDAGE: 15, '': 30 },
    },
  },
  {
    kind: 'pick',
    column: 'expected-effect',
    codes: {
      LESS_EVENTS: 28,
      MORE_SEEN: 22,
      MORE_PROSECUTED: 16,
      MORE_VICTIMS_REACHED: 14,
      LESS_PROFIT: 10,
      'LESS_EVENTS|SHIFT_ROUTE': 6,
      NONE_EXPECTED: 4,
    },
  },
  {
    kind: 'number',
    column: 'staff-hours',
    bands: [
      [40, 400, 60],
      [401, 2_000, 30],
      [2_001, 9_000, 10],
    ],
  },
  { kind: 'set', cells: { 'empact-action': 'NO_EMPACT_ACTION' } },
  empact(0.3),
];

export const INTERVENTIONS_FILE: FileRecipe = {
  dataset: 'interventions',
  stages: ['interventions'],
  mark: 'm',
  event: [
    { kind: 'same', column: 'starts', as: '@day' },
    {
      kind: 'date',
      column: 'decided',
      from: 'starts',
      days: [
        [-30, -7, 50],
        [-150, -31, 50],
      ],
    },
    ...Object.entries(PLANTED_ACTIONS).map(
      ([kind, { cells }]): Draw => ({ kind: 'when', column: '@kind', is: [kind], draws: [{ kind: 'set', cells }] }),
    ),
    { kind: 'when', column: '@kind', is: ['ordinary'], draws: ORDINARY },
    { kind: 'days-between', column: 'days-planned', from: 'starts', to: 'ends' },
  ],
  registration: [],
};
