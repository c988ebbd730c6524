import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import { type Verification, verify } from '../../log/verify.ts';
import { unreadable } from '../cli-error.ts';
import type { CliEffects } from '../effects.ts';
import type { Format } from '../format-rows.ts';
import { logLines } from '../logs/log-lines.ts';
import { note, printRows, withFormat } from '../print.ts';
import type { Finish } from '../run-cli.ts';

export function addLogs(program: Command, effects: CliEffects, finish: Finish): void {
  const command = program
    .command('logs')
    .description('The log of who saw and delivered what.')
    .command('verify')
    .description('Check that nothing in an exported log was changed. Needs no server.')
    .argument('<file>', 'exported log: one JSON object a line, with place, entry and hash')
    .addHelpText('after', EXAMPLE);
  withFormat(command).action(async (path: string, { format }: { readonly format?: Format }) => {
    const { stream } = await effects.files.open(path).catch((cause: unknown) => {
      throw unreadable(path, cause);
    });
    const verification = await verify(logLines(stream.pipeThrough(new TextDecoderStream())), sha256);
    const { lines, head, broken, interrupted } = verification;
    const verdict = broken ? 'CHANGED' : 'unchanged';
    printRows([{ file: path, verdict, lines, head, interrupted: interrupted.length }], format, effects);
    for (const line of notesOn(verification)) note(`${path}: ${line}`, effects);
    finish(broken ? 1 : 0);
  });
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function notesOn({ broken, interrupted }: Verification): readonly string[] {
  const begun = interrupted.map((name) => `begun and not finished: ${name}`);
  if (!broken) return ['compare lines and head with those you kept: that shows whether the end was cut off', ...begun];
  const what =
    broken.reason === 'place' ? 'a line is missing, added or moved' : 'the line or one before it was changed';
  return [`line ${broken.place}: ${what} (LOG_BROKEN, see docs/errors.md)`, ...begun];
}

const EXAMPLE = `
Example:
  ketenbeeld logs verify log-2026-03.ndjson`;
