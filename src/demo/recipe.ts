import type { Weights } from './alias-table.ts';
import type { Rising } from './draw.ts';

/**
 * What the demonstration data looks like, in numbers. Everything made from it is fictitious.
 *
 * Marks: [public] follows a published figure; [assumption] is a plausible guess without one.
 */

/** First registration day; `until` is exclusive. */
export const PERIOD = { from: '2018-01-01', until: '2026-11-01' } as const;

/** Days before the first that are reckoned with, so that a chain is under way when the files begin. */
export const LEAD_DAYS = 1_500;

/** Factor by month, January first: smuggling follows the weather, trafficking registration the holidays [assumption]. */
export const SEASON = {
  smuggling: [0.82, 0.82, 0.9, 0.95, 1.02, 1.05, 1.08, 1.12, 1.14, 1.14, 1.04, 0.92],
  trafficking: [1.03, 1.02, 1.06, 1.02, 1.01, 1.03, 0.94, 0.86, 1.03, 1.05, 1.04, 0.91],
} as const;

/** Factor by weekday, Sunday first: desks register in office hours, the border also at weekends [assumption]. */
export const WEEKDAY: Readonly<Record<string, readonly number[]>> = {
  POLITIE: [0.55, 1.18, 1.2, 1.2, 1.18, 1.12, 0.57],
  KMAR: [0.9, 1.02, 1.04, 1.04, 1.05, 1.05, 0.9],
  '*': [0.05, 1.35, 1.4, 1.4, 1.38, 1.35, 0.07],
};

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

/** The modus that comes up: unknown before it has a code, rare for years, then rising to `peak` of smuggling signals [planted]. */
export const EMERGING: Rising = {
  code: 'ONLINE_RIDE_SHARING',
  from: '2020-01-01',
  base: 0.002,
  /** Months before the end of the period in which it starts to rise. */
  months: 14,
  peak: 0.11,
};

/**
 * Codes that give way to others on a day: units [public; NATIONAL stands for whichever national unit there was], the modus
 * code and the routes as in our lists [planted].
 */
export const SUCCESSIONS: Readonly<
  Record<string, { readonly until: string; readonly before: string; readonly after: Weights }>
> = {
  NATIONAL: { until: '2024-01-01', before: 'LE', after: { LO: 7, LX: 3 } },
  CREW_COURIER: { until: '2022-01-01', before: 'CREW_COURIER', after: { CREW_VULNERABLE_DRIVER: 1 } },
  APULIA_CALABRIA: { until: '2019-01-01', before: 'APULIA_CALABRIA', after: { CENTRAL_MEDITERRANEAN: 1 } },
  ALBANIA_GREECE: { until: '2023-01-01', before: 'ALBANIA_GREECE', after: { WESTERN_BALKAN: 1 } },
};
