import type { Protection, Release, Slice } from '../../model/release.ts';

/** One owner's decision on one dataset for one forum of the demonstration. */
export interface ChainRelease {
  readonly owner: string;
  readonly dataset: string;
  readonly forum: 'mdt' | 'emm-partner-table' | 'empact';
  readonly slices: readonly Slice[];
  readonly splitsOn?: readonly string[];
  readonly terms: Release['terms'];
  /** Absent: ten changes, as everywhere under cell key. */
  readonly editionMinimum?: number;
  /** Absent: guests too. */
  readonly readers?: Release['readers'];
}

const CELL_KEY: Protection = { kind: 'cell-key', table: 'D5_V3_js2' };
const EXACT: Protection = { kind: 'exact' };
const ROUNDED: Protection = { ...CELL_KEY, roundTo: 5 };

const slice = (detail: Slice['detail'], protection: Protection, rest: Partial<Slice> = {}): Slice => ({
  filters: [],
  detail,
  form: 'counts',
  protection,
  maxDimensions: 3,
  minimumBase: protection.kind === 'exact' ? 0 : 10,
  ...rest,
});

const within = (dimension: string, ...codes: string[]): Slice['filters'] => [{ kind: 'codes', dimension, in: codes }];

const terms = (handling: Release['terms']['handling'], marking: string, text: string): Release['terms'] => ({
  handling,
  marking,
  text,
});
const POLICE = terms(
  ['H2'],
  'Departementaal Vertrouwelijk',
  'Niet verder verspreiden zonder toestemming van de eigenaar.',
);
const SUPERVISION = terms(['H0', 'H2'], '', 'Niet gebruiken voor maatregelen tegen een enkel bedrijf.');
const IMMIGRATION = terms(
  ['H1', 'H2'],
  '',
  'Alleen voor beeldvorming; niet voor beslissingen over personen of verblijf.',
);
const JUSTICE = terms([], '', 'Noem de status van het cijfer; niet vergelijken met cijfers van WODC of CBS.');

const INVESTIGATIONS = {
  theme: 'theme',
  started: 'quarter',
  type: 'investigation-type',
  'start-ground': 'start-ground',
  status: 'reason',
  stage: 'stage',
  region: 'unit',
  'network-structure': 'network-structure',
  'network-roles': 'function',
  'network-size': 'network-size',
  modus: 'facet',
  exploitation: 'group',
  route: 'route',
  countries: 'subregion',
  'crime-link': 'area',
  'joint-team': 'joint-team',
  'lag-from-signal': 'lag',
  duration: 'lag',
} as const;

const SUSPECTS = {
  theme: 'theme',
  registered: 'quarter',
  status: 'reason',
  stage: 'stage',
  'law-section': 'article',
  'network-roles': 'function',
  region: 'unit',
  profit: 'yes-no',
  'lag-from-start': 'lag',
  'lag-to-closing': 'lag',
} as const;

const LEGS = {
  theme: 'theme',
  registered: 'month',
  'leg-position': 'leg-position',
  evidence: 'firmness',
  mode: 'mode',
  route: 'route',
  origin: 'country',
  destination: 'country',
  hub: 'hub',
  'fee-band': 'fee',
  'duration-band': 'duration',
} as const;

const APPLICATIONS = {
  registered: 'quarter',
  kind: 'group',
  route: 'route',
  origin: 'subregion',
  transit: 'subregion',
  nationality: 'subregion',
  modus: 'facet',
  documents: 'value',
  facilitators: 'value',
  'left-empty': 'reason',
  'signal-sent': 'yes-no',
} as const;

const CASES = {
  theme: 'theme',
  inflow: 'quarter',
  'law-section': 'article',
  decision: 'reason',
  stage: 'stage',
  'sent-by': 'partner',
  'figure-status': 'figure-status',
  'lag-from-sending': 'lag',
  'lag-to-decision': 'lag',
} as const;

const VERDICTS = {
  theme: 'theme',
  verdict: 'quarter',
  instance: 'instance',
  'law-section': 'article',
  outcome: 'outcome',
  sanctions: 'group',
  'figure-status': 'figure-status',
  'prison-length': 'prison-length',
  'lag-from-summons': 'lag',
} as const;

const ACTIONS = {
  theme: 'theme',
  starts: 'month',
  ends: 'month',
  kind: 'kind',
  status: 'action-status',
  participants: 'partner',
  region: 'unit',
  countries: 'country',
  route: 'route',
  modus: 'modus',
  'expected-effect': 'effect',
} as const;

const { region: _unit, ...WITHOUT_UNIT } = INVESTIGATIONS;
const { 'fee-band': _fee, 'duration-band': _duration, ...LEGS_WITHOUT_FEE } = LEGS;
const LEGS_ABROAD = { theme: 'theme', registered: 'quarter', mode: 'medium', route: 'route', hub: 'area' } as const;

type Line = readonly [owner: string, dataset: string, forum: ChainRelease['forum'], slices: readonly Slice[]];

const OF_SERVICES: readonly Line[] = [
  ['POLITIE', 'investigations', 'mdt', [slice(INVESTIGATIONS, CELL_KEY)]],
  ['POLITIE', 'investigations', 'emm-partner-table', [slice(INVESTIGATIONS, EXACT)]],
  // Persons may be counted once each; their keys stay in the owner's zone.
  ['POLITIE', 'suspects', 'mdt', [slice(SUSPECTS, CELL_KEY, { minimumBase: 20, pseudonyms: ['person-key'] })]],
  ['POLITIE', 'suspects', 'emm-partner-table', [slice(SUSPECTS, CELL_KEY)]],
  ['POLITIE', 'route-legs', 'mdt', [slice(LEGS, CELL_KEY)]],
  ['POLITIE', 'route-legs', 'empact', [slice(LEGS_ABROAD, ROUNDED)]],
  ['KMAR', 'investigations', 'mdt', [slice(WITHOUT_UNIT, CELL_KEY)]],
  ['KMAR', 'investigations', 'emm-partner-table', [slice(INVESTIGATIONS, EXACT)]],
  ['KMAR', 'suspects', 'mdt', [slice(SUSPECTS, ROUNDED)]],
  ['KMAR', 'route-legs', 'mdt', [slice(LEGS_WITHOUT_FEE, CELL_KEY)]],
];

const OF_LABOUR: readonly Line[] = [
  [
    'NLA',
    'investigations',
    'mdt',
    [slice(WITHOUT_UNIT, CELL_KEY, { filters: within('theme', 'TRAFFICKING', 'BOTH'), maxDimensions: 2 })],
  ],
  ['NLA', 'investigations', 'emm-partner-table', [slice(WITHOUT_UNIT, CELL_KEY)]],
];

const ALL_ACTIONS: readonly Line[] = ['POLITIE', 'KMAR', 'NLA', 'IND', 'OM'].flatMap((owner): readonly Line[] =>
  (['mdt', 'emm-partner-table'] as const).map((forum) => [
    owner,
    'interventions',
    forum,
    [slice(ACTIONS, EXACT, { maxDimensions: 6 })],
  ]),
);

const given =
  (its: Release['terms']) =>
  ([owner, dataset, forum, slices]: Line): ChainRelease => ({ owner, dataset, forum, slices, terms: its });

/** Releases of the justice chain, the IND, routes and actions. Owners differ on purpose; EMPACT gets routes alone. */
export const CHAIN_RELEASES: readonly ChainRelease[] = [
  ...OF_SERVICES.map(given(POLICE)),
  ...OF_LABOUR.map(given(SUPERVISION)),
  { ...given(POLICE)(['KMAR', 'route-legs', 'empact', [slice(LEGS_ABROAD, CELL_KEY)]]), readers: 'members' },
  {
    owner: 'IND',
    dataset: 'registrations',
    forum: 'mdt',
    slices: [
      slice(APPLICATIONS, ROUNDED, { filters: within('kind', 'ASYLUM'), minimumBase: 50 }),
      slice({ registered: 'quarter', kind: 'group', 'left-empty': 'field' }, ROUNDED, { minimumBase: 50 }),
    ],
    splitsOn: ['kind'],
    terms: IMMIGRATION,
  },
  {
    owner: 'IND',
    dataset: 'registrations',
    forum: 'emm-partner-table',
    slices: [slice(APPLICATIONS, ROUNDED, { minimumBase: 25 })],
    terms: IMMIGRATION,
  },
  {
    owner: 'IND',
    dataset: 'route-legs',
    forum: 'mdt',
    slices: [slice(LEGS_WITHOUT_FEE, ROUNDED, { minimumBase: 50 })],
    terms: IMMIGRATION,
  },
  { owner: 'OM', dataset: 'prosecutions', forum: 'mdt', slices: [slice(CASES, ROUNDED)], terms: JUSTICE },
  { owner: 'OM', dataset: 'prosecutions', forum: 'emm-partner-table', slices: [slice(CASES, ROUNDED)], terms: JUSTICE },
  { owner: 'RVDR', dataset: 'verdicts', forum: 'mdt', slices: [slice(VERDICTS, ROUNDED)], terms: JUSTICE },
  {
    owner: 'RVDR',
    dataset: 'verdicts',
    forum: 'emm-partner-table',
    slices: [slice(VERDICTS, ROUNDED)],
    terms: JUSTICE,
  },
  // Exact, few, and of no person: each new action may show at once.
  ...ALL_ACTIONS.map(given(terms([], '', 'Verwacht effect is geen gemeten effect.'))).map((action) => ({
    ...action,
    editionMinimum: 1,
  })),
];
