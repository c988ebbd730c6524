import { InputError } from '../model/errors.ts';
import type { Progress } from '../statistics/progress.ts';
import { analysisOf } from './analysis-of.ts';

/** A result with all that it takes to get it again: the same method, version and input give the same digits. */
export interface AnalysisResult {
  readonly method: string;
  readonly version: string;
  readonly source: string;
  readonly assumptions: readonly string[];
  readonly input: unknown;
  readonly result: unknown;
}

/** Raised when a method's results change for the same input. */
const VERSION = '1';

/**
 * Runs one method on one's own figures. Maps become objects, and infinities text: JSON has neither, and a bound that is
 * infinite must not be read as missing.
 * @throws InputError NOT_FOUND (method), REQUEST_INVALID (input, every mistake), ANALYSIS_REFUSED (what the method says)
 */
export function runAnalysis(method: string, given: unknown, progress?: Progress): AnalysisResult {
  const { id, source, assumptions, input, run } = analysisOf(method);
  const { success, error } = input.safeParse(given);
  if (!success) {
    const problems = error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`);
    throw new InputError('REQUEST_INVALID', `this is no input of ${id}: ${problems.join('; ')}`);
  }
  try {
    const result = run(given, progress);
    return { method: id, version: VERSION, source, assumptions, input: given, result: written(result) };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new InputError('ANALYSIS_REFUSED', `${id} refuses these figures: ${cause.message}`, { cause });
  }
}

const written = (result: unknown): unknown =>
  JSON.parse(
    JSON.stringify(result, (_key, value: unknown) => {
      if (value instanceof Map) return Object.fromEntries(value);
      return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
    }),
  );
