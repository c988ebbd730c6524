import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { visibleDatasets } from '../../answer/visible-datasets.ts';
import type { PublicChange } from '../../model/codelist-change.ts';
import { InputError } from '../../model/errors.ts';
import { DatasetsSchema, WireCodelistSchema, WireCodelistsSchema } from '../../model/wire/words.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf } from '../signed-in.ts';
import { AudienceQuery, audienceOf } from './audience-query.ts';

export const wordRoutes =
  (effects: ApiEffects): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/datasets',
      {
        schema: {
          operationId: 'listDatasets',
          tags: ['words'],
          summary: 'The datasets this audience may ask of, with the levels that are released to it',
          querystring: AudienceQuery,
          response: { 200: json('Datasets', DatasetsSchema), ...ERRORS },
        },
      },
      async (request) => {
        const viewer = { account: accountOf(request), as: audienceOf(request.query) };
        return { datasets: [...visibleDatasets(viewer, effects.world(), effects.now())] };
      },
    );

    app.get(
      '/codelists',
      {
        schema: {
          operationId: 'listCodelists',
          tags: ['words'],
          summary: 'Every codelist with its version: a list whose version is the same has not changed',
          response: { 200: json('Codelists', WireCodelistsSchema), ...ERRORS },
        },
      },
      async () => ({
        codelists: [...effects.world().catalogue.codelists.values()].map((list) => ({
          ...list,
          size: list.codes.length,
        })),
      }),
    );

    app.get(
      '/codelists/:id',
      {
        schema: {
          operationId: 'getCodelist',
          tags: ['words'],
          summary:
            'A codelist with its levels, validity, labels, source and what its keeper changed; the ETag is its version',
          params: z.object({ id: z.string() }),
          response: {
            200: json('Codelist', WireCodelistSchema),
            304: z.undefined().describe('Not changed since the version in If-None-Match'),
            ...ERRORS,
          },
        },
      },
      async (request, reply) => {
        const codelist = effects.world().catalogue.codelists.get(request.params.id);
        if (!codelist) throw new InputError('NOT_FOUND', `codelist '${request.params.id}' does not exist`);
        const etag = `"${codelist.id}-${codelist.version}"`;
        reply.header('etag', etag);
        if (request.headers['if-none-match'] === etag) return reply.code(304).send();
        const changes = codelist.changes?.map((change) => wireChange(change)) ?? [];
        return { ...codelist, levels: [...codelist.levels], codes: [...codelist.codes], changes };
      },
    );
  };

/** What was decided and when; neither who proposed it nor why it was thought of. */
function wireChange(change: PublicChange) {
  const { at } = change;
  switch (change.kind) {
    case 'code-added':
      return { kind: change.kind, at, code: change.code, from: change.validFrom, successors: [] };
    case 'code-ended':
      return { kind: change.kind, at, code: change.code, from: change.validUntil, successors: [...change.successors] };
    case 'alias-added':
      return {
        kind: change.kind,
        at,
        code: change.code,
        value: change.value,
        relation: change.relation,
        successors: [],
      };
  }
}
