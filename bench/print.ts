import { writeFileSync } from 'node:fs';
import os from 'node:os';
import Table from 'cli-table3';

type Cell = string | number;

/** Aligned text for people, on standard output. */
export function printTable(head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const table = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) table.push([...row]);
  process.stdout.write(`${table.toString()}\n`);
}

/** What a result was made with, to be kept with it. */
export const machine = () => ({
  node: process.version,
  v8: process.versions.v8,
  platform: `${process.platform}-${process.arch}`,
  cores: os.availableParallelism(),
  processor: os.cpus()[0]?.model ?? 'unknown',
  /** Processes that wanted to run over the last minute, this one too: over the number of cores times are not to be trusted. */
  load: Math.round((os.loadavg()[0] ?? 0) * 100) / 100,
});

/** The result as JSON, in the file that was named or on standard output. */
export function printJson(result: object, file: string | undefined): void {
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}
