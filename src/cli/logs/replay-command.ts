import { type Command, InvalidArgumentError } from 'commander';
import { ReplaySchema } from '../../model/wire/log.ts';
import { type Connection, connect, withConnection } from '../connect.ts';
import type { CliEffects } from '../effects.ts';
import type { Format } from '../format-rows.ts';
import { note, printRows, withFormat } from '../print.ts';
import type { Finish } from '../run-cli.ts';
import { OVERSEER } from './overseer.ts';

interface Options extends Connection {
  readonly decisions: number;
  readonly format?: Format;
}

export function addReplay(logs: Command, effects: CliEffects, finish: Finish): void {
  const command = logs
    .command('replay')
    .description('Have the server decide its last decisions again, each on the rules of its time.')
    .option('--decisions <n>', 'how many, counted back from the last', whole, 1000)
    .addHelpText('after', EXAMPLE);
  withFormat(withConnection(command)).action(async (options: Options) => {
    const { decisions, format } = options;
    const client = await connect(options, OVERSEER, effects);
    const { replayed, same, different } = await client.post('/v1/log-replays', { decisions }, ReplaySchema);
    for (const { place, traceId, fields, version } of different)
      note(`line ${place}, trace ${traceId}, decided by version ${version}: other ${fields.join(', ')}`, effects);
    printRows([{ replayed, same, different: replayed - same }], format, effects);
    finish(replayed === same ? 0 : 1);
  });
}

function whole(text: string): number {
  if (/^[1-9][0-9]{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number from 1 is expected.');
}

const EXAMPLE = `
Example:
  ketenbeeld logs replay --account auditor --decisions 5000`;
