/** Cell-key look-up table: which noise a true count gets for which cell key. */
export interface PerturbationTable {
  readonly id: string;
  /** D: noise lies in [-D, D]. */
  readonly maximumNoise: number;
  /** V: variance of the noise; for small counts, where the constraints leave no room, at most this. */
  readonly variance: number;
  /** js: published counts 1 .. js never occur. */
  readonly neverPublished: number;
  /** [true count i, noise v, probability p, upper bound of the cumulative interval], by i and then by upper bound. */
  readonly rows: readonly (readonly [i: number, v: number, p: number, upper: number])[];
}

const TOLERANCE = 1e-6;

/**
 * Checks a table before it is used: rows sum to 1, noise has mean 0 and at most the stated variance, no forbidden and no
 * negative published count, intervals cumulate to 1, a true zero stays zero.
 *
 * @throws RangeError that names the first row that fails
 * @see methods of sdcTools/ptable 1.0.0
 */
export function checkTable(table: PerturbationTable): PerturbationTable {
  const byCount = Map.groupBy(table.rows, ([i]) => i);
  for (const [i, rows] of byCount) {
    const fail = (what: string) => new RangeError(`perturbation table ${table.id}, count ${i}: ${what}`);
    const moment = (power: number) => rows.reduce((sum, [, v, p]) => sum + p * v ** power, 0);
    if (Math.abs(moment(0) - 1) > TOLERANCE) throw fail('probabilities do not sum to 1');
    if (i === 0 && rows.some(([, v]) => v !== 0)) throw fail('a true zero must stay zero');
    if (Math.abs(moment(1)) > TOLERANCE) throw fail('the mean of the noise is not 0');
    if (moment(2) > table.variance + TOLERANCE) throw fail(`the variance is more than ${table.variance}`);
    if (rows.some(([, v]) => Math.abs(v) > table.maximumNoise)) throw fail(`noise beyond ${table.maximumNoise}`);
    if (rows.some(([, v]) => i + v < 0 || (i + v > 0 && i + v <= table.neverPublished)))
      throw fail('a forbidden published count');
    let cumulated = 0;
    for (const [, , p, upper] of rows) {
      cumulated += p;
      if (Math.abs(cumulated - upper) > TOLERANCE) throw fail('intervals do not cumulate');
    }
  }
  return table;
}
