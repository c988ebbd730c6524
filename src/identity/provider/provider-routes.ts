import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { hidden } from '../hidden.ts';

/** Hands everything under /oidc to the provider, body unread. */
export function providerRoutes(app: FastifyInstance, provider: () => Provider): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.all('/oidc/*', hidden(), (request, reply) => passOn(provider(), request, reply));
}

async function passOn(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.hijack();
  // oidc-provider finds its mount path by comparing the two.
  const mounted = Object.assign(request.raw, { originalUrl: request.url });
  mounted.url = request.url.slice('/oidc'.length);
  await provider.callback()(mounted, reply.raw);
}
