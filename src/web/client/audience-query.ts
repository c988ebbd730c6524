import type { Audience } from './answers.ts';

/** The audience as the query of a GET. */
export const audienceQuery = (as: Audience): string => new URLSearchParams({ ...as }).toString();
