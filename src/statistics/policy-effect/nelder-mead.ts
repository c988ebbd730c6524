interface Vertex {
  readonly at: readonly number[];
  readonly value: number;
}

export interface NelderMeadOptions {
  /** Edge of the first simplex. Default 0.5. */
  readonly edge?: number;
  /** Evaluations after which it stops. Default 2,000. */
  readonly most?: number;
  /** Stops when the values of the simplex differ by less than this share. Default 1e-10. */
  readonly tolerance?: number;
}

/**
 * Minimum of a function of a few variables without derivatives, by the simplex of Nelder and Mead (reflect 1, expand 2, contract
 * 1/2, shrink 1/2). A local minimum only: start it from several points.
 *
 * @throws RangeError when no variable is given or the function is not a number at the start
 * @see Nelder & Mead (1965), Computer Journal 7(4)
 * @example nelderMead(([x = 0]) => (x - 2) ** 2, [0]).at // 2
 */
export function nelderMead(
  cost: (at: readonly number[]) => number,
  start: readonly number[],
  { edge = 0.5, most = 2000, tolerance = 1e-10 }: NelderMeadOptions = {},
): Vertex {
  let evaluations = 0;
  const vertex = (at: readonly number[]): Vertex => {
    evaluations++;
    return { at, value: cost(at) };
  };
  const first = vertex(start);
  if (start.length === 0 || Number.isNaN(first.value)) throw new RangeError('needs a start with a value');
  let simplex = [first, ...start.map((_, j) => vertex(start.map((x, k) => (k === j ? x + edge : x))))];
  for (;;) {
    simplex = simplex.toSorted((a, b) => a.value - b.value);
    const [best = first] = simplex;
    const worst = simplex.at(-1) ?? first;
    const second = simplex.at(-2) ?? first;
    const isFlat = worst.value - best.value <= tolerance * (Math.abs(best.value) + tolerance);
    if (isFlat || evaluations >= most) return best;
    const rest = simplex.slice(0, -1);
    const centre = start.map((_, j) => rest.reduce((sum, { at }) => sum + (at[j] ?? 0), 0) / rest.length);
    const along = (share: number) => vertex(centre.map((c, j) => c + share * ((worst.at[j] ?? 0) - c)));
    const reflected = along(-1);
    let next = reflected;
    if (reflected.value < best.value) {
      const expanded = along(-2);
      if (expanded.value < reflected.value) next = expanded;
    } else if (!(reflected.value < second.value)) {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (!(contracted.value < Math.min(reflected.value, worst.value))) {
        simplex = [best, ...simplex.slice(1).map(({ at }) => vertex(at.map((x, j) => ((best.at[j] ?? 0) + x) / 2)))];
        continue;
      }
      next = contracted;
    }
    simplex = [...rest, next];
  }
}
