import { InputError } from '../../model/errors.ts';
import { type AnswersRequest, AnswersRequestSchema } from '../../model/wire/question.ts';
import { CliError } from '../cli-error.ts';
import { parseJson } from '../parse-json.ts';

/**
 * A request from a file with one question, a list of questions, or a whole request.
 *
 * @param as overrules the audience that the file names
 * @throws CliError that names every mistake and its place
 */
export function readRequest(text: string, path: string, as: object | undefined): AnswersRequest {
  const request = { ...wholeRequest(parseJson(text, path)), ...(as && { as }) };
  if (!('as' in request)) throw new CliError(`name as whom you ask: --as partner:ID, or --as forum:ID --purpose ID`);
  try {
    const parsed = AnswersRequestSchema.safeParse(request);
    if (parsed.success) return parsed.data;
    const problems = parsed.error.issues.map((issue) => `\n  ${issue.path.join('.') || 'request'}: ${issue.message}`);
    throw new CliError(`${path} is not a question that can be asked:${problems.join('')}`);
  } catch (error) {
    // The model's id functions throw out of the schema; they name the id, not the file.
    if (error instanceof InputError) throw new CliError(`${path}: ${error.message}`, { cause: error });
    throw error;
  }
}

function wholeRequest(read: unknown): object {
  if (Array.isArray(read)) return { questions: read };
  if (typeof read === 'object' && read !== null) return 'questions' in read ? read : { questions: [read] };
  return { questions: read };
}
