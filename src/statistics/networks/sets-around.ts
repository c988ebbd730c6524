/** How many different sets of `size` out of 0 .. total - 1 contain at least one of the given sets. */
export function setsAround(cores: readonly (readonly number[])[], size: number, total: number): number {
  if (cores.some((core) => core.length === 0)) return choose(total, size);
  const sets = new Set<string>();
  for (const core of cores)
    for (const added of subsets(total, size - core.length, core))
      sets.add([...core, ...added].sort((a, b) => a - b).join(' '));
  return sets.size;
}

/** All sets of `size` out of 0 .. total - 1 without the excluded ones, each in falling order. */
function subsets(total: number, size: number, excluded: readonly number[]): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: total }, (_, largest) => largest)
    .filter((largest) => !excluded.includes(largest))
    .flatMap((largest) => subsets(largest, size - 1, excluded).map((rest) => [largest, ...rest]));
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
