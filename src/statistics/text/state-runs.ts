export interface StateRun {
  readonly level: number;
  /** First and last step of the run. */
  readonly first: number;
  readonly last: number;
}

/** Every unbroken run of steps in a state >= level, for each level from `lowest` up; by first step, then by level. */
export function stateRuns(states: readonly number[], lowest: number): readonly StateRun[] {
  const highest = states.reduce((a, b) => Math.max(a, b), 0);
  const levels = Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i);
  return levels.flatMap((level) => runsOf(states, level)).sort((a, b) => a.first - b.first || a.level - b.level);
}

function runsOf(states: readonly number[], level: number): readonly StateRun[] {
  const isIn = (step: number) => (states[step] ?? -1) >= level;
  const steps = [...states.keys()].filter(isIn);
  const firsts = steps.filter((step) => !isIn(step - 1));
  const lasts = steps.filter((step) => !isIn(step + 1));
  return firsts.map((first, run) => ({ level, first, last: lasts[run] ?? first }));
}
