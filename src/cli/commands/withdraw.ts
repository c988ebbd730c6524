import type { Command } from 'commander';
import { DeliverySchema, WithdrawalPreviewSchema } from '../../model/wire/delivery.ts';
import { type Connection, connect, withConnection } from '../connect.ts';
import { watchDelivery } from '../deliver/watch-delivery.ts';
import type { CliEffects } from '../effects.ts';
import type { Format } from '../format-rows.ts';
import { note, printRows, withFormat } from '../print.ts';
import type { Finish } from '../run-cli.ts';

interface Options extends Connection {
  readonly partner: string;
  readonly reason: string;
  readonly as?: string;
  readonly preview: boolean;
  readonly format?: Format;
}

export function addWithdraw(program: Command, effects: CliEffects, finish: Finish): void {
  const command = program
    .command('withdraw')
    .description('Withdraw a delivery whole; what it superseded holds again.')
    .argument('<delivery>', 'id of the delivery, as `deliver` prints it')
    .requiredOption('--partner <id>', 'the owner of the records, for example KMAR')
    .option('--reason <text>', 'why, without personal data', 'withdrawn from the command line')
    .option('--preview', 'only count what would then hold', false)
    .option('--as <account>', 'demonstration account to act as; the same as --account')
    .addHelpText('after', EXAMPLES);
  withFormat(withConnection(command)).action(async (id: string, options: Options) => {
    const { as: account = options.account, partner, reason, format } = options;
    const connection = { ...options, ...(account !== undefined && { account }) };
    const client = await connect(connection, { id: partner, roles: ['owner'] }, effects);
    const address = `/v1/deliveries/${encodeURIComponent(id)}`;
    if (options.preview) {
      const counts = await client.get(`${address}/withdrawal-preview`, WithdrawalPreviewSchema);
      printRows([{ delivery: id, ...counts }], format, effects);
      return finish(0);
    }
    const asked = await client.post(`${address}/withdrawals`, { reason }, DeliverySchema);
    const { state, ended, restored, kept } = await watchDelivery(`/v1/deliveries/${asked.id}`, client, effects);
    note(state === 'accepted' ? `${id} is withdrawn` : `${id} was not withdrawn: ${state}`, effects);
    printRows([{ delivery: id, withdrawal: asked.id, state, ended, restored, kept }], format, effects);
    finish(state === 'accepted' ? 0 : 1);
  });
}

const EXAMPLES = `
Examples:
  ketenbeeld withdraw 0b7c1f6e-5a0c-4f43-9d58-6a3f0f3c7d11 --partner KMAR --preview
  ketenbeeld withdraw 0b7c1f6e-5a0c-4f43-9d58-6a3f0f3c7d11 --partner KMAR --reason 'wrong period'`;
