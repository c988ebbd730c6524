import { type Command, Option } from 'commander';
import type { CliEffects } from './effects.ts';
import { chooseFormat, FORMATS, type Format, formatRows, type Row } from './format-rows.ts';

export const withFormat = (command: Command): Command =>
  command.addOption(
    new Option('--format <format>', 'default: a table on a terminal, ndjson in a pipe').choices(FORMATS),
  );

/** The result of a command. Every command that gives data ends here. */
export function printRows(rows: readonly Row[], asked: Format | undefined, { stdout, env }: CliEffects): void {
  const format = chooseFormat(asked, stdout.isTerminal);
  // NO_COLOR counts when it is set to anything but nothing (no-color.org).
  const hasColour = stdout.isTerminal && !env('NO_COLOR');
  stdout.write(formatRows(rows, format, hasColour));
}

/** A remark beside the data. */
export const note = (text: string, { stderr }: CliEffects): void => stderr.write(`${text}\n`);

/** A line that replaces the one before it on a terminal, and is left out elsewhere. */
export function showProgress(text: string, { stderr }: CliEffects): void {
  if (stderr.isTerminal) stderr.write(`\r\u001B[2K${text}`);
}

/** Whole numbers as people read them: 1 234 567. */
export const grouped = (value: number): string =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ' ');
