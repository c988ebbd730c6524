import type { Weights } from '../alias-table.ts';
import type { Band, Draw } from '../draw.ts';
import type { FileRecipe, Stage } from '../stage.ts';
import { CRIME_AREAS, crimeLinks, GROUNDS, PROFITS } from './registration.ts';
import { CORRIDORS, SMUGGLING_FACETS, SMUGGLING_REGIONS, SMUGGLING_ROUTES } from './smuggling.ts';
import { FORMS, TRAFFICKING_FACETS, TRAFFICKING_REGIONS, TRAFFICKING_ROUTES } from './trafficking.ts';

/**
 * The stages of the justice chain. Each stage gets as many members as the one before gives it, on the day that it gives
 * them; partners share no case number, so that nothing but the counts ties them.
 *
 * Per year some 150 investigations of trafficking and 250 of smuggling; 40 to 45 per cent of the cases at the prosecution
 * dismissed and some 60 per cent to court; 60 to 75 per cent of those convicted [public]. Lags: [assumption].
 */
export const CHAIN_STAGES: readonly Stage[] = [
  {
    id: 'investigations',
    from: 'signals',
    fates: {
      '*': [
        { outcome: 'none', share: 0.3, days: [[20, 240, 1]] },
        { outcome: 'one', share: 0.38, days: suspectDays(), children: 1 },
        { outcome: 'two', share: 0.2, days: suspectDays(), children: 2 },
        { outcome: 'three', share: 0.08, days: suspectDays(), children: 3 },
        { outcome: 'five', share: 0.04, days: suspectDays(), children: 5 },
      ],
    },
  },
  {
    id: 'suspects',
    from: 'investigations',
    fates: {
      '*': [
        {
          outcome: 'sent-in',
          share: 0.84,
          days: [
            [1, 30, 30],
            [31, 120, 45],
            [121, 240, 25],
          ],
          children: 1,
        },
        { outcome: 'dropped', share: 0.11, days: [[10, 200, 1]] },
        { outcome: 'transferred', share: 0.05, days: [[10, 120, 1]] },
      ],
    },
  },
  {
    id: 'prosecutions',
    from: 'suspects',
    owner: 'OM',
    fates: {
      '*': [
        {
          outcome: 'dismissed',
          share: 0.42,
          days: [
            [30, 120, 35],
            [121, 400, 65],
          ],
        },
        {
          outcome: 'summoned',
          share: 0.55,
          days: [
            [14, 90, 50],
            [91, 300, 50],
          ],
          children: 1,
        },
        { outcome: 'ordered', share: 0.015, days: [[30, 200, 1]] },
        { outcome: 'elsewhere', share: 0.015, days: [[10, 100, 1]] },
      ],
    },
  },
  {
    id: 'summonses',
    from: 'prosecutions',
    owner: 'OM',
    fates: {
      '*': [
        {
          outcome: 'tried',
          share: 1,
          days: [
            [60, 180, 45],
            [181, 540, 55],
          ],
          children: 1,
        },
      ],
    },
  },
  {
    id: 'verdicts',
    from: 'summonses',
    owner: 'RVDR',
    fates: {
      '*': [
        { outcome: 'final', share: 0.67, days: [[14, 14, 1]] },
        { outcome: 'appealed', share: 0.33, days: [[180, 600, 1]], children: 1 },
      ],
    },
  },
  {
    id: 'appeals',
    from: 'verdicts',
    owner: 'RVDR',
    fates: { '*': [{ outcome: 'final', share: 1, days: [[14, 14, 1]] }] },
  },
];

function suspectDays(): readonly Band[] {
  return [
    [0, 0, 35],
    [1, 30, 25],
    [31, 180, 40],
  ];
}

const byTheme = (smuggling: readonly Draw[], trafficking: readonly Draw[]): Draw => ({
  kind: 'when',
  column: '@theme',
  is: ['smuggling'],
  draws: smuggling,
  otherwise: trafficking,
});

const THEME: Draw = {
  kind: 'pick-by',
  column: 'theme',
  by: '@theme',
  codes: { smuggling: { SMUGGLING: 96, BOTH: 4 }, trafficking: { TRAFFICKING: 97, BOTH: 3 } },
};

const REGIONS: Draw = byTheme(
  [{ kind: 'pick-by', column: 'region', by: '@source', codes: SMUGGLING_REGIONS }],
  [{ kind: 'pick-by', column: 'region', by: '@source', codes: TRAFFICKING_REGIONS }],
);

const FIGURE_STATUS: Draw = {
  kind: 'since',
  day: '2026-01-01',
  draws: [{ kind: 'set', cells: { 'figure-status': 'PROVISIONAL' } }],
  otherwise: [
    {
      kind: 'since',
      day: '2025-01-01',
      draws: [{ kind: 'set', cells: { 'figure-status': 'REVISED' } }],
      otherwise: [{ kind: 'set', cells: { 'figure-status': 'DEFINITIVE' } }],
    },
  ],
};

const LAW: Draw = byTheme(
  [
    {
      kind: 'facets',
      column: 'law-section',
      unknown: 0,
      empty: 0,
      facets: [
        [1, { SR_197A_1: 68, SR_197A_2: 20, SR_197A_4: 12 }],
        [0.1, { SR_197A_5: 70, SR_197A_6: 12, SR_197A_3: 18 }],
        [0.18, { DOCUMENT_OFFENCE: 60, LAUNDERING_OFFENCE: 15, OTHER_OFFENCE: 25 }],
      ],
    },
  ],
  [
    {
      kind: 'facets',
      column: 'law-section',
      unknown: 0,
      empty: 0,
      facets: [
        [1, { SR_273F_1: 86, SR_273F_1_SUB_3: 14 }],
        [0.34, { SR_273F_AGGRAVATED: 1 }],
        [0.3, { LAUNDERING_OFFENCE: 30, OTHER_OFFENCE: 70 }],
      ],
    },
  ],
);

const ROLES: readonly Draw[] = [
  byTheme(
    [
      {
        kind: 'facets',
        column: 'network-roles',
        unknown: 0.2,
        empty: 0.05,
        facets: [
          [0.8, { DRIVER: 62, SCOUT: 18, HOST: 20 }],
          [0.25, { ORGANISER: 30, COORDINATOR: 40, RECRUITER: 30 }],
          [0.14, { DOCUMENT_FORGER: 35, MONEY_BROKER: 30, SUPPLIER: 20, ONLINE_FACILITATOR: 15 }],
        ],
      },
    ],
    [
      {
        kind: 'facets',
        column: 'network-roles',
        unknown: 0.2,
        empty: 0.05,
        facets: [
          [0.85, { EXPLOITER: 75, ENFORCER: 15, OTHER_ROLE: 10 }],
          [0.3, { RECRUITER: 70, ONLINE_FACILITATOR: 30 }],
          [0.15, { HOST: 40, DRIVER: 30, MONEY_BROKER: 30 }],
        ],
      },
    ],
  ),
];

const AGES: Weights = { 'A0-17': 4, 'A18-24': 25, 'A25-34': 37, 'A35-49': 25, 'A50+': 7, _U: 2 };
const NATIONALITIES: Readonly<Record<string, Weights>> = {
  smuggling: {
    NLD: 16,
    SYR: 14,
    TUR: 11,
    UKR: 6,
    MDA: 6,
    ALB: 7,
    AFG: 5,
    IRQ: 6,
    VNM: 4,
    DEU: 6,
    POL: 5,
    ROU: 5,
    _U: 9,
  },
  trafficking: { NLD: 45, HUN: 8, BGR: 8, ROU: 7, SUR: 6, POL: 6, NGA: 4, TUR: 3, MAR: 3, _U: 10 },
};
const NATIONALITY: Draw = { kind: 'pick-by', column: 'nationality', by: '@theme', codes: NATIONALITIES };

/** Days from offence to a later step: mostly months, sometimes years. */
const OFFENCE: readonly Band[] = [
  [-90, 0, 55],
  [-365, -91, 30],
  [-1_100, -366, 15],
];

export const INVESTIGATIONS_FILE: FileRecipe = {
  dataset: 'investigations',
  stages: ['investigations'],
  mark: 'n',
  event: [
    THEME,
    { kind: 'same', column: 'started', as: '@day' },
    { kind: 'pick', column: 'type', codes: { INCIDENT: 80, PROJECT: 20 } },
    {
      kind: 'chance',
      share: 0.8,
      draws: [
        {
          kind: 'date',
          column: 'signal-registered',
          from: 'started',
          days: [
            [-7, 0, 30],
            [-30, -8, 35],
            [-90, -31, 25],
            [-180, -91, 10],
          ],
        },
        { kind: 'days-between', column: 'days-from-signal', from: 'signal-registered', to: 'started' },
      ],
    },
    {
      kind: 'pick',
      column: 'start-ground',
      codes: {
        SIGNAL: 46,
        OWN_CHECK: 24,
        COMPLAINT: 12,
        OTHER_INVESTIGATION: 9,
        FOREIGN_REQUEST: 5,
        FINANCIAL: 2,
        INTELLIGENCE: 2,
      },
    },
    {
      kind: 'when',
      column: '@fate',
      is: ['open'],
      draws: [
        { kind: 'pick', column: 'status', codes: { RUNNING_PREPARATION: 18, RUNNING_ACTIVE: 70, RUNNING_PAUSED: 12 } },
      ],
      otherwise: [
        {
          kind: 'date',
          column: 'ended',
          from: '@fate-day',
          days: [
            [0, 20, 60],
            [21, 200, 40],
          ],
        },
        {
          kind: 'when',
          column: 'ended',
          is: [''],
          draws: [{ kind: 'set', cells: { status: 'RUNNING_ACTIVE' } }],
          otherwise: [
            {
              kind: 'pick-by',
              column: 'status',
              by: '@fate',
              codes: {
                none: {
                  STOPPED_NO_SUSPECT: 34,
                  STOPPED_EVIDENCE: 24,
                  STOPPED_NO_STATEMENT: 12,
                  STOPPED_CAPACITY: 10,
                  STOPPED_PRIORITY: 6,
                  STOPPED_NO_OFFENCE: 6,
                  TRANSFERRED_PARTNER: 5,
                  TRANSFERRED_ABROAD: 3,
                },
                '*': { TO_PROSECUTION_ALL: 78, TO_PROSECUTION_PART: 22 },
              },
            },
          ],
        },
      ],
    },
    { kind: 'days-between', column: 'days-open', from: 'started', to: 'ended' },
    {
      kind: 'pick-by',
      column: 'stage',
      by: '@fate',
      codes: {
        open: { INVESTIGATION: 1 },
        none: { INVESTIGATION: 1 },
        '*': { SUSPECT: 40, INFLOW: 25, SUMMONS: 20, FIRST_INSTANCE: 15 },
      },
    },
    {
      kind: 'pick-by',
      column: 'suspects',
      by: '@fate',
      codes: { one: { 1: 1 }, two: { 2: 1 }, three: { 3: 1 }, five: { 5: 1 }, '*': { 0: 1 } },
    },
    REGIONS,
    {
      kind: 'pick',
      column: 'network-structure',
      codes: { LONE: 29, LOOSE: 23, LAYERED: 20, JOINT_VENTURE: 7, FAMILY: 9, OTHER_STRUCTURE: 2, _U: 10 },
    },
    ...ROLES,
    byTheme(
      [
        { kind: 'facets', column: 'modus', facets: SMUGGLING_FACETS, unknown: 0.06, empty: 0.02 },
        { kind: 'set', cells: { exploitation: '_Z' } },
        { kind: 'pick', column: 'route', codes: SMUGGLING_ROUTES },
        {
          kind: 'joint',
          columns: ['@origin', 'countries'],
          by: 'route',
          choices: { ...CORRIDORS, '*': CORRIDORS['_U'] ?? [] },
        },
        {
          kind: 'number',
          column: 'smuggled-persons',
          bands: [
            [0, 0, 20],
            [1, 4, 40],
            [5, 20, 30],
            [21, 90, 10],
          ],
        },
      ],
      [
        { kind: 'facets', column: 'modus', facets: TRAFFICKING_FACETS, unknown: 0.06, empty: 0.02 },
        { kind: 'pick-by', column: 'exploitation', by: '@source', codes: FORMS },
        { kind: 'pick', column: 'route', codes: TRAFFICKING_ROUTES },
        { kind: 'pick', column: 'countries', codes: { HUN: 14, ROU: 14, BGR: 12, POL: 12, NGA: 8, DEU: 10, '': 30 } },
        {
          kind: 'number',
          column: 'victims',
          bands: [
            [0, 0, 12],
            [1, 1, 55],
            [2, 4, 25],
            [5, 20, 8],
          ],
        },
      ],
    ),
    byTheme(crimeLinks(CRIME_AREAS.smuggling), crimeLinks(CRIME_AREAS.trafficking)),
    {
      kind: 'number',
      column: 'linked-signals',
      bands: [
        [1, 1, 66],
        [2, 3, 24],
        [4, 12, 10],
      ],
    },
    {
      kind: 'number',
      column: '@more',
      bands: [
        [0, 0, 40],
        [1, 4, 35],
        [5, 15, 20],
        [16, 40, 5],
      ],
    },
    { kind: 'sum', column: 'network-members', of: ['suspects', '@more'] },
    {
      kind: 'pick',
      column: 'joint-team',
      codes: { NO_TEAM: 76, NATIONAL_TEAM: 13, BILATERAL: 5, JIT: 4, TASK_FORCE: 2 },
    },
    {
      kind: 'since',
      day: '2022-01-01',
      draws: [{ kind: 'set', cells: { 'empact-action': 'NO_EMPACT_ACTION' } }],
      otherwise: [{ kind: 'pick', column: 'empact-action', codes: { NO_EMPACT_ACTION: 80, _U: 20 } }],
    },
    empact(0.18),
  ],
  registration: [{ kind: 'pick-by', column: 'wpg-ground', by: '@partner', codes: GROUNDS }],
  revisions: { share: 0.08, days: [[80, 200, 1]] },
};

/** A share of what began in a cycle was part of one of its actions. */
export function empact(share: number): Draw {
  const actions = (cycle: string): Weights => ({
    [`${cycle}.CASES`]: 60,
    [`${cycle}.DAYS`]: 25,
    [`${cycle}.PICTURE`]: 15,
  });
  const first = byTheme(
    [{ kind: 'pick', column: 'empact-action', codes: actions('EMPACT_2022_SMUGGLING') }],
    [{ kind: 'pick', column: 'empact-action', codes: actions('EMPACT_2022_TRAFFICKING') }],
  );
  const second: Draw = { kind: 'pick', column: 'empact-action', codes: actions('EMPACT_2026_BOTH') };
  return {
    kind: 'since',
    day: '2022-01-01',
    draws: [
      { kind: 'chance', share, draws: [{ kind: 'since', day: '2026-01-01', draws: [second], otherwise: [first] }] },
    ],
  };
}

export const SUSPECTS_FILE: FileRecipe = {
  dataset: 'suspects',
  stages: ['suspects'],
  mark: 'v',
  event: [
    THEME,
    { kind: 'same', column: 'registered', as: '@day' },
    {
      kind: 'date',
      column: 'investigation-started',
      from: 'registered',
      days: [
        [0, 0, 35],
        [-30, -1, 25],
        [-180, -31, 40],
      ],
    },
    { kind: 'days-between', column: 'days-from-start', from: 'investigation-started', to: 'registered' },
    { kind: 'chance', share: 0.86, draws: [{ kind: 'date', column: 'offence', from: 'registered', days: OFFENCE }] },
    { kind: 'same', column: 'closed', as: '@fate-day' },
    { kind: 'days-between', column: 'days-to-closing', from: 'registered', to: 'closed' },
    LAW,
    {
      kind: 'pick-by',
      column: 'status',
      by: '@fate',
      codes: {
        open: { OPEN_INVESTIGATED: 88, OPEN_WANTED: 12 },
        'sent-in': { SENT_IN_CUSTODY: 42, SENT_IN_FREE: 58 },
        dropped: { DROPPED_NO_SUSPICION: 40, DROPPED_EVIDENCE: 34, DROPPED_VICTIM: 12, DROPPED_RELATIVE: 14 },
        transferred: { TRANSFERRED_ABROAD: 45, TRANSFERRED_PARTNER: 55 },
      },
    },
    {
      kind: 'pick-by',
      column: 'stage',
      by: '@fate',
      codes: { 'sent-in': { INFLOW: 55, SUMMONS: 25, FIRST_INSTANCE: 20 }, '*': { SUSPECT: 1 } },
    },
    ...ROLES,
    {
      kind: 'pick-by',
      column: 'sex',
      by: '@theme',
      codes: { smuggling: { M: 88, F: 12 }, trafficking: { M: 80, F: 19, _U: 1 } },
    },
    { kind: 'pick', column: 'age-group', codes: AGES },
    NATIONALITY,
    REGIONS,
    byTheme([{ kind: 'pick', column: 'profit', codes: PROFITS }], [{ kind: 'set', cells: { profit: '_Z' } }]),
    { kind: 'pick', column: 'also-victim', codes: { N: 88, Y: 4, _U: 8 } },
    { kind: 'when', column: 'status', is: ['DROPPED_VICTIM'], draws: [{ kind: 'set', cells: { 'also-victim': 'Y' } }] },
    { kind: 'person', column: 'person-key', share: 0.12 },
  ],
  registration: [{ kind: 'pick-by', column: 'wpg-ground', by: '@partner', codes: GROUNDS }],
  revisions: { share: 0.06, days: [[80, 200, 1]] },
};

const OFFICES: Readonly<Record<string, Weights>> = {
  POLITIE: {
    OFFICE_AMS: 15,
    OFFICE_ROT: 16,
    OFFICE_DH: 13,
    OFFICE_MN: 10,
    OFFICE_ON: 10,
    OFFICE_NN: 7,
    OFFICE_ZWB: 8,
    OFFICE_OB: 7,
    OFFICE_LIM: 5,
    OFFICE_NH: 4,
    OFFICE_NATIONAL: 5,
  },
  KMAR: {
    OFFICE_NH: 24,
    OFFICE_ZWB: 18,
    OFFICE_LIM: 14,
    OFFICE_ON: 13,
    OFFICE_NN: 12,
    OFFICE_ROT: 13,
    OFFICE_NATIONAL: 6,
  },
  NLA: { OFFICE_FUNCTIONAL: 88, OFFICE_NATIONAL: 12 },
};

export const PROSECUTIONS_FILE: FileRecipe = {
  dataset: 'prosecutions',
  stages: ['prosecutions'],
  mark: 'c',
  event: [
    THEME,
    { kind: 'same', column: 'inflow', as: '@day' },
    {
      kind: 'date',
      column: 'sent-in',
      from: 'inflow',
      days: [
        [-3, 0, 40],
        [-14, -4, 40],
        [-40, -15, 20],
      ],
    },
    { kind: 'days-between', column: 'days-from-sending', from: 'sent-in', to: 'inflow' },
    { kind: 'chance', share: 0.9, draws: [{ kind: 'date', column: 'offence', from: 'inflow', days: OFFENCE }] },
    { kind: 'same', column: 'decided', as: '@fate-day' },
    { kind: 'days-between', column: 'days-to-decision', from: 'inflow', to: 'decided' },
    LAW,
    {
      kind: 'pick-by',
      column: 'decision',
      by: '@fate',
      codes: {
        open: { PENDING_REVIEW: 62, PENDING_INVESTIGATION: 38 },
        summoned: { SUMMONED_FULL_BENCH: 71, SUMMONED_SINGLE_JUDGE: 29 },
        ordered: { ORDERED_FINE: 55, ORDERED_SERVICE: 45 },
        dismissed: {
          TECHNICAL_EVIDENCE: 46,
          TECHNICAL_WRONGLY_SUSPECT: 14,
          TECHNICAL_NO_OFFENCE: 7,
          TECHNICAL_ADMISSIBILITY: 3,
          POLICY_NON_PUNISHMENT: 4,
          POLICY_RELATIVE: 7,
          POLICY_MINOR_ROLE: 7,
          POLICY_OTHER_MEASURE: 4,
          POLICY_EXPULSION: 4,
          ADMINISTRATIVE_REGISTRATION: 2,
          ADMINISTRATIVE_COPY: 2,
        },
        elsewhere: { ELSEWHERE_JOINED: 55, ELSEWHERE_ABROAD: 25, ELSEWHERE_OFFICE: 20 },
      },
    },
    {
      kind: 'pick-by',
      column: 'stage',
      by: '@fate',
      codes: {
        dismissed: { DISMISSAL: 1 },
        ordered: { PENALTY_ORDER: 1 },
        summoned: { SUMMONS: 45, FIRST_INSTANCE: 55 },
        '*': { INFLOW: 1 },
      },
    },
    { kind: 'pick-by', column: 'office', by: '@source', codes: OFFICES },
    { kind: 'same', column: 'sent-by', as: '@source' },
    { kind: 'pick', column: 'aggravated', codes: { N: 58, Y: 38, _U: 4 } },
    NATIONALITY,
    { kind: 'pick', column: 'age-group', codes: AGES },
    byTheme(
      [],
      [
        {
          kind: 'number',
          column: 'victims',
          bands: [
            [0, 0, 8],
            [1, 1, 66],
            [2, 4, 20],
            [5, 12, 6],
          ],
        },
      ],
    ),
    FIGURE_STATUS,
  ],
  registration: [],
};

const CONVICTED: readonly Draw[] = [
  { kind: 'pick', column: 'outcome', codes: { CONVICTED_SANCTION: 97, CONVICTED_NO_SANCTION: 3 } },
  {
    kind: 'when',
    column: 'outcome',
    is: ['CONVICTED_NO_SANCTION'],
    draws: [{ kind: 'set', cells: { sanctions: '_Z', 'months-prison': '', 'months-unconditional': '' } }],
    otherwise: [
      { kind: 'pick', column: '@prison', codes: { PRISON: 44, PRISON_PARTLY: 34, PRISON_CONDITIONAL: 8, none: 14 } },
      {
        kind: 'when',
        column: '@prison',
        is: ['none'],
        draws: [
          { kind: 'pick', column: 'sanctions', codes: { SERVICE: 70, 'SERVICE|FINE': 10, FINE: 14, JUVENILE: 6 } },
        ],
        otherwise: [
          { kind: 'same', column: 'sanctions', as: '@prison' },
          {
            kind: 'number',
            column: 'months-unconditional',
            bands: [
              [1, 6, 26],
              [7, 12, 26],
              [13, 24, 26],
              [25, 48, 17],
              [49, 120, 5],
            ],
          },
          {
            kind: 'number',
            column: '@conditional',
            bands: [
              [2, 6, 60],
              [7, 12, 40],
            ],
          },
          { kind: 'same', column: 'months-prison', as: 'months-unconditional' },
          {
            kind: 'when',
            column: '@prison',
            is: ['PRISON_PARTLY'],
            draws: [{ kind: 'sum', column: 'months-prison', of: ['months-unconditional', '@conditional'] }],
          },
          {
            kind: 'when',
            column: '@prison',
            is: ['PRISON_CONDITIONAL'],
            draws: [
              { kind: 'set', cells: { 'months-unconditional': '0' } },
              { kind: 'same', column: 'months-prison', as: '@conditional' },
            ],
          },
          {
            kind: 'chance',
            share: 0.09,
            draws: [
              { kind: 'also', column: 'sanctions', codes: { CONFISCATION: 1 } },
              {
                kind: 'pick',
                column: 'confiscated',
                codes: { 2500: 20, 8000: 22, 15000: 20, 32500: 16, 75000: 12, 140000: 7, 385000: 3 },
              },
            ],
          },
        ],
      },
      { kind: 'pick', column: 'aggravated', codes: { N: 60, Y: 40 } },
    ],
  },
];

const COURTS: Weights = {
  COURT_AMS: 14,
  COURT_DH: 14,
  COURT_GLD: 10,
  COURT_LIM: 7,
  COURT_MN: 10,
  COURT_NH: 12,
  COURT_NN: 8,
  COURT_OB: 8,
  COURT_OV: 5,
  COURT_ROT: 15,
  COURT_ZWB: 9,
};

export const VERDICTS_FILE: FileRecipe = {
  dataset: 'verdicts',
  stages: ['verdicts', 'appeals'],
  mark: 'z',
  event: [
    THEME,
    { kind: 'same', column: 'verdict', as: '@day' },
    {
      kind: 'date',
      column: 'summoned',
      from: 'verdict',
      days: [
        [-180, -60, 45],
        [-540, -181, 55],
      ],
    },
    {
      kind: 'date',
      column: 'inflow',
      from: 'summoned',
      days: [
        [-90, -14, 50],
        [-300, -91, 50],
      ],
    },
    { kind: 'date', column: 'offence', from: 'inflow', days: OFFENCE },
    { kind: 'days-between', column: 'days-from-summons', from: 'summoned', to: 'verdict' },
    { kind: 'days-between', column: 'days-from-offence', from: 'offence', to: 'verdict' },
    { kind: 'when', column: '@fate', is: ['final'], draws: [{ kind: 'same', column: 'final', as: '@fate-day' }] },
    {
      kind: 'when',
      column: '@stage',
      is: ['verdicts'],
      draws: [
        { kind: 'set', cells: { instance: 'FIRST', stage: 'FIRST_INSTANCE' } },
        { kind: 'pick', column: 'court', codes: COURTS },
      ],
      otherwise: [
        { kind: 'set', cells: { instance: 'SECOND', stage: 'APPEAL' } },
        { kind: 'pick', column: 'court', codes: { APPEAL_AMS: 31, APPEAL_AL: 27, APPEAL_DH: 24, APPEAL_SH: 18 } },
      ],
    },
    { kind: 'when', column: 'final', is: [''], draws: [], otherwise: [{ kind: 'set', cells: { stage: 'FINAL' } }] },
    LAW,
    {
      kind: 'chance',
      share: 0.7,
      draws: CONVICTED,
      otherwise: [
        {
          kind: 'pick',
          column: 'outcome',
          codes: {
            ACQUITTED_EVIDENCE: 82,
            ACQUITTED_OTHER: 8,
            DISCHARGED_ACT: 3,
            DISCHARGED_OFFENDER: 2,
            INADMISSIBLE: 4,
            REFERRED_BACK: 1,
          },
        },
        { kind: 'set', cells: { sanctions: '_Z', aggravated: '_Z' } },
      ],
    },
    FIGURE_STATUS,
  ],
  registration: [],
};
