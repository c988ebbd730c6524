export interface StatePath {
  readonly states: readonly number[];
  readonly cost: number;
}

/**
 * The cheapest sequence of states of Kleinberg's automaton, which starts in state 0 before the first step: going up by
 * one state costs `up`, going down nothing (Viterbi). Ties: the lowest state.
 *
 * @param costs  cost of each state at each step
 * @see Kleinberg (2003), Data Mining and Knowledge Discovery 7, 373-397
 */
export function cheapestStates(costs: readonly (readonly number[])[], up: number): StatePath {
  let totals: readonly number[] = (costs[0] ?? []).map((_, state) => (state === 0 ? 0 : Infinity));
  const origins: (readonly number[])[] = [];
  for (const row of costs) {
    const moves = row.map((_, to) => cheapest(totals.map((total, from) => total + Math.max(0, to - from) * up)));
    origins.push(moves.map(({ place }) => place));
    totals = row.map((cost, to) => cost + (moves[to]?.value ?? Infinity));
  }
  const end = cheapest(totals);
  const states: number[] = [];
  for (let step = origins.length - 1, state = end.place; step >= 0; step--) {
    states.push(state);
    state = origins[step]?.[state] ?? 0;
  }
  return { states: states.reverse(), cost: end.value };
}

function cheapest(values: readonly number[]): { readonly place: number; readonly value: number } {
  let place = 0;
  for (const [i, value] of values.entries()) if (value < (values[place] ?? Infinity)) place = i;
  return { place, value: values[place] ?? 0 };
}
