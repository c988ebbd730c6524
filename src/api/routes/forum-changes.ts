import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ForumChange } from '../../model/forum-change.ts';
import {
  ConsentRequestSchema,
  DeclineForumRequestSchema,
  ForumChangeSchema,
  ForumChangesSchema,
  ForumRequestSchema,
  type WireForumChange,
} from '../../model/wire/people.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { ApiEffects } from '../effects.ts';
import { requireStepUp, STEP_UP_SECURITY } from '../require-step-up.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, actorOf } from '../signed-in.ts';
import { wireForum } from '../wire-forum.ts';

const IdParams = z.object({ id: z.string().max(64) });
const tags = ['forums'];

const wire = ({ forum, needed, consents, ...rest }: ForumChange): WireForumChange => ({
  ...rest,
  forum: wireForum(forum),
  needed: [...needed],
  consents: [...consents],
});

/** Forums are proposed, and hold when every owner concerned agreed. */
export const forumChangeRoutes =
  ({ forums: desk }: Pick<ApiEffects, 'forums'>): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/forum-changes',
      {
        schema: {
          operationId: 'listForumChanges',
          tags,
          summary: 'Changes that this account proposed, chairs or has to agree to',
          response: { 200: json('Changes', ForumChangesSchema), ...ERRORS },
        },
      },
      async (request) => ({ changes: desk.changes(accountOf(request)).map(wire) }),
    );

    app.post(
      '/forum-changes',
      {
        schema: {
          operationId: 'proposeForum',
          tags,
          summary: 'Propose a forum as administrator, or a change of one as its chair',
          description: 'What only takes away holds at once; what lets more people look waits for the owners.',
          body: ForumRequestSchema,
          response: { 201: json('Proposed or done', ForumChangeSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const { forum, chair, reason } = request.body;
        const proposed = { forum, reason, ...(chair === undefined ? {} : { chair: withoutUndefined(chair) }) };
        return reply.code(201).send(wire(await desk.propose(actorOf(request), proposed)));
      },
    );

    app.post(
      '/forum-changes/:id/consents',
      {
        onRequest: requireStepUp,
        schema: {
          operationId: 'consentToForum',
          tags,
          security: STEP_UP_SECURITY,
          summary: 'Agree for a partner, as its data owner',
          params: IdParams,
          body: ConsentRequestSchema,
          response: { 201: json('Agreed', ForumChangeSchema), ...ERRORS },
        },
      },
      async (request, reply) =>
        reply.code(201).send(wire(await desk.consent(actorOf(request), request.params.id, request.body.partner))),
    );

    app.post(
      '/forum-changes/:id/declines',
      {
        schema: {
          operationId: 'declineForum',
          tags,
          summary: 'Decline for a partner, as its data owner; one is enough',
          params: IdParams,
          body: DeclineForumRequestSchema,
          response: { 201: json('Declined', ForumChangeSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const { partner, reason } = request.body;
        return reply.code(201).send(wire(await desk.decline(actorOf(request), request.params.id, partner, reason)));
      },
    );
  };
