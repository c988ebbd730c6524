import type { z } from 'zod';
import type { Progress } from '../statistics/progress.ts';

/** One method on one's own figures: JSON in, JSON out. */
export interface Analysis {
  readonly id: string;
  readonly title: string;
  /** Publication or reference implementation that the method follows. */
  readonly source: string;
  readonly assumptions: readonly string[];
  readonly input: z.ZodType;
  /** An input that runs. */
  readonly example: unknown;
  /** @throws RangeError when the figures cannot be used, with the reason */
  readonly run: (input: unknown, progress?: Progress) => unknown;
}

interface Definition<Schema extends z.ZodType> extends Omit<Analysis, 'input' | 'run' | 'example'> {
  readonly input: Schema;
  readonly example: z.input<Schema>;
  readonly run: (input: z.output<Schema>, progress?: Progress) => unknown;
}

/** Ties the schema of a method to what it takes, so that its example and its call are checked by the compiler. */
export const analysis = <Schema extends z.ZodType>({ input, run, ...rest }: Definition<Schema>): Analysis => ({
  ...rest,
  input,
  run: (given, progress) => run(input.parse(given), progress),
});
