import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { datasetId, partnerId } from '../../model/ids.ts';
import { MappingSchema, MappingsSchema, MappingToSaveSchema } from '../../model/wire/mapping.ts';
import { toMapping } from '../../model/wire/to-mapping.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, traceIdOf } from '../signed-in.ts';
import { wireMapping } from '../wire-mapping.ts';

const Place = z.strictObject({
  partner: z.string().transform(partnerId),
  dataset: z.string().transform(datasetId),
});

/** A partner's own headers and codes, for those who may deliver for it. */
export const mappingRoutes =
  ({ mappings }: Pick<ApiEffects, 'mappings'>): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/mappings',
      {
        schema: {
          operationId: 'listMappings',
          tags: ['deliveries'],
          summary: 'The last version of each mapping of a partner for a dataset',
          querystring: Place,
          response: { 200: json('Mappings', MappingsSchema), ...ERRORS },
        },
      },
      async (request) => {
        const found = await mappings.list({ account: accountOf(request), ...request.query });
        return { mappings: found.map(wireMapping) };
      },
    );

    app.get(
      '/mappings/:name',
      {
        schema: {
          operationId: 'listMappingVersions',
          tags: ['deliveries'],
          summary: 'Every version of a mapping, oldest first',
          params: z.object({ name: z.string() }),
          querystring: Place,
          response: { 200: json('Versions', MappingsSchema), ...ERRORS },
        },
      },
      async (request) => {
        const found = await mappings.versions({ account: accountOf(request), ...request.query }, request.params.name);
        return { mappings: found.map(wireMapping) };
      },
    );

    app.post(
      '/mappings',
      {
        schema: {
          operationId: 'saveMapping',
          tags: ['deliveries'],
          summary: 'Save a mapping as the next version of its name, or find the last one when it says the same',
          body: MappingToSaveSchema,
          response: { 201: json('Saved', MappingSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const { partner, dataset, name, ...content } = request.body;
        const place = { partner: partnerId(partner), dataset: datasetId(dataset), name, version: 0 };
        const saved = await mappings.save(accountOf(request), toMapping(content, place), traceIdOf(request));
        const query = new URLSearchParams({ partner, dataset });
        return reply.code(201).header('location', `/v1/mappings/${name}?${query}`).send(wireMapping(saved));
      },
    );
  };
