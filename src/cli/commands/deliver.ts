import type { Command } from 'commander';
import type { ExitCode } from '../cli-error.ts';
import type { ApiClient } from '../client.ts';
import { type Connection, connect, withConnection } from '../connect.ts';
import { deliveryNote, deliveryRow } from '../deliver/delivery-row.ts';
import { sendFiles } from '../deliver/send-files.ts';
import { watchDelivery } from '../deliver/watch-delivery.ts';
import { writeFindings } from '../deliver/write-findings.ts';
import type { CliEffects } from '../effects.ts';
import type { Format, Row } from '../format-rows.ts';
import { note, printRows, withFormat } from '../print.ts';
import type { Finish } from '../run-cli.ts';

interface Options extends Connection {
  readonly dataset: string;
  readonly partner: string;
  readonly mapping?: string;
  readonly as?: string;
  readonly json: boolean;
  readonly format?: Format;
}

export function addDeliver(program: Command, effects: CliEffects, finish: Finish): void {
  const command = program
    .command('deliver')
    .description('Deliver records of one dataset for one partner, and get the findings back.')
    .argument('<files...>', 'CSV, NDJSON, Parquet or XLSX, compressed or not; several files are one delivery')
    .requiredOption('--dataset <id>', 'for example signals')
    .requiredOption('--partner <id>', 'the owner of the records, for example KMAR')
    .option('--mapping <name[@version]>', 'read the files through this saved mapping; else the one that fits, if any')
    .option('--as <account>', 'demonstration account to act as; the same as --account')
    .option('--json', 'the same as --format ndjson', false)
    .addHelpText('after', EXAMPLES);
  withFormat(withConnection(command)).action(async (paths: readonly string[], options: Options) => {
    const { as: account = options.account, format = options.json ? 'ndjson' : undefined } = options;
    const connection = { ...options, ...(account !== undefined && { account }) };
    const client = await connect(connection, { id: options.partner, roles: ['owner'] }, effects);
    const { row, code } = await deliver(paths, options, client, effects);
    printRows([row], format, effects);
    finish(code);
  });
}

interface Delivered {
  readonly row: Row;
  readonly code: ExitCode;
}

async function deliver(
  paths: readonly string[],
  options: Options,
  client: ApiClient,
  effects: CliEffects,
): Promise<Delivered> {
  const location = await sendFiles(paths, options, client, effects);
  // What is written goes beside the first file and names the first.
  const path = paths[0] ?? '';
  const delivery = await watchDelivery(location, client, effects);
  const written = await writeFindings(path, location, delivery, client, effects);
  for (const line of [deliveryNote(delivery), ...written]) note(`${path}: ${line}`, effects);
  const hasFindings = written.length > 0 || delivery.state === 'refused' || delivery.state === 'failed';
  return { row: deliveryRow(path, delivery), code: hasFindings ? 1 : 0 };
}

const EXAMPLES = `
Examples:
  ketenbeeld deliver --dataset signals --partner KMAR signals-2026-03.csv
  ketenbeeld deliver --dataset signals --partner KMAR --as kmar-owner march.xlsx
  ketenbeeld deliver --dataset signals --partner KMAR part-1.csv part-2.csv
  ketenbeeld deliver --dataset signals --partner KMAR --mapping monthly-export@2 march.xlsx

Several files with the same columns are one delivery: all of it is in, or nothing. Findings are written beside the first
file: march.xlsx.findings.ndjson, and march.xlsx.quarantine.csv with the rows to mend and deliver again.`;
