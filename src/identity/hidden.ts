import type { FastifySchema } from 'fastify';

/** Route option that keeps a route out of the API's own description (read by @fastify/swagger). */
export const hidden = (): { readonly schema: FastifySchema } => ({ schema: { hide: true } });
