import type { FastifyInstance, HTTPMethods } from 'fastify';
import { problem, send } from './problems.ts';
import { traceOf } from './trace.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/**
 * Answers 405 with `Allow` on every path for the methods it does not have, as the API Design Rules ask. Call it before
 * the routes are registered, and the function it returns after.
 */
export function methodNotAllowed(app: FastifyInstance): () => void {
  const methods = new Map<string, Set<HTTPMethods>>();
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set();
    for (const it of [method].flat() as HTTPMethods[]) known.add(it);
    methods.set(url, known);
  });
  return () => {
    for (const [url, known] of [...methods]) {
      const missing = METHODS.filter((method) => !known.has(method));
      const allow = METHODS.filter((method) => known.has(method)).join(', ');
      app.route({
        method: missing,
        url: url.slice(app.prefix.length),
        schema: { hide: true },
        handler: (request, reply) =>
          send(
            reply.header('allow', allow),
            problem(
              'REQUEST_INVALID',
              405,
              `${request.method} is not possible here; possible are ${allow}`,
              traceOf(request.headers),
            ),
          ),
      });
    }
  };
}
