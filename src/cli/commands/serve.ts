import { type Command, InvalidArgumentError } from 'commander';
import type { CliEffects } from '../effects.ts';
import type { Finish } from '../run-cli.ts';

interface Options {
  readonly port?: number;
  readonly data?: string;
  readonly demo: boolean;
}

export function addServe(program: Command, effects: CliEffects, finish: Finish): void {
  program
    .command('serve')
    .description('Start the server, and stay until it is stopped.')
    .option('--port <number>', 'port on 127.0.0.1; default 4600', portNumber)
    .option('--data <folder>', 'where the data lives; default data')
    .option('--demo', 'fictitious partners, sign-in as any of them; filled on the first start', false)
    .addHelpText(
      'after',
      '\nExamples:\n  ketenbeeld serve --demo\n  ketenbeeld serve --port 4601 --data ./data-test --demo',
    )
    .action(async ({ port, data, demo }: Options) => {
      const given = { ...(port !== undefined && { port }), ...(data !== undefined && { data }) };
      finish(await effects.serve({ ...given, isDemonstration: demo }));
    });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535; 0 takes any that is free.');
}
