import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.ts';
import { type Measured, measure } from './measure.ts';
import { machine, printJson, printTable } from './print.ts';

// node bench/run.ts [NAME…] [--rounds N] [--records 1M,10M] [--json [--out FILE]]: measures the benchmarks that are named, or all.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '9' },
    records: { type: 'string' },
    json: { type: 'boolean' },
    out: { type: 'string' },
  },
});
const records = values.records?.split(',').map(numberOf);
const rounds = Number(values.rounds);
if (!(Number.isInteger(rounds) && rounds >= 3))
  fail(`--rounds must be a whole number from 3 on, got '${values.rounds}'`);

const folder = new URL('benchmarks/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name));
const all = await Promise.all(
  files.map(async (name) => ((await import(new URL(name, folder).href)) as { benchmark: Benchmark }).benchmark),
);
const unknown = positionals.filter((name) => !all.some((it) => it.name === name));
if (unknown.length > 0)
  fail(`there is no benchmark '${unknown.join("', '")}'; there are ${all.map(({ name }) => name).join(', ')}`);

const measured: Measured[] = [];
for (const benchmark of all.filter(({ name }) => positionals.length === 0 || positionals.includes(name)))
  for (const size of (records && benchmark.sizesFor?.(records)) ?? benchmark.sizes) {
    process.stderr.write(`${benchmark.name} ${size.name}: ${benchmark.title}\n`);
    measured.push(...(await measure(benchmark, size, rounds)));
  }
const round = (value: number, digits = 1) => value.toFixed(digits);
if (!values.json || values.out !== undefined)
  printTable(
    ['benchmark', 'size', 'contender', 'median ms', 'least – most', 'ratio (quartiles)', 'memory MB', 'promised'],
    measured.map((it) => [
      ...[it.benchmark, it.size, it.contender, round(it.medianMs), `${round(it.leastMs)} – ${round(it.mostMs)}`],
      `${round(it.ratio, 2)} (${it.ratioQuartiles.map((ratio) => round(ratio, 2)).join(' – ')})`,
      round(it.medianGrowthMb),
      it.promisedMs === undefined ? '' : `${it.promisedMs} ms: ${it.medianMs <= it.promisedMs ? 'kept' : 'BROKEN'}`,
    ]),
  );
if (values.json) printJson({ machine: machine(), measured }, values.out);
if (measured.some(({ medianMs, promisedMs = Number.POSITIVE_INFINITY }) => medianMs > promisedMs)) process.exitCode = 1;

/** 500000, 500K, 10M. */
function numberOf(text: string): number {
  const [, digits, unit = ''] = /^(\d+)([KM]?)$/.exec(text) ?? [];
  if (digits === undefined) return fail(`--records must be numbers such as 500000, 1M or 10M, got '${text}'`);
  return Number(digits) * (unit === 'M' ? 1_000_000 : unit === 'K' ? 1000 : 1);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
