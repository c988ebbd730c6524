import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { CliEffects } from '../effects.ts';
import type { Format, Row } from '../format-rows.ts';
import { printRows, showProgress, withFormat } from '../print.ts';
import type { Finish } from '../run-cli.ts';

interface Options {
  readonly records?: number;
  readonly seed: number;
  readonly out: string;
  readonly format?: Format;
}

export function addDemo(program: Command, effects: CliEffects, finish: Finish): void {
  const command = program
    .command('demo')
    .description('Write fictitious deliveries as files. Same records and seed, same bytes.')
    .option(
      '--records <number>',
      'records over all datasets and partners (as many as the recipe says)',
      wholeNumber(1, 1_000_000_000),
    )
    .option('--seed <number>', 'start of the random numbers', wholeNumber(0, 4_294_967_295), 20_260_301)
    .requiredOption('--out <folder>', 'where the files go')
    .addHelpText('after', '\nExample:\n  ketenbeeld demo --records 100000 --seed 7 --out ./deliveries');
  withFormat(command).action(async ({ records, seed, out, format }: Options) => {
    const rows: Row[] = [];
    const order = records === undefined ? { seed } : { seed, records };
    for await (const { name, bytes } of effects.demoFiles(order)) {
      const path = join(out, name);
      showProgress(path, effects);
      rows.push({ file: path, bytes: await effects.files.write(path, bytes) });
    }
    showProgress('', effects);
    printRows(rows, format, effects);
    finish(0);
  });
}

const wholeNumber = (least: number, most: number) => (text: string) => {
  const number = Number(text.replaceAll('_', ''));
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`A whole number from ${least} to ${most}.`);
};
