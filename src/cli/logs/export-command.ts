import type { Command } from 'commander';
import { type Connection, connect, withConnection } from '../connect.ts';
import type { CliEffects } from '../effects.ts';
import type { Format } from '../format-rows.ts';
import { printRows, withFormat } from '../print.ts';
import type { Finish } from '../run-cli.ts';
import { OVERSEER } from './overseer.ts';

interface Options extends Connection {
  readonly out: string;
  readonly format?: Format;
}

export function addExport(logs: Command, effects: CliEffects, finish: Finish): void {
  const command = logs
    .command('export')
    .description('Write the three logs with key and signed heads to a file, as auditor or privacy officer.')
    .requiredOption('--out <file>', 'file to write: one JSON object a line')
    .addHelpText('after', EXAMPLE);
  withFormat(withConnection(command)).action(async (options: Options) => {
    const { out, format } = options;
    const client = await connect(options, OVERSEER, effects);
    let lines = 0;
    const counted = async function* () {
      for await (const chunk of await client.download('/v1/log-lines', 'application/x-ndjson')) {
        lines += chunk.split('\n').length - 1;
        yield chunk;
      }
    };
    await effects.files.write(out, counted());
    printRows([{ file: out, lines }], format, effects);
    finish(0);
  });
}

const EXAMPLE = `
Example:
  ketenbeeld logs export --account auditor --out log-2026-03.ndjson`;
