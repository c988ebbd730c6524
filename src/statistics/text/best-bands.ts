const STEPS = 500;

export interface Bands {
  readonly bands: number;
  /** Places per band. */
  readonly rows: number;
}

/**
 * How to cut signatures into bands, so that pairs that agree on a whole band are mostly those at least `threshold`
 * alike. A pair of likeness s meets with probability 1 - (1 - s^r)^b; b and r, b r <= permutations, minimise
 * bandError. Ties: fewer bands.
 *
 * @param threshold     likeness, in (0, 1)
 * @param permutations  places of a signature, a whole number >= 1
 * @throws RangeError when either is out of range
 * @see Leskovec, Rajaraman & Ullman (2014), Mining of Massive Datasets, 3.4; datasketch MinHashLSH
 * @example bestBands(0.6, 128) // 18 bands of 7 rows
 */
export function bestBands(threshold: number, permutations: number): Bands {
  if (!(Number.isInteger(permutations) && permutations >= 1))
    throw new RangeError(`permutations must be whole and >= 1, got ${permutations}`);
  let best = { bands: 1, rows: 1, error: bandError({ bands: 1, rows: 1 }, threshold) };
  for (let bands = 1; bands <= permutations; bands++)
    for (let rows = 1; bands * rows <= permutations; rows++) {
      const error = bandError({ bands, rows }, threshold);
      if (error < best.error) best = { bands, rows, error };
    }
  return { bands: best.bands, rows: best.rows };
}

/**
 * Half the area of meeting below the threshold plus half the area of not meeting above it, by the midpoint rule.
 *
 * @throws RangeError when the threshold is not in (0, 1)
 */
export function bandError({ bands, rows }: Bands, threshold: number): number {
  if (!(threshold > 0 && threshold < 1)) throw new RangeError(`threshold must lie in (0, 1), got ${threshold}`);
  const missed = (likeness: number) => (1 - likeness ** rows) ** bands;
  return (area((s) => 1 - missed(s), 0, threshold) + area(missed, threshold, 1)) / 2;
}

function area(height: (x: number) => number, from: number, to: number): number {
  const width = (to - from) / STEPS;
  let sum = 0;
  for (let step = 0; step < STEPS; step++) sum += height(from + (step + 0.5) * width);
  return sum * width;
}
