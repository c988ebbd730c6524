import type { Command } from 'commander';
import type { ExitCode } from '../cli-error.ts';
import type { ApiClient } from '../client.ts';
import { type Connection, connect, withConnection } from '../connect.ts';
import { deliveryNote, deliveryRow } from '../deliver/delivery-row.ts';
import { sendFile } from '../deliver/send-file.ts';
import { watchDelivery } from '../deliver/watch-delivery.ts';
import { writeFindings } from '../deliver/write-findings.ts';
import type { CliEffects } from '../effects.ts';
import type { Format, Row } from '../format-rows.ts';
import { note, printRows, withFormat } from '../print.ts';
import type { Finish } from '../run-cli.ts';

interface Options extends Connection {
  readonly dataset: string;
  readonly partner: string;
  readonly as?: string;
  readonly json: boolean;
  readonly format?: Format;
}

export function addDeliver(program: Command, effects: CliEffects, finish: Finish): void {
  const command = program
    .command('deliver')
    .description('Deliver files of one dataset for one partner, and get the findings back.')
    .argument('<files...>', 'CSV files; each is a delivery of its own')
    .requiredOption('--dataset <id>', 'for example signals')
    .requiredOption('--partner <id>', 'the owner of the records, for example KMAR')
    .option('--as <account>', 'demonstration account to act as; the same as --account')
    .option('--json', 'the same as --format ndjson', false)
    .addHelpText('after', EXAMPLES);
  withFormat(withConnection(command)).action(async (paths: readonly string[], options: Options) => {
    const { as: account = options.account, format = options.json ? 'ndjson' : undefined } = options;
    const connection = { ...options, ...(account !== undefined && { account }) };
    const client = await connect(connection, { id: options.partner, roles: ['owner'] }, effects);
    const done: Delivered[] = [];
    for (const path of paths) done.push(await deliver(path, options, client, effects));
    printRows(
      done.map(({ row }) => row),
      format,
      effects,
    );
    finish(done.some(({ code }) => code !== 0) ? 1 : 0);
  });
}

interface Delivered {
  readonly row: Row;
  readonly code: ExitCode;
}

async function deliver(path: string, options: Options, client: ApiClient, effects: CliEffects): Promise<Delivered> {
  const location = await sendFile(path, options, client, effects);
  const delivery = await watchDelivery(location, client, effects);
  const written = await writeFindings(path, location, delivery, client, effects);
  for (const line of [deliveryNote(delivery), ...written]) note(`${path}: ${line}`, effects);
  const hasFindings = written.length > 0 || delivery.state === 'refused' || delivery.state === 'failed';
  return { row: deliveryRow(path, delivery), code: hasFindings ? 1 : 0 };
}

const EXAMPLES = `
Examples:
  ketenbeeld deliver --dataset signals --partner KMAR signals-2026-03.csv
  ketenbeeld deliver --dataset signals --partner KMAR --as kmar-owner march.csv april.csv

Findings are written beside the source file: march.csv.findings.ndjson, and march.csv.quarantine.csv with the rows to
mend and deliver again.`;
