import type { Command } from 'commander';
import { AnswersSchema } from '../../model/wire/answer.ts';
import type { WireAudience } from '../../model/wire/question.ts';
import { answerNotes, answerRows } from '../ask/answer-rows.ts';
import { audienceOf } from '../ask/audience.ts';
import { readRequest } from '../ask/read-request.ts';
import { unreadable } from '../cli-error.ts';
import { type Connection, connect, type Fitting, withConnection } from '../connect.ts';
import type { CliEffects } from '../effects.ts';
import type { Format } from '../format-rows.ts';
import { note, printRows, withFormat } from '../print.ts';
import type { Finish } from '../run-cli.ts';

interface Options extends Connection {
  readonly as?: string;
  readonly purpose?: string;
  readonly format?: Format;
}

export function addAsk(program: Command, effects: CliEffects, finish: Finish): void {
  const command = program
    .command('ask')
    .description('Ask questions as one partner or in one forum, and get the figures that may be seen there.')
    .argument('<file>', 'JSON: one question, a list of questions, or a whole request')
    .option('--as <audience>', 'partner:ID for the own records, or forum:ID')
    .option('--purpose <purpose>', 'for which purpose of the forum')
    .addHelpText('after', EXAMPLES);
  withFormat(withConnection(command)).action(async (path: string, options: Options) => {
    const text = await effects.files.readText(path).catch((cause: unknown) => {
      throw unreadable(path, cause);
    });
    const request = readRequest(text, path, audienceOf(options.as, options.purpose));
    const client = await connect(options, fittingFor(request.as), effects);
    const { answers, traceId } = await client.post('/v1/answers', request, AnswersSchema);
    printRows(answers.flatMap(answerRows), options.format, effects);
    for (const text of answers.flatMap(answerNotes)) note(text, effects);
    note(`trace id ${traceId}`, effects);
    finish(answers.some((answer) => answer.refusal) ? 1 : 0);
  });
}

const fittingFor = (as: WireAudience): Fitting =>
  'partner' in as ? { id: as.partner, roles: ['analyst'] } : { id: as.forum, roles: ['member'] };

const EXAMPLES = `
Examples:
  ketenbeeld ask per-month.json --as partner:KMAR
  ketenbeeld ask per-month.json --as forum:mdt --purpose direction-and-actions
  ketenbeeld ask per-month.json --as partner:KMAR --format ndjson | jq .

per-month.json:
  {"dataset": "signals", "measures": ["count"],
   "by": [{"dimension": "registered", "level": "month"}],
   "where": [{"dimension": "registered", "from": "2025-01-01", "until": "2026-01-01"}]}`;
