import { Partition } from './partition.ts';
import { mix } from './random.ts';
import { Shuffle } from './shuffle.ts';

/** The members of one stratum of a stage, day by day: known by day and number, made only when they are needed. */
export interface Cohorts {
  readonly partner: string;
  readonly theme: string;
  readonly kind: string;
  readonly seed: number;
  /** Number of the stratum over all stages. */
  readonly stratum: number;
  /** Members by day. */
  readonly counts: Int32Array;
}

/** Key of one day's members: different for each stratum and day, and another set for each seed. */
export const cohortKey = ({ seed, stratum }: Pick<Cohorts, 'seed' | 'stratum'>, day: number): number =>
  mix(((stratum << 16) | (day & 0xffff)) ^ mix(seed ^ 0x5bd1e995));

/** One way to divide the cohorts of a stratum over fates; divisions with other salts are independent of it. */
export class Division {
  readonly partition: Partition;
  readonly #cohorts: Cohorts;
  readonly #salt: number;
  readonly #shuffle = new Shuffle();
  #day = -1;
  #members = 0;
  #offset = 0;

  constructor(cohorts: Cohorts, salt: number, shares: readonly number[]) {
    this.#cohorts = cohorts;
    this.#salt = salt;
    this.partition = new Partition(shares);
  }

  /** Number of members of a fate on a day. */
  number(day: number, fate: number): number {
    const members = this.#cohorts.counts[day] ?? 0;
    if (members === 0) return 0;
    const offset = (mix(cohortKey(this.#cohorts, day) ^ this.#salt) >>> 0) / 4294967296;
    return this.partition.start(fate + 1, members, offset) - this.partition.start(fate, members, offset);
  }

  fateOf(day: number, index: number): number {
    this.#open(day);
    return this.partition.fateOf(this.#shuffle.rank(index), this.#members, this.#offset);
  }

  /** The `place`-th member of a fate on a day. */
  memberOf(day: number, fate: number, place: number): number {
    this.#open(day);
    return this.#shuffle.index(this.partition.start(fate, this.#members, this.#offset) + place);
  }

  #open(day: number): void {
    if (day === this.#day) return;
    const key = mix(cohortKey(this.#cohorts, day) ^ this.#salt);
    this.#day = day;
    this.#members = this.#cohorts.counts[day] ?? 0;
    this.#offset = (key >>> 0) / 4294967296;
    this.#shuffle.set(this.#members, mix(key));
  }
}
