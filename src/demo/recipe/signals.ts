import type { Draw } from '../draw.ts';
import { EMERGING } from '../recipe.ts';
import type { FileRecipe, Stage, Stratum } from '../stage.ts';
import { FOLLOWED_ELSEWHERE, OPEN, SETTLED, SIGNALS_BECOME } from './follow-up.ts';
import {
  CRIME_AREAS,
  crimeLinks,
  GROUNDS,
  HANDLINGS,
  INFORMATION_EVALUATIONS,
  MARKINGS,
  PROFITS,
  SOURCE_EVALUATIONS,
  SUSPECTS,
} from './registration.ts';
import {
  CORRIDORS,
  SMUGGLED_PERSONS,
  SMUGGLING_DESTINATIONS,
  SMUGGLING_FACETS,
  SMUGGLING_PLACES,
  SMUGGLING_REGIONS,
  SMUGGLING_ROUTES,
} from './smuggling.ts';
import {
  DOMESTIC_REGIONS,
  FORMS,
  TRAFFICKING_FACETS,
  TRAFFICKING_ORIGINS,
  TRAFFICKING_PLACES,
  TRAFFICKING_REGIONS,
  TRAFFICKING_ROUTES,
  VICTIMS,
  WORKPLACE_VICTIMS,
} from './trafficking.ts';

const BELARUS = { from: '2021-08-15', until: '2022-01-15' } as const;
const UKRAINE = { from: '2022-03-01', until: '2023-02-01' } as const;

/** Joint controls at the ferry quays: fewer attempts there, more at the next port [planted]. */
export const FERRY_CONTROLS = { from: '2024-04-01', effect: 0.55, displacement: 1.6 } as const;

/**
 * Trafficking: 8,230 signals of police, NLA and KMar together in 2019 to 2023, some 1,650 a year [public]; the split of
 * 75, 10 and 15 per cent is an [assumption]. Smuggling: some 1,200 a year, two thirds KMar [assumption].
 * Waves: tens of persons over Belarus in autumn 2021, more Ukrainian victims in 2022 [public]; their size here is an [assumption].
 */
const STRATA: readonly Stratum[] = [
  { partner: 'POLITIE', theme: 'trafficking', kind: 'trafficking', volume: 1_200 },
  { partner: 'KMAR', theme: 'trafficking', kind: 'trafficking', volume: 160 },
  { partner: 'NLA', theme: 'trafficking', kind: 'trafficking', volume: 240 },
  { partner: 'POLITIE', theme: 'smuggling', kind: 'smuggling', volume: 370 },
  { partner: 'KMAR', theme: 'smuggling', kind: 'smuggling', volume: 660 },
  { partner: 'NLA', theme: 'smuggling', kind: 'smuggling', volume: 20 },
  { partner: 'POLITIE', theme: 'smuggling', kind: 'belarus', volume: 45, wave: BELARUS },
  { partner: 'KMAR', theme: 'smuggling', kind: 'belarus', volume: 110, wave: BELARUS },
  { partner: 'POLITIE', theme: 'trafficking', kind: 'ukraine', volume: 100, wave: UKRAINE },
  { partner: 'KMAR', theme: 'trafficking', kind: 'ukraine', volume: 20, wave: UKRAINE },
  { partner: 'NLA', theme: 'trafficking', kind: 'ukraine', volume: 60, wave: UKRAINE },
  {
    partner: 'KMAR',
    theme: 'smuggling',
    kind: 'ferry',
    volume: 110,
    effect: { from: FERRY_CONTROLS.from, factor: FERRY_CONTROLS.effect },
  },
  {
    partner: 'KMAR',
    theme: 'smuggling',
    kind: 'next-port',
    volume: 40,
    effect: { from: FERRY_CONTROLS.from, factor: FERRY_CONTROLS.displacement },
  },
];

export const SIGNALS_STAGE: Stage = { id: 'signals', strata: STRATA, fates: SIGNALS_BECOME };

/** Days between event and registration [assumption: some come 2 to 9 months late]. */
const DELAY = {
  missingEvent: { smuggling: 0.06, trafficking: 0.22 },
  lateShare: { POLITIE: 0.14, KMAR: 0.06, NLA: 0.2 },
  late: [60, 270],
} as const;

const delayOf = (late: number): readonly Draw[] => [
  {
    kind: 'date',
    column: 'event',
    from: '@event-day',
    days: [
      [-DELAY.late[1], -DELAY.late[0], late],
      [0, 0, (1 - late) * 0.35],
      [-7, -1, (1 - late) * 0.45],
      [-21, -8, (1 - late) * 0.2],
    ],
  },
];

const eventDate = (missing: number): Draw => ({
  kind: 'chance',
  share: 1 - missing,
  draws: [
    {
      kind: 'when',
      column: '@source',
      is: ['POLITIE'],
      draws: delayOf(DELAY.lateShare.POLITIE),
      otherwise: [
        {
          kind: 'when',
          column: '@source',
          is: ['KMAR'],
          draws: delayOf(DELAY.lateShare.KMAR),
          otherwise: delayOf(DELAY.lateShare.NLA),
        },
      ],
    },
  ],
});

const SCHENGEN_ORIGINS = weightsOfOrigins('WITHIN_SCHENGEN');
const BALKAN_ORIGINS = weightsOfOrigins('WESTERN_BALKAN');

/** Mostly that of the country where the journey began; sometimes two travel together, sometimes nobody said. */
const NATIONALITY: readonly Draw[] = [
  { kind: 'pick', column: '@told', codes: { nothing: 2, unknown: 6, other: 6, two: 8, same: 78 } },
  { kind: 'same', column: 'nationality', as: 'origin' },
  { kind: 'when', column: 'origin', is: ['_U'], draws: [{ kind: 'set', cells: { '@told': 'other' } }] },
  { kind: 'when', column: '@told', is: ['nothing'], draws: [{ kind: 'set', cells: { nationality: '' } }] },
  { kind: 'when', column: '@told', is: ['unknown'], draws: [{ kind: 'set', cells: { nationality: '_U' } }] },
  {
    kind: 'when',
    column: '@told',
    is: ['other'],
    draws: [{ kind: 'pick', column: 'nationality', codes: SCHENGEN_ORIGINS }],
  },
  {
    kind: 'when',
    column: '@told',
    is: ['two'],
    draws: [{ kind: 'also', column: 'nationality', codes: BALKAN_ORIGINS }],
  },
];

const SMUGGLING: readonly Draw[] = [
  eventDate(DELAY.missingEvent.smuggling),
  { kind: 'pick', column: 'theme', codes: { SMUGGLING: 95, BOTH: 3.5, _U: 1.5 } },
  {
    kind: 'when',
    column: 'theme',
    is: ['BOTH'],
    draws: [{ kind: 'pick', column: 'exploitation', codes: FORMS['NLA'] ?? {} }],
    otherwise: [{ kind: 'pick', column: 'exploitation', codes: { _Z: 92, '': 8 } }],
  },
  {
    kind: 'pick-by',
    column: 'route',
    by: '@kind',
    codes: {
      belarus: { EASTERN_LAND_BORDER: 1 },
      ferry: { EXIT_UK: 1 },
      'next-port': { EXIT_UK: 1 },
      '*': SMUGGLING_ROUTES,
    },
  },
  { kind: 'joint', columns: ['origin', 'transit'], by: 'route', choices: { ...CORRIDORS, '*': CORRIDORS['_U'] ?? [] } },
  { kind: 'pick-by', column: 'destination', by: 'route', codes: { EXIT_UK: { GBR: 1 }, '*': SMUGGLING_DESTINATIONS } },
  ...NATIONALITY,
  {
    kind: 'when',
    column: '@kind',
    is: ['ferry', 'next-port'],
    draws: [
      { kind: 'pick-by', column: 'region', by: '@kind', codes: { ferry: { ROT: 1 }, 'next-port': { NH: 1 } } },
      { kind: 'set', cells: { 'place-type': 'PORT' } },
    ],
    otherwise: [
      { kind: 'pick-by', column: 'region', by: '@source', codes: SMUGGLING_REGIONS },
      { kind: 'pick-by', column: 'place-type', by: '@source', codes: SMUGGLING_PLACES },
      {
        kind: 'when',
        column: 'route',
        is: ['AIR_SCHIPHOL', 'AIR_OTHER'],
        draws: [{ kind: 'chance', share: 0.85, draws: [{ kind: 'set', cells: { 'place-type': 'AIRPORT' } }] }],
      },
    ],
  },
  { kind: 'pick', column: 'profit', codes: PROFITS },
  { kind: 'facets', column: 'modus', facets: SMUGGLING_FACETS, unknown: 0.09, empty: 0.03, rising: EMERGING },
  { kind: 'number', column: 'smuggled-persons', bands: SMUGGLED_PERSONS },
  { kind: 'number', column: 'suspects', bands: SUSPECTS },
  { kind: 'sum', column: 'persons-involved', of: ['smuggled-persons', 'suspects'] },
  {
    kind: 'chance',
    share: 0.38,
    draws: [{ kind: 'part', column: 'minors', of: 'smuggled-persons' }],
    otherwise: [{ kind: 'set', cells: { minors: '0' } }],
  },
  { kind: 'when', column: 'theme', is: ['BOTH'], draws: [{ kind: 'part', column: 'victims', of: 'smuggled-persons' }] },
  {
    kind: 'chance',
    share: 0.05,
    draws: [{ kind: 'set', cells: { 'persons-involved': '', 'smuggled-persons': '', minors: '' } }],
  },
];

const AT_HOME: readonly Draw[] = [
  { kind: 'set', cells: { route: '_Z', origin: '_Z', transit: '_Z', destination: '_Z' } },
  { kind: 'pick', column: 'nationality', codes: { NLD: 82, _U: 9, SUR: 9 } },
];

const sexual = Object.keys({ ...FORMS['POLITIE'], ...FORMS['KMAR'] }).filter((form) => form.startsWith('SEXUAL'));
const criminal = Object.keys(FORMS['POLITIE'] ?? {}).filter((form) => form.startsWith('CRIMINAL'));
const labour = Object.keys({ ...FORMS['NLA'], ...FORMS['POLITIE'] }).filter((form) => form.startsWith('LABOUR'));

const CROSSED: readonly Draw[] = [
  { kind: 'pick', column: 'route', codes: TRAFFICKING_ROUTES },
  {
    kind: 'when',
    column: '@kind',
    is: ['ukraine'],
    draws: [{ kind: 'set', cells: { origin: 'UKR' } }],
    otherwise: [
      {
        kind: 'when',
        column: 'exploitation',
        is: sexual,
        draws: [{ kind: 'pick', column: 'origin', codes: TRAFFICKING_ORIGINS['SEXUAL'] ?? {} }],
        otherwise: [{ kind: 'pick', column: 'origin', codes: TRAFFICKING_ORIGINS['OTHER'] ?? {} }],
      },
    ],
  },
  { kind: 'pick', column: 'transit', codes: { DEU: 35, _U: 33, '': 32 } },
  { kind: 'pick', column: 'destination', codes: { NLD: 90, _U: 10 } },
  { kind: 'chance', share: 0.95, draws: [{ kind: 'same', column: 'nationality', as: 'origin' }] },
];

const TRAFFICKING: readonly Draw[] = [
  eventDate(DELAY.missingEvent.trafficking),
  { kind: 'pick', column: 'theme', codes: { TRAFFICKING: 95, BOTH: 3, _U: 2 } },
  { kind: 'pick-by', column: 'exploitation', by: '@source', codes: FORMS },
  { kind: 'set', cells: { '@at-home': 'no' } },
  {
    kind: 'when',
    column: 'exploitation',
    is: ['SEXUAL_DOMESTIC'],
    draws: [{ kind: 'set', cells: { '@at-home': 'yes' } }],
  },
  {
    kind: 'when',
    column: 'exploitation',
    is: criminal,
    draws: [{ kind: 'pick', column: '@at-home', codes: { yes: 7, no: 3 } }],
  },
  { kind: 'when', column: '@kind', is: ['ukraine'], draws: [{ kind: 'set', cells: { '@at-home': 'no' } }] },
  { kind: 'when', column: '@at-home', is: ['yes'], draws: AT_HOME, otherwise: CROSSED },
  {
    kind: 'when',
    column: 'exploitation',
    is: ['SEXUAL_DOMESTIC'],
    draws: [{ kind: 'pick', column: 'region', codes: DOMESTIC_REGIONS }],
    otherwise: [{ kind: 'pick-by', column: 'region', by: '@source', codes: TRAFFICKING_REGIONS }],
  },
  { kind: 'pick-by', column: 'place-type', by: '@source', codes: TRAFFICKING_PLACES },
  { kind: 'set', cells: { profit: '_Z' } },
  { kind: 'facets', column: 'modus', facets: TRAFFICKING_FACETS, unknown: 0.09, empty: 0.03 },
  {
    kind: 'when',
    column: 'exploitation',
    is: labour,
    draws: [{ kind: 'number', column: 'victims', bands: WORKPLACE_VICTIMS }],
    otherwise: [{ kind: 'number', column: 'victims', bands: VICTIMS }],
  },
  { kind: 'number', column: 'suspects', bands: SUSPECTS },
  { kind: 'sum', column: 'persons-involved', of: ['victims', 'suspects'] },
  {
    kind: 'chance',
    share: 0.24,
    draws: [{ kind: 'part', column: 'minors', of: 'victims' }],
    otherwise: [{ kind: 'set', cells: { minors: '0' } }],
  },
  { kind: 'chance', share: 0.04, draws: [{ kind: 'set', cells: { 'persons-involved': '', minors: '' } }] },
];

const REGISTRATION: readonly Draw[] = [
  { kind: 'same', column: 'registered', as: '@day' },
  { kind: 'pick', column: 'source-evaluation', codes: SOURCE_EVALUATIONS },
  { kind: 'pick', column: 'information-evaluation', codes: INFORMATION_EVALUATIONS },
  { kind: 'pick', column: 'handling', codes: HANDLINGS },
  { kind: 'pick', column: 'marking', codes: MARKINGS },
  { kind: 'pick-by', column: 'wpg-ground', by: '@partner', codes: GROUNDS },
  {
    kind: 'when',
    column: '@theme',
    is: ['smuggling'],
    draws: crimeLinks(CRIME_AREAS.smuggling),
    otherwise: crimeLinks(CRIME_AREAS.trafficking),
  },
  {
    kind: 'pick-by',
    column: 'follow-up',
    by: '@fate',
    codes: { open: OPEN, opened: { TAKEN_UP_INVESTIGATION: 1 }, copied: FOLLOWED_ELSEWHERE },
  },
  {
    kind: 'when',
    column: '@fate',
    is: ['settled'],
    draws: [{ kind: 'pick-by', column: 'follow-up', by: '@partner', codes: SETTLED }],
  },
];

/** Share of events that a second partner registers too, under its own reference [assumption: 3 to 6 per cent]. */
export const OVERLAP = 0.045;

/** Share of records of which a second version follows [assumption]. */
export const REVISED = 0.05;

export const SIGNALS_FILE: FileRecipe = {
  dataset: 'signals',
  stages: ['signals'],
  mark: '',
  event: [{ kind: 'when', column: '@theme', is: ['smuggling'], draws: SMUGGLING, otherwise: TRAFFICKING }],
  registration: REGISTRATION,
  copies: {
    share: OVERLAP,
    days: [
      [0, 3, 50],
      [4, 20, 50],
    ],
    to: { POLITIE: { KMAR: 6, NLA: 4 }, KMAR: { POLITIE: 9, NLA: 1 }, NLA: { POLITIE: 9, KMAR: 1 } },
    // The second partner knows less of the journey and counts for itself.
    differing: [
      {
        kind: 'when',
        column: 'route',
        is: ['_Z'],
        draws: [],
        otherwise: [{ kind: 'chance', share: 0.3, draws: [{ kind: 'set', cells: { route: '_U' } }] }],
      },
      { kind: 'chance', share: 0.25, draws: [{ kind: 'set', cells: { 'place-type': '' } }] },
      { kind: 'chance', share: 0.2, draws: [{ kind: 'number', column: 'suspects', bands: SUSPECTS }] },
      { kind: 'chance', share: 0.3, draws: [{ kind: 'set', cells: { modus: '_U' } }] },
    ],
  },
  revisions: { share: REVISED, days: [[80, 120, 1]] },
};

function weightsOfOrigins(route: string): Readonly<Record<string, number>> {
  return Object.fromEntries((CORRIDORS[route] ?? []).map(([origin, , weight]) => [origin, weight]));
}
