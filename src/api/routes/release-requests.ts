import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { wireRequest } from '../../consultation/releases/wire-dossier.ts';
import {
  ReleaseRequestSchema,
  ReleaseRequestsSchema,
  RequestDecisionSchema,
  RequestedReleaseSchema,
} from '../../model/wire/release-dossier.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, actorOf } from '../signed-in.ts';

const IdParams = z.object({ id: z.string().max(64) });
const tags = ['releases'];

/** Forums ask, and owners answer. */
export const releaseRequestRoutes =
  ({ releases: desk, accountLabel }: Pick<ApiEffects, 'releases' | 'accountLabel'>): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/release-requests',
      {
        schema: {
          operationId: 'listReleaseRequests',
          tags,
          summary: 'What this account’s forums asked, and what its partners were asked',
          response: { 200: json('Requests', ReleaseRequestsSchema), ...ERRORS },
        },
      },
      async (request) => ({
        requests: desk.requests(accountOf(request)).map((seen) => wireRequest(seen, accountLabel)),
      }),
    );

    app.post(
      '/release-requests',
      {
        schema: {
          operationId: 'requestRelease',
          tags,
          summary: 'Ask an owner for a release to one’s forum, as its member or chair',
          body: RequestedReleaseSchema,
          response: { 201: json('Asked', ReleaseRequestSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        return reply.code(201).send(wireRequest(await desk.request(actorOf(request), request.body), accountLabel));
      },
    );

    app.post(
      '/release-requests/:id/decisions',
      {
        schema: {
          operationId: 'decideOnReleaseRequest',
          tags,
          summary: 'Grant, narrow or decline, as data owner; the first two make a draft',
          params: IdParams,
          body: RequestDecisionSchema,
          response: { 201: json('Decided', ReleaseRequestSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        return reply
          .code(201)
          .send(wireRequest(await desk.decide(actorOf(request), request.params.id, request.body), accountLabel));
      },
    );
  };
