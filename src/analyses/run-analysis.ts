import { InputError } from '../model/errors.ts';
import type { Progress } from '../statistics/progress.ts';
import { analysisOf } from './analysis-of.ts';

/** A result with all that it takes to get it again: the same method, version and input give the same digits. */
export interface AnalysisResult {
  readonly method: string;
  readonly version: string;
  readonly source: string;
  readonly assumptions: readonly string[];
  /** Of the random numbers, for methods that draw. */
  readonly seed?: number;
  /** As it was taken: with the defaults that applied, so that a later version cannot read it otherwise. */
  readonly input: unknown;
  readonly result: unknown;
}

/** Raised when a method's results change for the same input. */
const VERSION = '2';

/**
 * Runs one method on one's own figures. Maps become objects, and infinities text: JSON has neither, and a bound that is
 * infinite must not be read as missing. Numbers have twelve significant digits: further ones may differ between processors.
 * @throws InputError NOT_FOUND (method), REQUEST_INVALID (input, every mistake), ANALYSIS_REFUSED (what the method says)
 */
export function runAnalysis(method: string, given: unknown, progress?: Progress): AnalysisResult {
  const { id, source, assumptions, input, run } = analysisOf(method);
  const { success, error, data } = input.safeParse(given);
  if (!success) {
    const problems = error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`);
    throw new InputError('REQUEST_INVALID', `this is no input of ${id}: ${problems.join('; ')}`);
  }
  try {
    const result = run(given, progress);
    return { method: id, version: VERSION, source, assumptions, ...seedOf(data), input: data, result: written(result) };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new InputError('ANALYSIS_REFUSED', `${id} refuses these figures: ${cause.message}`, { cause });
  }
}

const seedOf = (input: unknown): Pick<AnalysisResult, 'seed'> => {
  const { seed } = typeof input === 'object' && input !== null && 'seed' in input ? input : { seed: undefined };
  return typeof seed === 'number' ? { seed } : {};
};

const DIGITS = 12;

const written = (result: unknown): unknown =>
  JSON.parse(
    JSON.stringify(result, (_key, value: unknown) => {
      if (value instanceof Map) return Object.fromEntries(value);
      if (typeof value !== 'number' || Number.isInteger(value)) return value;
      return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : String(value);
    }),
  );
