import type { Audience } from './answers.ts';

/** The audience as the query of a GET. */
export const audienceQuery = (as: Audience): string =>
  new URLSearchParams(Object.entries(as).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString();
