import type { Benchmark, Contender } from './benchmark.ts';

/** Milliseconds and memory of one run. */
interface Sample {
  readonly milliseconds: number;
  /** Growth of the resident memory of this process over the run, megabytes. */
  readonly megabytes: number;
}

export interface Measured {
  readonly benchmark: string;
  readonly size: string;
  readonly contender: string;
  readonly rounds: number;
  readonly medianMs: number;
  readonly leastMs: number;
  readonly mostMs: number;
  /** Median over the rounds of this contender's time over that of the first in the same round; spread as quartiles. */
  readonly ratio: number;
  readonly ratioQuartiles: readonly [number, number];
  readonly medianGrowthMb: number;
  /** What was promised for this line, if anything. */
  readonly promisedMs?: number;
}

/** Raised when contenders do not agree: their times then mean nothing. */
class DisagreementError extends Error {}

/**
 * Times all contenders of one size: set up, answers compared, one run each to warm up, then rounds in which they take turns
 * (backwards in every second round), so that a slow moment of the machine hits a pair and not one of the two.
 *
 * @throws DisagreementError when the answers differ, with what the benchmark says of it
 */
export async function measure<Size extends { readonly name: string }>(
  benchmark: Benchmark<Size>,
  size: Size,
  rounds: number,
): Promise<readonly Measured[]> {
  const contenders = benchmark.contenders(size);
  try {
    for (const { setup } of contenders) await setup?.();
    const answers = new Map<string, unknown>();
    for (const { name, run } of contenders) answers.set(name, await run());
    const problems = benchmark.check(answers, size);
    if (problems.length > 0) throw new DisagreementError(`${benchmark.name} ${size.name}: ${problems.join('; ')}`);
    const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const one of round % 2 === 0 ? contenders : contenders.toReversed())
        samples.get(one.name)?.push(await sampled(one));
    const first = samples.get(contenders[0]?.name ?? '') ?? [];
    return contenders.map(({ name }) => {
      const { promise } = benchmark;
      const isPromised = promise?.size === size.name && promise.contender === name;
      return {
        ...summary(samples.get(name) ?? [], first),
        ...{ benchmark: benchmark.name, size: size.name, contender: name, rounds },
        ...(isPromised ? { promisedMs: promise.milliseconds } : {}),
      };
    });
  } finally {
    for (const { teardown } of contenders) await teardown?.();
  }
}

async function sampled({ run }: Contender): Promise<Sample> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const begin = performance.now();
  await run();
  const milliseconds = performance.now() - begin;
  return { milliseconds, megabytes: (process.memoryUsage.rss() - before) / 2 ** 20 };
}

/** Medians, extremes and the ratio to the first, round by round. */
export function summary(samples: readonly Sample[], first: readonly Sample[]) {
  const times = samples.map(({ milliseconds }) => milliseconds);
  const ratios = times.map((time, round) => time / (first[round]?.milliseconds ?? Number.NaN));
  return {
    medianMs: quantile(times, 0.5),
    leastMs: quantile(times, 0),
    mostMs: quantile(times, 1),
    ratio: quantile(ratios, 0.5),
    ratioQuartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)] as const,
    medianGrowthMb: quantile(
      samples.map(({ megabytes }) => megabytes),
      0.5,
    ),
  };
}

/** Linear between the two nearest. */
function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = p * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}
