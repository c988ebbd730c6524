import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { ApiEffects } from './effects.ts';
import { methodNotAllowed } from './method-not-allowed.ts';
import { API_VERSION, openApi } from './openapi.ts';
import { problem, problems, send } from './problems.ts';
import { accountabilityRoutes } from './routes/accountability.ts';
import { analysisRoutes } from './routes/analyses.ts';
import { answerRoutes } from './routes/answers.ts';
import { codeProposalRoutes } from './routes/code-proposals.ts';
import { deliveryRoutes } from './routes/deliveries.ts';
import { deliveryChangeRoutes } from './routes/delivery-changes.ts';
import { draftDeliveryRoutes } from './routes/draft-deliveries.ts';
import { eventRoutes } from './routes/events.ts';
import { feedbackRoutes } from './routes/feedback.ts';
import { forumChangeRoutes } from './routes/forum-changes.ts';
import { mappingRoutes } from './routes/mappings.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { peopleRoutes } from './routes/people.ts';
import { publishedTableRoutes } from './routes/published-tables.ts';
import { qualityRoutes } from './routes/quality.ts';
import { releaseRequestRoutes } from './routes/release-requests.ts';
import { releaseRoutes } from './routes/releases.ts';
import { remappingRoutes } from './routes/remappings.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { sharingRoutes } from './routes/sharing.ts';
import { wordRoutes } from './routes/words.ts';
import { requireSignIn } from './signed-in.ts';
import { traceOf } from './trace.ts';
import { webPages } from './web-pages.ts';

export interface ApiOptions {
  readonly effects: ApiEffects;
  /** Registers sign-in; afterwards `app.identity` is there. */
  readonly identity: (app: FastifyInstance) => Promise<void>;
  /** Folder with the built pages; undefined = none are served. */
  readonly webFolder: string | undefined;
  /** Where faults of our own go. */
  readonly report: (error: unknown, traceId: string) => void;
}

/** The server, not yet listening. */
export async function createApi({ effects, identity, webFolder, report }: ApiOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    trustProxy: false,
    bodyLimit: 1_000_000,
    routerOptions: { ignoreTrailingSlash: false },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  problems(app, report);
  await app.register(helmet, SECURITY_HEADERS);
  app.addHook('onRequest', apiHeaders);
  await app.register(rateLimit, { max: 6000, timeWindow: '1 minute' });
  await openApi(app);
  await identity(app);
  await app.register(async (v1) => routes(v1, effects), { prefix: '/v1' });
  if (webFolder !== undefined) await webPages(app, webFolder);
  return app;
}

/** On every reply under /v1, also on those to paths that do not exist. */
async function apiHeaders(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!request.url.startsWith('/v1')) return;
  reply.header('api-version', API_VERSION).header('cache-control', 'no-store');
  const path = request.url.split('?')[0] ?? '';
  // Not left to the routes: to them it is an address whose last parameter is empty.
  if (path.endsWith('/'))
    await send(reply, problem('NOT_FOUND', 404, `there is nothing at ${path}`, traceOf(request.headers)));
  else if (!isAcceptable(request.headers.accept, request.url))
    await send(
      reply,
      problem('REQUEST_INVALID', 406, 'this address answers application/json', traceOf(request.headers)),
    );
}

async function routes(v1: FastifyInstance, effects: ApiEffects): Promise<void> {
  const refuseOtherMethods = methodNotAllowed(v1);
  v1.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('access-control-allow-origin', '*')
      .type('application/json')
      .serializer(JSON.stringify)
      .send(v1.swagger()),
  );
  await v1.register(async (scope) => {
    requireSignIn(scope, effects);
    const plugins = [
      answerRoutes,
      wordRoutes,
      codeProposalRoutes,
      deliveryRoutes,
      deliveryChangeRoutes,
      remappingRoutes,
      draftDeliveryRoutes,
      qualityRoutes,
      feedbackRoutes,
      mappingRoutes,
      sharingRoutes,
      sessionRoutes,
      releaseRoutes,
      peopleRoutes,
      forumChangeRoutes,
      meetingRoutes,
      releaseRequestRoutes,
      publishedTableRoutes,
      eventRoutes,
      analysisRoutes,
      accountabilityRoutes,
    ];
    for (const plugin of plugins) await scope.register(plugin(effects));
  });
  refuseOtherMethods();
}

const OFFERS: readonly (readonly [path: RegExp, type: string])[] = [
  [/\/quarantine$/, 'text/csv'],
  [/^\/v1\/published-tables\/[^/]+\/editions\/[^/]+$/, 'text/csv'],
  [/^\/v1\/log-lines$/, 'application/x-ndjson'],
  [/\/events$/, 'text/event-stream'],
];

function isAcceptable(accept: string | undefined, url: string): boolean {
  if (accept === undefined) return true;
  const path = url.split('?')[0] ?? '';
  const offered = ['application/json', ...OFFERS.flatMap(([pattern, type]) => (pattern.test(path) ? [type] : []))];
  return accept.split(',').some((range) => {
    const type = (range.split(';')[0] ?? '').trim().toLowerCase();
    return type === '*/*' || offered.some((it) => it === type || `${it.split('/')[0]}/*` === type);
  });
}

const SECURITY_HEADERS = {
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      upgradeInsecureRequests: null,
    },
    useDefaults: false,
  },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
} as const;
