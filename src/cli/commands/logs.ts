import type { Command } from 'commander';
import type { CliEffects } from '../effects.ts';
import { addExport } from '../logs/export-command.ts';
import { addReplay } from '../logs/replay-command.ts';
import { addVerify } from '../logs/verify-command.ts';
import type { Finish } from '../run-cli.ts';

export function addLogs(program: Command, effects: CliEffects, finish: Finish): void {
  const command = program.command('logs').description('The logs of who saw and delivered what.');
  for (const add of [addVerify, addExport, addReplay]) add(command, effects, finish);
}
