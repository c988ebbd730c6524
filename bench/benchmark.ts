/** One way to do the work of a benchmark. */
export interface Contender {
  readonly name: string;
  /** Before the clock runs: data, threads, servers. */
  readonly setup?: () => Promise<void>;
  /** The work that is timed; gives what `check` compares. */
  readonly run: () => Promise<unknown>;
  readonly teardown?: () => Promise<void>;
}

/** Something whose cost matters, in one file of `benchmarks/` that exports it as `benchmark`. */
export interface Benchmark<Size extends { readonly name: string } = { readonly name: string }> {
  readonly name: string;
  readonly title: string;
  /** What one run does, with its limit if one is promised. */
  readonly promise?: { readonly size: string; readonly contender: string; readonly milliseconds: number };
  readonly sizes: readonly Size[];
  /** Sizes for numbers of records that were asked for with --records, where the data can have any size. */
  readonly sizesFor?: (records: readonly number[]) => readonly Size[];
  /** The first is the one that the others are set against. */
  readonly contenders: (size: Size) => readonly Contender[];
  /** What is wrong with the answers, by contender; empty when they agree. Asked before anything is timed. */
  readonly check: (answers: ReadonlyMap<string, unknown>, size: Size) => readonly string[];
}
