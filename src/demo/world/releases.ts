import { datasetId, forumId, partnerId, purposeId, releaseId } from '../../model/ids.ts';
import type { Protection, Release, Slice } from '../../model/release.ts';
import { CHAIN_RELEASES } from './chain-releases.ts';

const CELL_KEY: Protection = { kind: 'cell-key', table: 'D5_V3_js2' };
const EXACT: Protection = { kind: 'exact' };

const PURPOSES = {
  mdt: 'direction-and-actions',
  'emm-partner-table': 'integral-picture',
  empact: 'joint-actions',
} as const;
type DemoForum = keyof typeof PURPOSES;

const slice = (detail: Slice['detail'], protection: Protection, rest: Partial<Slice> = {}): Slice => ({
  filters: [],
  detail,
  form: 'counts',
  protection,
  maxDimensions: 4,
  minimumBase: protection.kind === 'exact' ? 0 : 10,
  ...rest,
});

const RICH = {
  theme: 'theme',
  registered: 'month',
  event: 'month',
  modus: 'modus',
  exploitation: 'form',
  route: 'route',
  origin: 'country',
  destination: 'subregion',
  nationality: 'subregion',
  region: 'unit',
  'place-type': 'place-type',
  'crime-link': 'area',
  'follow-up': 'status',
  'group-size': 'group-size',
} as const;
const COARSE = { theme: 'theme', registered: 'quarter', modus: 'facet', route: 'route', origin: 'subregion' } as const;
const LABOUR = {
  theme: 'theme',
  registered: 'quarter',
  exploitation: 'form',
  region: 'kind',
  'follow-up': 'status',
} as const;
const SMUGGLING = [{ kind: 'codes', dimension: 'theme', in: ['SMUGGLING', 'BOTH'] }] as const;

/** Who releases what to whom: partners differ on purpose, and nothing goes to the circle of experts. */
const SIGNALS: readonly (readonly [owner: string, forum: DemoForum, slices: readonly Slice[]])[] = [
  ['POLITIE', 'mdt', [slice(RICH, CELL_KEY, { overlaps: true })]],
  [
    'KMAR',
    'mdt',
    [
      slice(RICH, CELL_KEY, {
        filters: [{ kind: 'codes', dimension: 'handling', in: ['H0', 'H1', 'H2'] }],
        overlaps: true,
      }),
    ],
  ],
  [
    'NLA',
    'mdt',
    [slice(LABOUR, CELL_KEY, { filters: [{ kind: 'codes', dimension: 'theme', in: ['TRAFFICKING', 'BOTH'] }] })],
  ],
  ['POLITIE', 'emm-partner-table', [slice(RICH, EXACT, { overlaps: true })]],
  ['KMAR', 'emm-partner-table', [slice(RICH, EXACT, { overlaps: true })]],
  ['NLA', 'emm-partner-table', [slice(RICH, CELL_KEY)]],
  ['POLITIE', 'empact', [slice(COARSE, { ...CELL_KEY, roundTo: 5 }, { filters: SMUGGLING })]],
  ['KMAR', 'empact', [slice(COARSE, CELL_KEY, { filters: SMUGGLING })]],
];

const PUBLIC: readonly (readonly [owner: string, dataset: string, detail: Slice['detail']])[] = [
  [
    'IOM',
    'missing-migrants',
    {
      'incident-date': 'month',
      'incident-type': 'incident-type',
      route: 'iom-route',
      country: 'country',
      'cause-of-death': 'cause-of-death',
      nationality: 'nationality',
    },
  ],
  [
    'EUROSTAT',
    'asylum-applications',
    { period: 'year', 'asylum-country': 'country', nationality: 'nationality', sex: 'sex' },
  ],
  [
    'UNHCR',
    'displacement',
    { period: 'year', 'asylum-country': 'country', origin: 'country', 'population-group': 'population-group' },
  ],
  [
    'CBP',
    'border-encounters',
    {
      period: 'month',
      component: 'cbp-component',
      area: 'cbp-area',
      authority: 'cbp-authority',
      'encounter-type': 'cbp-encounter-type',
      demographic: 'cbp-demographic',
      nationality: 'nationality',
    },
  ],
];

export function demoReleases(validFrom: string, validUntil: string): readonly Release[] {
  const release = (
    owner: string,
    dataset: string,
    forum: DemoForum,
    slices: readonly Slice[],
    isPublic: boolean,
  ): Release => ({
    id: releaseId(`${dataset}-${owner.toLowerCase()}-${forum}.1`),
    owner: partnerId(owner),
    dataset: datasetId(dataset),
    forum: forumId(forum),
    purpose: purposeId(PURPOSES[forum]),
    legalGround: isPublic ? 'Openbaar gepubliceerd door de bron' : 'Demonstratie: fictieve verstrekkingsgrond',
    validFrom,
    validUntil,
    slices,
    splitsOn: [],
    editionMinimum: isPublic ? 1 : 10,
    terms: isPublic
      ? { handling: [], marking: '', text: '' }
      : {
          handling: ['H2'],
          marking: 'Departementaal Vertrouwelijk',
          text: 'Niet verder verspreiden zonder toestemming van de eigenaar.',
        },
  });
  return [
    ...SIGNALS.map(([owner, forum, slices]) => release(owner, 'signals', forum, slices, false)),
    ...CHAIN_RELEASES.map(({ owner, dataset, forum, slices, splitsOn = [], editionMinimum = 10, terms, readers }) => ({
      ...release(owner, dataset, forum, slices, false),
      splitsOn,
      editionMinimum,
      terms,
      ...(readers === undefined ? {} : { readers }),
    })),
    ...PUBLIC.flatMap(([owner, dataset, detail]) =>
      (Object.keys(PURPOSES) as DemoForum[]).map((forum) =>
        release(owner, dataset, forum, [slice(detail, EXACT, { maxDimensions: 6 })], true),
      ),
    ),
  ];
}
