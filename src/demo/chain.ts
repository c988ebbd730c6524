import type { Cohorts } from './cohorts.ts';
import { cohortKey, Division } from './cohorts.ts';
import { intensity, poisson } from './intensity.ts';
import { lagPoints } from './lag.ts';
import { Random } from './random.ts';
import type { Fate, Stage, Stratum } from './stage.ts';

/** A fate on one of its days. */
interface DatedFate {
  readonly outcome: string;
  readonly days: number;
  readonly share: number;
  readonly children: number;
}

/** One stratum of a stage with what becomes of its members. */
export interface Line {
  readonly cohorts: Cohorts;
  readonly fates: readonly DatedFate[];
  readonly division: Division | undefined;
}

export interface ChainPlan {
  readonly seed: number;
  /** First day that is reckoned with, days since 1970. */
  readonly first: number;
  readonly days: number;
  /** Times the volumes of the recipe. */
  readonly scale: number;
}

type Origin = Pick<Cohorts, 'partner' | 'theme' | 'kind'>;

/** The numbers of all stages by stratum and day. Size depends on the period alone, not on the number of records. */
export function chainOf(stages: readonly Stage[], plan: ChainPlan): ReadonlyMap<string, readonly Line[]> {
  const lines = new Map<string, readonly Line[]>();
  let stratum = 0;
  for (const stage of stages) {
    const parents = lines.get(stage.from ?? '') ?? [];
    const own = stage.strata?.map((one) => lineOf(stage, one, drawn(one, stratum, plan), stratum++, plan));
    const others = () =>
      origins(parents).map((origin) => lineOf(stage, origin, received(parents, origin, plan), stratum++, plan));
    lines.set(stage.id, own ?? others());
  }
  return lines;
}

/** Expected members of each stage from day `from` on when every volume is as in the recipe. */
export function expectedMembers(
  stages: readonly Stage[],
  { first, days, from }: Record<'first' | 'days' | 'from', number>,
): ReadonlyMap<string, number> {
  const byStage = new Map<string, ReadonlyMap<string, Expected>>();
  for (const stage of stages) {
    const mine = new Map<string, Expected>();
    for (const one of stage.strata ?? []) {
      const { counts } = expectedOf(mine, one, days);
      for (let day = 0; day < days; day++) counts[day] = (counts[day] ?? 0) + intensity(one, first + day);
    }
    const parent = stages.find(({ id }) => id === stage.from);
    for (const { origin, counts } of byStage.get(stage.from ?? '')?.values() ?? [])
      for (const fate of parent ? datedFates(parent, origin) : [])
        if (fate.children > 0) give(counts, expectedOf(mine, origin, days).counts, fate);
    byStage.set(stage.id, mine);
  }
  const total = (counts: Float64Array) => counts.subarray(from - first).reduce((sum, number) => sum + number, 0);
  return new Map(
    [...byStage].map(([id, strata]) => [id, [...strata.values()].reduce((sum, { counts }) => sum + total(counts), 0)]),
  );
}

interface Expected {
  readonly origin: Origin;
  readonly counts: Float64Array;
}

function expectedOf(known: Map<string, Expected>, origin: Origin, days: number): Expected {
  const key = `${origin.partner}.${origin.theme}`;
  const found = known.get(key) ?? { origin, counts: new Float64Array(days) };
  known.set(key, found);
  return found;
}

function give(from: Float64Array, to: Float64Array, { days: lag, share, children }: DatedFate): void {
  const each = share * children;
  for (let day = lag; day < to.length; day++) to[day] = (to[day] ?? 0) + (from[day - lag] ?? 0) * each;
}

function lineOf(
  stage: Stage,
  { partner, theme, kind }: Origin,
  counts: Int32Array,
  stratum: number,
  plan: ChainPlan,
): Line {
  const cohorts = { partner, theme, kind, seed: plan.seed, stratum, counts };
  const fates = datedFates(stage, cohorts);
  const division =
    fates.length > 0
      ? new Division(
          cohorts,
          FATE_SALT,
          fates.map(({ share }) => share),
        )
      : undefined;
  return { cohorts, fates, division };
}

const FATE_SALT = 0x2c1b3c6d;

function datedFates(stage: Stage, { partner, theme }: Origin): readonly DatedFate[] {
  const fates: readonly Fate[] =
    stage.fates?.[`${partner}.${theme}`] ?? stage.fates?.[theme] ?? stage.fates?.['*'] ?? [];
  const total = fates.reduce((sum, { share }) => sum + share, 0);
  return fates.flatMap(({ outcome, share, days, children = 0 }) =>
    lagPoints(days).map(([lag, part]) => ({ outcome, days: lag, share: (share / total) * part, children })),
  );
}

function drawn(stratum: Stratum, number: number, { seed, first, days, scale }: ChainPlan): Int32Array {
  const random = new Random();
  return Int32Array.from({ length: days }, (_, day) => {
    const mean = scale * intensity(stratum, first + day);
    if (mean === 0) return 0;
    if (stratum.on) return 1;
    random.start(cohortKey({ seed, stratum: number }, day), -1);
    return poisson(mean, random);
  });
}

/** Children of the same partner and theme, whatever the kind, are one stratum. */
function origins(parents: readonly Line[]): readonly Origin[] {
  const seen = new Map<string, Origin>();
  for (const { cohorts } of parents) {
    const key = `${cohorts.partner}.${cohorts.theme}`;
    if (!seen.has(key)) seen.set(key, { partner: cohorts.partner, theme: cohorts.theme, kind: cohorts.theme });
  }
  return [...seen.values()];
}

function received(parents: readonly Line[], origin: Origin, { days }: ChainPlan): Int32Array {
  const counts = new Int32Array(days);
  for (const { cohorts, fates, division } of parents) {
    if (cohorts.partner !== origin.partner || cohorts.theme !== origin.theme || !division) continue;
    for (const [fate, { days: lag, children }] of fates.entries()) {
      if (children === 0) continue;
      for (let day = 0; day + lag < days; day++) {
        const number = division.number(day, fate);
        if (number > 0) counts[day + lag] = (counts[day + lag] ?? 0) + number * children;
      }
    }
  }
  return counts;
}
