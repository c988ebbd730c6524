import type { z } from 'zod';
import { ProblemSchema } from '../model/wire/problem.ts';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemSchema } },
});

/** The errors that every route can give, for the API documentation. */
export const ERRORS = {
  400: problem('The request is not as described'),
  401: problem('Not signed in, or not recently enough to let others see figures'),
  403: problem('No mandate for this'),
  404: problem('Nothing here for this account'),
  406: problem('No such media type'),
  409: problem('Not in a state in which this can be done'),
  422: problem('Cannot be done with this content'),
  429: problem('Too many requests'),
  500: problem('Our mistake'),
  503: problem('Too busy'),
} as const;

/** For routes that change what others may have changed since. */
export const STATE_CONFLICT = problem('Not in a state in which this can be done');

/** A JSON reply with its schema: fields that it does not name never leave. */
export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});
