import type { FastifyInstance, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { isLoopback } from '../loopback.ts';
import { embeddedProvider } from './embedded-provider.ts';
import { interactionRoutes } from './interaction-routes.ts';
import type { ProviderSetup } from './provider-configuration.ts';
import { providerRoutes } from './provider-routes.ts';

/** Everything under /oidc, in a scope of its own. `setup` is asked at the first request: then the origin is known. */
export function mountProvider(app: FastifyInstance, setup: () => ProviderSetup): void {
  let made: Provider | undefined;
  const provider = () => {
    made ??= embeddedProvider(setup());
    return made;
  };
  app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (!isFromThisMachine(request, setup().origin)) return reply.code(421).send();
    });
    scope.register(async (inner) => providerRoutes(inner, provider));
    scope.register(async (inner) => interactionRoutes(inner, provider, setup));
  });
}

// The configured host was checked at the start. This holds also where a listener was added since, and for a page of
// another site whose name was made to lead here (DNS rebinding).
const isFromThisMachine = ({ raw, headers }: FastifyRequest, origin: string): boolean =>
  isLoopback(raw.socket.localAddress ?? '') && headers.host === new URL(origin).host;
