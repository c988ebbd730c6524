import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { visibleDatasets } from '../../answer/visible-datasets.ts';
import { InputError } from '../../model/errors.ts';
import { DatasetsSchema, WireCodelistSchema } from '../../model/wire/words.ts';
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
      '/codelists/:id',
      {
        schema: {
          operationId: 'getCodelist',
          tags: ['words'],
          summary: 'A codelist with its levels, validity, labels and source',
          params: z.object({ id: z.string() }),
          response: { 200: json('Codelist', WireCodelistSchema), ...ERRORS },
        },
      },
      async (request) => {
        const codelist = effects.world().catalogue.codelists.get(request.params.id);
        if (!codelist) throw new InputError('NOT_FOUND', `codelist '${request.params.id}' does not exist`);
        return { ...codelist, levels: [...codelist.levels], codes: [...codelist.codes] };
      },
    );
  };
