import type { DistinctNumber } from './distinct-numbers.ts';
import { directionOf, inverse, minus, PRIME, type SparseVector, unitSum, valueAt } from './sparse-vector.ts';

/** Which numbers can be published before a primary number can be computed from them. */
export interface Elimination {
  /** Whether, with this one published too, a primary could be computed. One that follows from the others gives nothing new away. */
  givesAway(i: number): boolean;
  publish(i: number): void;
}

/**
 * Span arithmetic of published numbers: a primary that lies in the span of what is published can be computed; with
 * singletons protected, one that lies in the span of what is published and one singleton too. Whole numbers modulo a
 * large prime take the place of rationals; the audit that follows is the proof.
 *
 * @param open numbers that may be asked for or published
 * @see Langsrud (2024), Secondary cell suppression by Gaussian elimination; sdcTools GaussSuppression 1.2.3
 */
export function elimination(
  numbers: readonly DistinctNumber[],
  open: readonly number[],
  protectsSingletons: boolean,
): Elimination {
  const state = begin(numbers, open);
  const vectorOf = (i: number) => state.vectors.get(i) ?? unitSum([]);
  return {
    givesAway: (i) => {
      const vector = vectorOf(i);
      return (
        vector.at.length > 0 && givesAway(state, reduced(state, vector, state.primaries), vector, protectsSingletons)
      );
    },
    publish: (i) => {
      const vector = vectorOf(i);
      if (vector.at.length > 0) for (const [other, next] of reduced(state, vector)) replace(state, other, next);
      leave(state, i);
    },
  };
}

/** Primaries and candidates that are still open, reduced by what is published. */
interface State {
  readonly vectors: Map<number, SparseVector>;
  readonly primaries: ReadonlySet<number>;
  readonly singletons: ReadonlySet<number>;
  readonly directions: Map<number, string>;
  /** By inner cell: the open vectors that are not 0 there. */
  readonly holders: Map<number, Set<number>>;
}

function begin(numbers: readonly DistinctNumber[], candidates: readonly number[]): State {
  const protectedOnes = numbers.flatMap(({ isPrimary, fixed }, i) => (isPrimary && fixed !== 'published' ? [i] : []));
  const singletons = numbers.flatMap(({ isSingleton, fixed }, i) => (isSingleton && fixed !== 'published' ? [i] : []));
  const state: State = {
    vectors: new Map(),
    primaries: new Set(protectedOnes),
    singletons: new Set(singletons.filter((i) => numbers[i]?.isPrimary)),
    directions: new Map(),
    holders: new Map(),
  };
  for (const i of new Set([...protectedOnes, ...candidates])) replace(state, i, unitSum(numbers[i]?.of ?? []));
  return state;
}

function replace(state: State, i: number, next: SparseVector): void {
  for (const place of state.vectors.get(i)?.at ?? []) state.holders.get(place)?.delete(i);
  for (const place of next.at) {
    const held = state.holders.get(place);
    if (held) held.add(i);
    else state.holders.set(place, new Set([i]));
  }
  state.vectors.set(i, next);
  if (state.primaries.has(i) && next.at.length > 0) state.directions.set(i, directionOf(next));
}

function leave(state: State, i: number): void {
  replace(state, i, unitSum([]));
  state.vectors.delete(i);
}

/** Every open vector that changes when this one is published, or of those only the wanted ones, as it is then. */
function reduced(
  { vectors, holders }: State,
  vector: SparseVector,
  wanted?: ReadonlySet<number>,
): ReadonlyMap<number, SparseVector> {
  const pivot = vector.at.reduce((best, place) =>
    (holders.get(place)?.size ?? 0) < (holders.get(best)?.size ?? 0) ? place : best,
  );
  const scale = inverse(valueAt(vector, pivot));
  return new Map(
    [...(holders.get(pivot) ?? [])].flatMap((i) => {
      if (wanted && !wanted.has(i)) return [];
      const own = vectors.get(i) ?? unitSum([]);
      return [[i, minus(own, (valueAt(own, pivot) * scale) % PRIME, vector)]];
    }),
  );
}

function givesAway(
  { singletons, directions }: State,
  after: ReadonlyMap<number, SparseVector>,
  vector: SparseVector,
  protectsSingletons: boolean,
): boolean {
  const changed = [...after];
  if (changed.some(([, { at }]) => at.length === 0)) return true;
  if (!protectsSingletons || singletons.size === 0 || vector.at.length === 0) return false;
  const next = new Map(directions);
  for (const [i, own] of changed) next.set(i, directionOf(own));
  const alike = Map.groupBy(next, ([, direction]) => direction);
  return changed.some(([i]) => {
    const group = alike.get(next.get(i) ?? '') ?? [];
    return group.length > 1 && group.some(([member]) => singletons.has(member));
  });
}
