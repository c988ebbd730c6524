import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { mandatesOf } from '../../answer/mandates-of.ts';
import { visibleReleases } from '../../answer/visible-releases.ts';
import { ForumsSchema, MeSchema, ReleasesSchema } from '../../model/wire/sharing.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf } from '../signed-in.ts';
import { wireForum } from '../wire-forum.ts';

export const sharingRoutes =
  (effects: ApiEffects): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/me',
      {
        schema: {
          operationId: 'getMe',
          tags: ['sharing'],
          summary: 'Who is signed in, and as whom it may look',
          response: { 200: json('Account', MeSchema), ...ERRORS },
        },
      },
      async (request) => {
        const account = accountOf(request);
        const mandates = mandatesOf(account, effects.world(), effects.now()).map(
          ({ role, for: whom, ground, validUntil }) => ({
            role,
            ...(whom.kind === 'partner' ? { partner: whom.partner } : {}),
            ...(whom.kind === 'forum' ? { forum: whom.forum } : {}),
            ground,
            validUntil,
          }),
        );
        return { account, label: effects.accountLabel(account), isDemonstration: effects.isDemonstration, mandates };
      },
    );

    app.get(
      '/forums',
      {
        schema: {
          operationId: 'listForums',
          tags: ['sharing'],
          summary: 'The forums for which this account holds a mandate',
          response: { 200: json('Forums', ForumsSchema), ...ERRORS },
        },
      },
      async (request) => {
        const world = effects.world();
        const held = mandatesOf(accountOf(request), world, effects.now());
        const forums = world.forums.filter((forum) =>
          held.some((mandate) => mandate.for.kind === 'forum' && mandate.for.forum === forum.id),
        );
        return {
          forums: forums.map(wireForum),
        };
      },
    );

    app.get(
      '/releases',
      {
        schema: {
          operationId: 'listReleases',
          tags: ['sharing'],
          summary: 'Releases in force to the forums, and of the partners, of this account',
          response: { 200: json('Releases', ReleasesSchema), ...ERRORS },
        },
      },
      async (request) => ({ releases: [...visibleReleases(accountOf(request), effects.world(), effects.now())] }),
    );
  };
