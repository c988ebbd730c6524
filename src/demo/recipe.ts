/**
 * What the demonstration data looks like, in numbers. Everything made from it is fictitious.
 *
 * Marks: [public] follows a published figure; [assumption] is a plausible guess without one.
 */

/** First registration day; `until` is exclusive. */
export const PERIOD = { from: '2018-01-01', until: '2026-11-01' } as const;

/** About 2,850 registrations a year over the whole period, overlap between partners included. */
export const DEFAULT_RECORDS = 26_000;

export type Kind = 'smuggling' | 'trafficking' | 'belarus' | 'ukraine';

/** A steady stream of events at one partner, or a planted wave of them. */
export interface Stratum {
  readonly partner: 'POLITIE' | 'KMAR' | 'NLA';
  readonly kind: Kind;
  /** Events in an ordinary year; of a wave: events in all. */
  readonly volume: number;
  /** A wave rises and falls between these days and exists nowhere else. */
  readonly wave?: { readonly from: string; readonly until: string };
}

/**
 * Trafficking: 8,230 signals of police, NLA and KMar together in 2019 to 2023, some 1,650 a year [public]; the split of
 * 75, 10 and 15 per cent is an [assumption]. Smuggling: some 1,200 a year, two thirds KMar [assumption].
 * Waves: tens of persons over Belarus in autumn 2021, more Ukrainian victims in 2022 [public]; their size here is an [assumption].
 */
export const STRATA: readonly Stratum[] = [
  { partner: 'POLITIE', kind: 'trafficking', volume: 1_200 },
  { partner: 'KMAR', kind: 'trafficking', volume: 160 },
  { partner: 'NLA', kind: 'trafficking', volume: 240 },
  { partner: 'POLITIE', kind: 'smuggling', volume: 370 },
  { partner: 'KMAR', kind: 'smuggling', volume: 810 },
  { partner: 'NLA', kind: 'smuggling', volume: 20 },
  { partner: 'POLITIE', kind: 'belarus', volume: 45, wave: { from: '2021-08-15', until: '2022-01-15' } },
  { partner: 'KMAR', kind: 'belarus', volume: 110, wave: { from: '2021-08-15', until: '2022-01-15' } },
  { partner: 'POLITIE', kind: 'ukraine', volume: 100, wave: { from: '2022-03-01', until: '2023-02-01' } },
  { partner: 'KMAR', kind: 'ukraine', volume: 20, wave: { from: '2022-03-01', until: '2023-02-01' } },
  { partner: 'NLA', kind: 'ukraine', volume: 60, wave: { from: '2022-03-01', until: '2023-02-01' } },
];

/** Factor by month, January first: smuggling follows the weather, trafficking registration the holidays [assumption]. */
export const SEASON = {
  smuggling: [0.82, 0.82, 0.9, 0.95, 1.02, 1.05, 1.08, 1.12, 1.14, 1.14, 1.04, 0.92],
  trafficking: [1.03, 1.02, 1.06, 1.02, 1.01, 1.03, 0.94, 0.86, 1.03, 1.05, 1.04, 0.91],
} as const;

/** Factor by weekday, Sunday first: desks register in office hours, the border also at weekends [assumption]. */
export const WEEKDAY = {
  POLITIE: [0.55, 1.18, 1.2, 1.2, 1.18, 1.12, 0.57],
  KMAR: [0.9, 1.02, 1.04, 1.04, 1.05, 1.05, 0.9],
  NLA: [0.05, 1.35, 1.4, 1.4, 1.38, 1.35, 0.07],
} as const;

/** Factor by year; later years keep the last [assumption, direction as in the published series]. */
export const TREND = {
  from: 2018,
  smuggling: [0.78, 0.92, 0.98, 1.12, 1.16, 1.06, 1.0, 1.03, 1.05],
  trafficking: [0.94, 1.02, 1.0, 0.97, 0.98, 1.0, 1.04, 1.06, 1.06],
} as const;

/** Factor in the months of the pandemic: fewer victims were reported in 2020 and 2021 [public]; the depth is an [assumption]. */
export const PANDEMIC: Readonly<Record<string, { readonly smuggling: number; readonly trafficking: number }>> = {
  '2020-03': { smuggling: 0.55, trafficking: 0.75 },
  '2020-04': { smuggling: 0.3, trafficking: 0.55 },
  '2020-05': { smuggling: 0.4, trafficking: 0.6 },
  '2020-06': { smuggling: 0.65, trafficking: 0.75 },
  '2020-07': { smuggling: 0.85, trafficking: 0.85 },
  '2020-11': { smuggling: 0.85, trafficking: 0.85 },
  '2020-12': { smuggling: 0.75, trafficking: 0.8 },
  '2021-01': { smuggling: 0.7, trafficking: 0.75 },
  '2021-02': { smuggling: 0.7, trafficking: 0.75 },
  '2021-03': { smuggling: 0.8, trafficking: 0.85 },
};

/** Share of events that a second partner registers too, under its own reference [assumption: 3 to 6 per cent]. */
export const OVERLAP = {
  share: 0.045,
  /** Days between the two registrations, at most. */
  lag: 20,
  /** To whom, by the partner that registered first. */
  to: {
    POLITIE: { KMAR: 6, NLA: 4 },
    KMAR: { POLITIE: 9, NLA: 1 },
    NLA: { POLITIE: 9, KMAR: 1 },
  },
} as const;

/** Share of records of which a second version follows, and after how many whole months [assumption]. */
export const REVISION = { share: 0.05, months: 3 } as const;

/** Days between event and registration [assumption: some come 2 to 9 months late]. */
export const DELAY = {
  missingEvent: { smuggling: 0.06, trafficking: 0.22 },
  lateShare: { POLITIE: 0.14, KMAR: 0.06, NLA: 0.2 },
  late: { from: 60, to: 270 },
  ordinary: { sameDay: 0.35, to: 21 },
} as const;

/** The modus that comes up: unknown before it has a code, rare for years, then rising to `peak` of smuggling signals [planted]. */
export const EMERGING = {
  code: 'ONLINE_RIDE_SHARING',
  from: '2020-01-01',
  base: 0.002,
  /** Months before the end of the period in which it starts to rise. */
  months: 14,
  peak: 0.11,
} as const;

/** Codes that give way to others on a day: units [public], the modus code and the routes as in our lists [planted]. */
export const SUCCESSIONS: Readonly<Record<string, { readonly until: string; readonly next: string }>> = {
  CREW_COURIER: { until: '2022-01-01', next: 'CREW_VULNERABLE_DRIVER' },
  APULIA_CALABRIA: { until: '2019-01-01', next: 'CENTRAL_MEDITERRANEAN' },
  ALBANIA_GREECE: { until: '2023-01-01', next: 'WESTERN_BALKAN' },
};

/** The national unit before and after 1 January 2024 [public]. */
export const NATIONAL_UNIT = { until: '2024-01-01', before: 'LE', after: { LO: 7, LX: 3 } } as const;

/** Share of events whose row is spoiled on purpose. */
export const ERROR_SHARE = 0.004;
