import type { Command } from 'commander';
import { z } from 'zod';
import type { Analysis } from '../analyses/analysis.ts';
import { ANALYSES } from '../analyses/index.ts';
import { CliError, unreadable } from '../cli-error.ts';
import type { CliEffects } from '../effects.ts';
import type { Format } from '../format-rows.ts';
import { parseJson } from '../parse-json.ts';
import { printRows, withFormat } from '../print.ts';

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
      const found = ANALYSES.find(({ id }) => id === method);
      if (!found)
        throw new CliError(`there is no method '${method}'; there are ${ANALYSES.map(({ id }) => id).join(', ')}`);
      if (schema || file === undefined) return printJson(described(found), effects);
      const text = await effects.files.readText(file).catch((cause: unknown) => {
        throw unreadable(file, cause);
      });
      printJson(answered(found, parseJson(text, file), file), effects);
    },
  );
}

const described = ({ id, title, source, input, example }: Analysis) => ({
  method: id,
  title,
  source,
  input: z.toJSONSchema(input, { io: 'input' }),
  example,
});

/** @throws CliError with every mistake in the input, or the reason why the method refuses the figures */
function answered(found: Analysis, given: unknown, file: string): object {
  const { success, error } = found.input.safeParse(given);
  if (!success) {
    const problems = error.issues.map((issue) => `\n  ${issue.path.join('.') || 'input'}: ${issue.message}`);
    throw new CliError(
      `${file} is no input of ${found.id}, see 'ketenbeeld analyse ${found.id} --schema':${problems.join('')}`,
    );
  }
  try {
    return {
      method: found.id,
      source: found.source,
      assumptions: found.assumptions,
      input: given,
      result: found.run(given),
    };
  } catch (cause) {
    if (cause instanceof RangeError) throw new CliError(`${found.id} refuses ${file}: ${cause.message}`, { cause });
    throw cause;
  }
}

const printJson = (value: object, { stdout }: CliEffects): void =>
  stdout.write(`${JSON.stringify(value, written, stdout.isTerminal ? 2 : 0)}\n`);

/** JSON has no maps and no infinity; a bound that is infinite must not be read as missing. */
function written(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

const EXAMPLES = `
Examples:
  ketenbeeld analyse
  ketenbeeld analyse round --schema
  ketenbeeld analyse round figures.json`;
