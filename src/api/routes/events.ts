import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { audienceReleases, audienceState } from '../../answer/audience-state.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId } from '../../model/ids.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS } from '../responses.ts';
import { accountOf } from '../signed-in.ts';
import { AudienceQuery, audienceOf } from './audience-query.ts';

const MOST_STREAMS = 500;
const MOST_STREAMS_OF_ONE = 20;
const ALIVE_MS = 25_000;

/**
 * Tells that what an audience's figures rest on has changed, and which of its releases no longer hold, so that an open page
 * takes away what rested on them before it has asked anew. Never what the figures are.
 */
export const eventRoutes =
  (effects: ApiEffects): FastifyPluginAsyncZod =>
  async (app) => {
    const open: AccountId[] = [];
    app.get(
      '/events',
      {
        schema: {
          operationId: 'listenForChanges',
          tags: ['answers'],
          summary: 'Server-sent events: an edition or release in the permits of this audience changed',
          querystring: AudienceQuery,
          response: {
            200: {
              description:
                'Events named `change`, with the ids of releases that no longer hold under `gone`, without values',
              content: { 'text/event-stream': { schema: z.string() } },
            },
            ...ERRORS,
          },
        },
      },
      async (request, reply) => {
        const viewer = { account: accountOf(request), as: audienceOf(request.query) };
        const own = open.filter((account) => account === viewer.account).length;
        if (open.length >= MOST_STREAMS || own >= MOST_STREAMS_OF_ONE)
          throw new InputError('BUSY', 'too many event streams are open; close some pages first');
        open.push(viewer.account);
        let state = audienceState(viewer, effects.world(), effects.now());
        let held = audienceReleases(viewer, effects.world(), effects.now());
        reply.hijack();
        for (const [name, value] of Object.entries(reply.getHeaders()))
          if (value !== undefined) reply.raw.setHeader(name, value);
        reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
        reply.raw.write(': open\n\n');
        const stop = effects.onTold(() => {
          const next = audienceState(viewer, effects.world(), effects.now());
          if (next === state) return;
          state = next;
          const holds = audienceReleases(viewer, effects.world(), effects.now());
          const gone = held.filter((id) => !holds.includes(id));
          held = holds;
          reply.raw.write(`event: change\ndata: ${JSON.stringify(gone.length > 0 ? { gone } : {})}\n\n`);
        });
        // A browser that was signed out elsewhere is told nothing more.
        const forget =
          request.session === null ? undefined : app.identity.onEnded(request.session, () => reply.raw.end());
        const alive = setInterval(() => reply.raw.write(': alive\n\n'), ALIVE_MS);
        reply.raw.once('close', () => {
          open.splice(open.indexOf(viewer.account), 1);
          stop();
          forget?.();
          clearInterval(alive);
        });
      },
    );
    app.addHook('preClose', async () => app.server.closeAllConnections());
  };
