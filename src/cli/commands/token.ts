import { type Command, Option } from 'commander';
import { type Connection, scriptTokens, serverUrl, withServer } from '../connect.ts';
import type { CliEffects } from '../effects.ts';
import type { Finish } from '../run-cli.ts';

export function addToken(program: Command, effects: CliEffects, finish: Finish): void {
  const command = program
    .command('token')
    .description('A short-lived access token of a demonstration account, for scripts.')
    .requiredOption('--as <account>', 'demonstration account')
    .addOption(
      new Option('--scope <scope>', 'release: the token may let others see figures, such as approve').choices([
        'release',
      ]),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  export KETENBEELD_TOKEN=$(ketenbeeld token --as kmar-owner)' +
        '\n  ketenbeeld token --as nla-approver --scope release',
    );
  withServer(command).action(async ({ as: account, ...connection }: Connection & { readonly as: string }) => {
    const url = await serverUrl(connection, effects);
    const token = await scriptTokens(url, account, connection, effects)(false);
    effects.stdout.write(`${token}\n`);
    finish(0);
  });
}
