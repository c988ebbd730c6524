import { Command, CommanderError } from 'commander';
import { InputError } from '../model/errors.ts';
import { CliError, type ExitCode } from './cli-error.ts';
import { addAnalyse } from './commands/analyse.ts';
import { addAsk } from './commands/ask.ts';
import { addDeliver } from './commands/deliver.ts';
import { addDemo } from './commands/demo.ts';
import { addLogs } from './commands/logs.ts';
import { addServe } from './commands/serve.ts';
import { addToken } from './commands/token.ts';
import { addWithdraw } from './commands/withdraw.ts';
import type { CliEffects } from './effects.ts';

/** Where a command leaves its exit code. */
export type Finish = (code: number) => void;

/** Runs one command line, without the name of the program. Gives the exit code; throws only for a bug. */
export async function runCli(argv: readonly string[], effects: CliEffects): Promise<number> {
  let exitCode = 0;
  const program = programOf(effects, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return told(error, effects);
  }
}

function programOf(effects: CliEffects, finish: Finish): Command {
  const program = new Command('ketenbeeld')
    .description('The shared intelligence picture of human smuggling and human trafficking.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => effects.stdout.write(text),
      writeErr: (text) => effects.stderr.write(text),
      getOutHasColors: () => effects.stdout.isTerminal && !effects.env('NO_COLOR'),
      getErrHasColors: () => effects.stderr.isTerminal && !effects.env('NO_COLOR'),
    })
    .showHelpAfterError("(add '--help' for the options and examples)")
    .addHelpText('after', EXIT_CODES);
  for (const add of [addServe, addDeliver, addWithdraw, addAsk, addAnalyse, addDemo, addToken, addLogs])
    add(program, effects, finish);
  return program;
}

const EXIT_CODES = `
Exit codes: 0 done, 1 findings or a refusal to look at, 2 wrong use or no server.
Results go to standard output, notes and progress to standard error.`;

function told(error: unknown, { stderr }: CliEffects): ExitCode {
  // Commander has already told it; only asking for help is no mistake.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CliError) stderr.write(`${error.message}\n`);
  else if (error instanceof InputError) stderr.write(`${error.message} (${error.code}, see docs/errors.md)\n`);
  else throw error;
  return 2;
}
