import Papa from 'papaparse';
import { InputError } from '../model/errors.ts';
import type { AccountId, DeliveryId } from '../model/ids.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import { checkMayDeliver } from './check-may-deliver.ts';
import type { IntakeConnection, IntakeEffects } from './effects.ts';
import type { Intake, Receipt } from './intake.ts';
import { isMasked, type Quarantined, quarantinedLines } from './read-quarantine.ts';
import { known } from './request-withdrawal.ts';

/** Cells of quarantined rows with other values; what is not named stays as it was delivered. */
export interface MendRequest {
  readonly account: AccountId;
  readonly delivery: DeliveryId;
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
  readonly traceId: string;
}

/**
 * Delivers quarantined rows again with the changed cells, through the mapping and the checks of the first time. The rows
 * are taken from the quarantine here, so that nobody needs to send, or gets to see, more than was shown.
 *
 * @throws InputError NOT_FOUND, NOT_MANDATED, DELIVERY_STATE, REQUEST_INVALID
 */
export async function mend(
  facts: IntakeConnection,
  effects: IntakeEffects,
  receive: Intake['receive'],
  { account, delivery: id, rows, traceId }: MendRequest,
): Promise<Receipt> {
  const first = await known(facts, effects, id);
  const { dataset, owner: partner, mapping, fileName } = first;
  await checkMayDeliver(effects, { account, partner, dataset }, effects.now());
  if (first.state !== 'accepted')
    throw new InputError(
      'DELIVERY_STATE',
      `this delivery is '${first.state}'; only rows of an accepted one can be mended`,
    );
  const changes = new Map(rows.map(({ line, cells }) => [line, cells]));
  const quarantined = await quarantinedLines(facts, effects, id, [...changes.keys()]);
  check(changes, quarantined);
  const { text, lines } = fileOf(changes, quarantined);
  const receipt = await receive(
    {
      ...{ account, partner, dataset, fileName, traceId, mends: id },
      ...(mapping === '' ? {} : { mapping: withoutLayout(mapping) }),
    },
    once(text),
  );
  await effects.deliveries.keepMended(facts, id, receipt.id, lines);
  return receipt;
}

type Changes = ReadonlyMap<number, Readonly<Record<string, string>>>;

function check(changes: Changes, { columns, rows }: Quarantined): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  for (const [line, cells] of changes) {
    const row = byLine.get(line);
    if (!row) throw new InputError('REQUEST_INVALID', `line ${line} is not in the quarantine of this delivery`);
    if (!row.isKept) throw new InputError('REQUEST_INVALID', `nothing of line ${line} was kept; deliver the row anew`);
    if (row.isMended) throw new InputError('REQUEST_INVALID', `line ${line} was mended already`);
    for (const [column, value] of Object.entries(cells)) {
      if (!columns.includes(column))
        throw new InputError(
          'REQUEST_INVALID',
          `line ${line}: there is no column '${column}'; there are ${columns.join(', ')}`,
        );
      if (/[\r\n]/.test(value))
        throw new InputError('REQUEST_INVALID', `line ${line}, ${column}: a line end in a value`);
    }
    const hidden = columns.filter((column, i) => isMasked(row.values[i] ?? '') && isMasked(cells[column] ?? '***'));
    if (hidden.length > 0)
      throw new InputError(
        'REQUEST_INVALID',
        `line ${line}: the value of ${hidden.join(', ')} was not kept; give a new one without personal data`,
      );
  }
}

function fileOf(changes: Changes, { columns, rows }: Quarantined) {
  let at = 2;
  const lines = rows.map(({ line, values }) => {
    const cells = changes.get(line) ?? {};
    const mended = columns.map((column, i) => cells[column] ?? values[i] ?? '');
    const place = at;
    at += 1 + mended.join('').split('\n').length - 1;
    return { line, at: place, mended };
  });
  const text = Papa.unparse([[...columns], ...lines.map(({ mended }) => mended)], { newline: '\n' });
  return { text: `${text}\n`, lines: lines.map(({ line, at: place }) => ({ line, at: place })) };
}

/** The file that is made here has its names on the first line, wherever they stood in the first one. */
function withoutLayout(text: string): SourceMapping {
  // Written by `receive` from a SourceMapping.
  const { layout: _, ...mapping } = JSON.parse(text) as SourceMapping;
  return mapping;
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}
