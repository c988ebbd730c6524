/**
 * Divides a cohort over fates so that each fate gets its share: systematically, with one random offset for each cohort.
 *
 * Members are ranked from 0; fate f holds the ranks from `start(f)` to `start(f + 1)`. Expected numbers are exact and
 * every member has exactly one fate, so that a later stage can take its members from an earlier one without a look at
 * the members themselves. (Systematic sampling; Cochran, Sampling Techniques, 1977, chapter 8.)
 */
export class Partition {
  readonly size: number;
  readonly #cumulative: Float64Array;

  constructor(shares: readonly number[]) {
    this.size = shares.length;
    this.#cumulative = new Float64Array(shares.length + 1);
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (!(total > 0)) throw new RangeError('fates need a positive total share');
    let sum = 0;
    for (const [fate, share] of shares.entries()) {
      sum += share;
      this.#cumulative[fate + 1] = sum / total;
    }
    this.#cumulative[shares.length] = 1;
  }

  share(fate: number): number {
    return (this.#cumulative[fate + 1] ?? 0) - (this.#cumulative[fate] ?? 0);
  }

  /** First rank of a fate in a cohort of `members`; `offset` in [0, 1) belongs to the cohort. */
  start(fate: number, members: number, offset: number): number {
    return Math.floor((this.#cumulative[fate] ?? 1) * members + offset);
  }

  fateOf(rank: number, members: number, offset: number): number {
    let low = 0;
    let high = this.size - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle, members, offset) <= rank) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
