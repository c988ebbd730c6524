import type { Command } from 'commander';
import { ANALYSES } from '../../analyses/analyses.ts';
import { analysisOf } from '../../analyses/analysis-of.ts';
import { described } from '../../analyses/described.ts';
import { runAnalysis } from '../../analyses/run-analysis.ts';
import { unreadable } from '../cli-error.ts';
import type { CliEffects } from '../effects.ts';
import type { Format } from '../format-rows.ts';
import { parseJson } from '../parse-json.ts';
import { printRows, showProgress, withFormat } from '../print.ts';

interface Options {
  readonly schema?: boolean;
  readonly format?: Format;
}

export function addAnalyse(program: Command, effects: CliEffects): void {
  const command = program
    .command('analyse')
    .description("Run a method on one's own figures: JSON in, JSON out. Needs no server.")
    .argument('[method]', 'which one; left out, the methods are listed')
    .argument('[file]', 'JSON with the input that --schema describes')
    .option('--schema', 'show what goes in, with an example that runs')
    .addHelpText('after', EXAMPLES);
  withFormat(command).action(
    async (method: string | undefined, file: string | undefined, { schema, format }: Options) => {
      if (method === undefined)
        return printRows(
          ANALYSES.map(({ id, title, source }) => ({ method: id, title, source })),
          format,
          effects,
        );
      const found = analysisOf(method);
      if (schema || file === undefined) return printJson(described(found), effects);
      const text = await effects.files.readText(file).catch((cause: unknown) => {
        throw unreadable(file, cause);
      });
      const input = parseJson(text, file);
      const result = runAnalysis(method, input, (share) =>
        showProgress(`${method}: ${Math.floor(share * 100)} %`, effects),
      );
      showProgress('', effects);
      printJson(result, effects);
    },
  );
}

const printJson = (value: object, { stdout }: CliEffects): void =>
  stdout.write(`${JSON.stringify(value, null, stdout.isTerminal ? 2 : 0)}\n`);

const EXAMPLES = `
Examples:
  ketenbeeld analyse
  ketenbeeld analyse round --schema
  ketenbeeld analyse round figures.json`;
