import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { accountId } from '../../model/ids.ts';
import { OwnSessionsSchema, SessionRevocationSchema } from '../../model/wire/sessions.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, traceIdOf } from '../signed-in.ts';

const tags = ['sessions'];

/** Who is signed in where; one ends one's own, and an administrator of the hub all of an account. */
export const sessionRoutes =
  ({ sessions: desk }: Pick<ApiEffects, 'sessions'>): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/sessions',
      {
        schema: {
          operationId: 'listSessions',
          tags,
          summary: 'Sessions of this account, oldest first',
          response: { 200: json('Sessions', OwnSessionsSchema), ...ERRORS },
        },
      },
      async (request) => ({
        sessions: (await desk.own(accountOf(request))).map(({ idHash, createdAt, lastUsedAt, expiresAt }) => ({
          ...{ id: idHash, begunAt: createdAt, lastUsedAt, endsAt: expiresAt },
          isThisOne: idHash === request.session,
        })),
      }),
    );

    app.delete(
      '/sessions/:id',
      {
        schema: {
          operationId: 'endSession',
          tags,
          summary: 'End a session of this account; it holds at the next request',
          params: z.object({ id: z.string().max(64) }),
          response: { 204: z.null().describe('Ended'), ...ERRORS },
        },
      },
      async (request, reply) => {
        await desk.end({ account: accountOf(request), traceId: traceIdOf(request) }, request.params.id);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/accounts/:id/session-revocations',
      {
        schema: {
          operationId: 'revokeSessions',
          tags,
          summary: 'End all sessions of an account, as administrator of the hub; it holds at the next request',
          params: z.object({ id: z.string().max(64).transform(accountId) }),
          response: { 201: json('Ended', SessionRevocationSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const actor = { account: accountOf(request), traceId: traceIdOf(request) };
        return reply.code(201).send({ ended: await desk.endAll(actor, request.params.id) });
      },
    );
  };
