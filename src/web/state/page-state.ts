import type { Language } from '../../model/text.ts';
import type { PeriodChoice } from '../../views/period-choice.ts';
import { parsePeriod, periodCode } from '../../views/period-choice.ts';
import type { Selection } from '../../views/selection.ts';
import { isSame } from '../../views/selection.ts';

export const PAGES = [
  'overview',
  'deliveries',
  'deliver',
  'quality',
  'releases',
  'tables',
  'forums',
  'mandates',
  'words',
  'sessions',
  'accountability',
] as const;
export type PageId = (typeof PAGES)[number];

export type AudienceChoice =
  | {
      readonly kind: 'forum';
      readonly forum: string;
      readonly purpose: string;
      /** An open meeting of it: then only what all who attend may see. */
      readonly meeting?: string | undefined;
    }
  | { readonly kind: 'partner'; readonly partner: string };

/** Everything that makes a view what it is; it stands in the address, in the fragment, which is never sent. */
export interface PageState {
  readonly page: PageId;
  readonly language: Language;
  /** Absent until chosen; the page then takes the first that the account may use. */
  readonly audience?: AudienceChoice | undefined;
  readonly theme?: string | undefined;
  readonly period: PeriodChoice;
  /** At most one per dimension. */
  readonly filters: readonly Selection[];
  /** Level to show a dimension at, where the reader chose a coarser one. */
  readonly levels: Readonly<Record<string, string>>;
  /** Measure that a tile shows, by the tile's id, where the reader chose another one. */
  readonly measures: Readonly<Record<string, string>>;
  /** The delivery that is looked at. */
  readonly delivery?: string | undefined;
  /** The published table that is looked at; `new` = one that is being defined. */
  readonly table?: string | undefined;
  /** Its edition, where not the last. */
  readonly edition?: number | undefined;
  /** The release that is looked at; `new` = one that is being drafted, `ask` = one that is asked for. */
  readonly release?: string | undefined;
  /** What is done to it, where it is more than looking: change the draft, or draft the next version. */
  readonly releaseAct?: ReleaseAct | undefined;
  /** Which deliveries are listed. */
  readonly deliveries?: DeliveryFilters | undefined;
  /** Whose quality is looked at. */
  readonly quality?: QualityChoice | undefined;
  /** What of the logs and the register is looked at. */
  readonly log?: LogChoice | undefined;
}

const RELEASE_ACTS = ['edit', 'next'] as const;
type ReleaseAct = (typeof RELEASE_ACTS)[number];

/** What acts are searched by, the act that is looked at (its place), and the moment at which the register is. */
export type LogChoice = Readonly<Partial<Record<(typeof LOG_CHOICE)[number], string | undefined>>>;

export const LOG_CRITERIA = ['account', 'forum', 'owner', 'dataset', 'action', 'traceId', 'from', 'to'] as const;
const LOG_CHOICE = [...LOG_CRITERIA, 'act', 'at'] as const;

/** What is absent is the first there is, and of the unit all. */
export interface QualityChoice {
  readonly partner?: string | undefined;
  readonly dataset?: string | undefined;
  readonly unit?: string | undefined;
}

const QUALITY_CHOICE = ['partner', 'dataset', 'unit'] as const;

/** What is absent does not matter. */
export interface DeliveryFilters {
  readonly partner?: string | undefined;
  readonly dataset?: string | undefined;
  readonly state?: string | undefined;
}

const DELIVERY_FILTERS = ['partner', 'dataset', 'state'] as const;

export const FIRST_STATE: PageState = {
  page: 'overview',
  language: 'nl',
  period: { kind: 'last-12-months' },
  filters: [],
  levels: {},
  measures: {},
};

/** Separates the words of a filter; no id or code has it. */
const BETWEEN = '~';

export function toFragment(state: PageState): string {
  const params = new URLSearchParams();
  if (state.page !== FIRST_STATE.page) params.set('page', state.page);
  if (state.audience?.kind === 'forum') {
    params.set('forum', state.audience.forum);
    params.set('purpose', state.audience.purpose);
    if (state.audience.meeting !== undefined) params.set('meeting', state.audience.meeting);
  }
  if (state.audience?.kind === 'partner') params.set('partner', state.audience.partner);
  if (state.theme !== undefined) params.set('theme', state.theme);
  params.set('period', periodCode(state.period));
  for (const { dimension, level, code } of state.filters)
    params.append('filter', [dimension, level, code].join(BETWEEN));
  for (const [dimension, level] of Object.entries(state.levels))
    params.append('level', [dimension, level].join(BETWEEN));
  for (const [tile, measure] of Object.entries(state.measures)) params.append('measure', [tile, measure].join(BETWEEN));
  if (state.delivery !== undefined) params.set('delivery', state.delivery);
  if (state.table !== undefined) params.set('table', state.table);
  if (state.edition !== undefined) params.set('edition', String(state.edition));
  if (state.release !== undefined) params.set('release', state.release);
  if (state.releaseAct !== undefined) params.set('release-act', state.releaseAct);
  for (const name of DELIVERY_FILTERS) {
    const value = state.deliveries?.[name];
    if (value !== undefined) params.set(`delivery-${name}`, value);
  }
  for (const name of QUALITY_CHOICE) {
    const value = state.quality?.[name];
    if (value !== undefined) params.set(`quality-${name}`, value);
  }
  for (const name of LOG_CHOICE) {
    const value = state.log?.[name];
    if (value !== undefined) params.set(`log-${name}`, value);
  }
  if (state.language !== FIRST_STATE.language) params.set('lang', state.language);
  return `#${params.toString().replaceAll('%7E', BETWEEN)}`;
}

/** Reads an address; what cannot be read is left at its first value. */
export function fromFragment(fragment: string): PageState {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const page = PAGES.find((id) => id === params.get('page')) ?? FIRST_STATE.page;
  return {
    page,
    language: params.get('lang') === 'en' ? 'en' : 'nl',
    audience: audienceIn(params),
    theme: params.get('theme') ?? undefined,
    period: parsePeriod(params.get('period') ?? '') ?? FIRST_STATE.period,
    filters: params.getAll('filter').flatMap(filterIn),
    levels: Object.fromEntries(params.getAll('level').flatMap(pairIn)),
    measures: Object.fromEntries(params.getAll('measure').flatMap(pairIn)),
    ...deliveryIn(params),
    ...qualityIn(params),
    ...tableIn(params),
    ...releaseIn(params),
    ...logIn(params),
  };
}

function audienceIn(params: URLSearchParams): AudienceChoice | undefined {
  const [forum, purpose, meeting, partner] = ['forum', 'purpose', 'meeting', 'partner'].map((name) => params.get(name));
  if (forum && purpose) return { kind: 'forum', forum, purpose, ...(meeting ? { meeting } : {}) };
  return partner ? { kind: 'partner', partner } : undefined;
}

function deliveryIn(params: URLSearchParams): Pick<PageState, 'delivery' | 'deliveries'> {
  const delivery = params.get('delivery');
  const filters = DELIVERY_FILTERS.flatMap((name) => {
    const value = params.get(`delivery-${name}`);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    ...(delivery === null ? {} : { delivery }),
    ...(filters.length === 0 ? {} : { deliveries: Object.fromEntries(filters) }),
  };
}

function qualityIn(params: URLSearchParams): Pick<PageState, 'quality'> {
  const chosen = QUALITY_CHOICE.flatMap((name) => {
    const value = params.get(`quality-${name}`);
    return value === null ? [] : [[name, value] as const];
  });
  return chosen.length === 0 ? {} : { quality: Object.fromEntries(chosen) };
}

function logIn(params: URLSearchParams): Pick<PageState, 'log'> {
  const chosen = LOG_CHOICE.flatMap((name) => {
    const value = params.get(`log-${name}`);
    return value ? [[name, value] as const] : [];
  });
  return chosen.length === 0 ? {} : { log: Object.fromEntries(chosen) };
}

function tableIn(params: URLSearchParams): Pick<PageState, 'table' | 'edition'> {
  const [table, edition] = [params.get('table'), Number(params.get('edition') ?? 0)];
  return {
    ...(table ? { table } : {}),
    ...(table && Number.isInteger(edition) && edition > 0 ? { edition } : {}),
  };
}

function releaseIn(params: URLSearchParams): Pick<PageState, 'release' | 'releaseAct'> {
  const release = params.get('release');
  const act = RELEASE_ACTS.find((id) => id === params.get('release-act'));
  return { ...(release ? { release } : {}), ...(release && act ? { releaseAct: act } : {}) };
}

function filterIn(text: string): readonly Selection[] {
  const [dimension, level, code] = text.split(BETWEEN);
  return dimension && level && code ? [{ dimension, level, code }] : [];
}

function pairIn(text: string): readonly (readonly [string, string])[] {
  const [name, chosen] = text.split(BETWEEN);
  return name && chosen ? [[name, chosen]] : [];
}

/** Chooses a mark, or lets go of it when it was chosen; one choice per dimension. */
export function toggled(state: PageState, selection: Selection): PageState {
  if (selection.dimension === 'theme')
    return { ...state, theme: state.theme === selection.code ? undefined : selection.code };
  const others = state.filters.filter((filter) => filter.dimension !== selection.dimension);
  const wasChosen = state.filters.some((filter) => isSame(filter, selection));
  return { ...state, filters: wasChosen ? others : [...others, selection] };
}

/** What a dimension is filtered on, the theme included. */
export function selectionsOf(state: Pick<PageState, 'theme' | 'filters'>): readonly Selection[] {
  const theme = state.theme === undefined ? [] : [{ dimension: 'theme', level: 'theme', code: state.theme }];
  return [...theme, ...state.filters];
}
