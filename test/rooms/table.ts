/** One room of src/: which rooms it may import, and what it may be. */
export interface Room {
  readonly mayImport: readonly string[];
  /** Of these rooms types only. */
  readonly typesOnly?: readonly string[];
  /** No node: module, clock, randomness, process, fetch, default locale or time zone. */
  readonly isPure: boolean;
  /** Packages it may import; absent means any, but for the database drivers. Pure rooms always name them. */
  readonly packages?: readonly string[];
}

const D3 = ['d3-array', 'd3-format', 'd3-scale'];
const STDLIB = [
  ...['beta-cdf', 'beta-quantile', 'f-cdf', 'f-quantile', 'gamma-cdf', 'gamma-quantile', 'negative-binomial-cdf'],
  ...['normal-cdf', 'normal-quantile', 'poisson-cdf', 't-cdf', 't-quantile'],
].map((law) => `@stdlib/stats-base-dists-${law}`);

/** Design, section 1: top to bottom is the data's way through. A room may always import itself. */
export const ROOMS: Readonly<Record<string, Room>> = {
  model: { mayImport: [], isPure: true, packages: ['zod'] },
  sql: { mayImport: [], isPure: true, packages: [] },
  governance: { mayImport: ['model'], isPure: true, packages: [] },
  query: { mayImport: ['model', 'sql'], isPure: true, packages: [] },
  disclosure: { mayImport: ['model'], isPure: true, packages: [] },
  statistics: { mayImport: ['model'], isPure: true, packages: ['d3-array', ...STDLIB] },
  analyses: { mayImport: ['model', 'statistics', 'disclosure'], isPure: true, packages: ['zod'] },
  log: { mayImport: ['model'], isPure: true, packages: [] },
  demo: { mayImport: ['model'], isPure: true, packages: [] },
  views: { mayImport: ['model'], isPure: true, packages: D3 },
  charts: { mayImport: ['model', 'views'], isPure: true, packages: [...D3, 'd3-shape', 'react'] },
  intake: { mayImport: ['model', 'sql', 'governance'], isPure: false },
  answer: { mayImport: ['model', 'sql', 'governance', 'query', 'disclosure', 'statistics'], isPure: false },
  consultation: { mayImport: ['model', 'governance', 'answer'], isPure: false },
  exchange: { mayImport: ['model', 'views'], isPure: false },
  identity: { mayImport: ['model'], isPure: false },
  store: { mayImport: ['model', 'sql'], isPure: false },
  api: {
    mayImport: [
      ...['model', 'governance', 'intake', 'answer', 'consultation', 'exchange', 'identity'],
      ...['analyses', 'log'],
    ],
    typesOnly: ['governance'],
    isPure: false,
  },
  cli: { mayImport: ['model', 'analyses', 'log', 'demo'], isPure: false },
  web: { mayImport: ['model', 'views', 'charts'], isPure: false },
  main: {
    mayImport: [
      ...[
        'model',
        'sql',
        'governance',
        'query',
        'disclosure',
        'statistics',
        'analyses',
        'log',
        'demo',
        'views',
        'charts',
      ],
      ...['intake', 'answer', 'consultation', 'exchange', 'identity', 'store', 'api', 'cli'],
    ],
    isPure: false,
  },
};

/** The one room that may import each seal of src/model/doors/. */
export const SEALS: Readonly<Record<string, string>> = {
  'seal-permit': 'governance',
  'seal-statement': 'query',
  'seal-raw-table': 'store',
  'seal-protected-table': 'disclosure',
  'seal-protected-figures': 'disclosure',
  'seal-answer-table': 'answer',
  'seal-checked-delivery': 'intake',
};

/** Types that only a seal makes. */
export const DOOR_TYPES = [
  ...['Permit', 'Statement', 'RawTable', 'ProtectedTable', 'ProtectedFigures', 'AnswerTable'],
  'CheckedDelivery',
];

/** Engines are opened in one room. */
export const DRIVERS = /^(@duckdb\/|node:sqlite$|pg$|@clickhouse\/)/;
export const DRIVER_ROOM = 'store';

/** What tests may import beside their room's own. */
export const TEST_PACKAGES = /^(vitest|fast-check|node:)/;

/** Folders of data, which may be as long as the data is. */
export const DATA_FOLDERS = /\/(codelists|datasets|mappings|recipe|tables|messages|fixtures)\//;
export const MOST_LINES = 300;

/** Names that say nothing of what stands in them. */
export const EMPTY_NAMES = /(^|-)(utils?|common|helpers?|services)$/;
