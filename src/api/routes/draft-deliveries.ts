import type { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { datasetId, partnerId } from '../../model/ids.ts';
import {
  DeliverableSchema,
  DraftCheckSchema,
  DraftDeliveredSchema,
  DraftSchema,
  MappingContentSchema,
  SampleSchema,
} from '../../model/wire/mapping.ts';
import { checkFileType, DELIVERY_TYPES, streamFiles } from '../delivery-types.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, traceIdOf } from '../signed-in.ts';

const IdParams = z.object({ id: z.string() });
const CheckParams = z.object({ id: z.string(), check: z.string() });

/** A file that is sent once, looked at, tried through a mapping, and then delivered. */
export const draftDeliveryRoutes =
  ({ drafts }: Pick<ApiEffects, 'drafts'>): FastifyPluginAsyncZod =>
  async (app) => {
    streamFiles(app);
    const actOf = (request: Parameters<typeof accountOf>[0]) => ({
      account: accountOf(request),
      traceId: traceIdOf(request),
    });
    const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['deliveries'] });

    app.get(
      '/deliverable-datasets',
      {
        schema: {
          ...about('listDeliverableDatasets', 'What this account may deliver today, with the columns of each dataset'),
          response: { 200: json('Deliverable', DeliverableSchema), ...ERRORS },
        },
      },
      async (request) => ({ deliverable: [...(await drafts.deliverable(accountOf(request)))] }),
    );

    app.post(
      '/draft-deliveries',
      {
        bodyLimit: Number.MAX_SAFE_INTEGER,
        schema: {
          ...about('openDraftDelivery', 'Send a file to look at and try before it is delivered; kept for 24 hours'),
          consumes: [...DELIVERY_TYPES],
          querystring: z.strictObject({
            dataset: z.string().transform(datasetId),
            partner: z.string().transform(partnerId),
            fileName: z.string().max(200).default('delivery.csv'),
          }),
          response: { 201: json('Safe', DraftSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        checkFileType(request.headers);
        const draft = await drafts.open(actOf(request), request.query, request.body as Readable);
        return reply.code(201).header('location', `/v1/draft-deliveries/${draft.id}`).send(draft);
      },
    );

    app.get(
      '/draft-deliveries/:id',
      {
        schema: {
          ...about('getDraftDelivery', 'A draft delivery'),
          params: IdParams,
          response: { 200: json('Draft', DraftSchema), ...ERRORS },
        },
      },
      (request) => drafts.find(accountOf(request), request.params.id),
    );

    app.delete(
      '/draft-deliveries/:id',
      {
        schema: {
          ...about('discardDraftDelivery', 'Remove a draft delivery with its file'),
          params: IdParams,
          response: { 204: z.null().describe('Gone'), ...ERRORS },
        },
      },
      async (request, reply) => {
        await drafts.discard(actOf(request), request.params.id);
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/draft-deliveries/:id/sample',
      {
        schema: {
          ...about('getDraftSample', 'Names and first rows of the file, and what they may be'),
          params: IdParams,
          querystring: z.strictObject({
            sheet: z.string().max(200).optional(),
            headerRow: z.coerce.number().int().min(1).max(10_000).optional(),
          }),
          response: { 200: json('Sample', SampleSchema), ...ERRORS },
        },
      },
      (request) => {
        const { sheet, headerRow } = request.query;
        const layout = { ...(sheet === undefined ? {} : { sheet }), ...(headerRow === undefined ? {} : { headerRow }) };
        return drafts.sample(actOf(request), request.params.id, layout);
      },
    );

    app.post(
      '/draft-deliveries/:id/checks',
      {
        schema: {
          ...about('checkDraftDelivery', 'Run all rows through the checks with a mapping; nothing is taken in'),
          params: IdParams,
          body: z.strictObject({ mapping: MappingContentSchema.optional() }),
          response: { 202: json('Waits or runs', DraftCheckSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const check = await drafts.startCheck(actOf(request), request.params.id, request.body.mapping);
        const location = `/v1/draft-deliveries/${request.params.id}/checks/${check.id}`;
        return reply.code(202).header('location', location).send(check);
      },
    );

    app.get(
      '/draft-deliveries/:id/checks/:check',
      {
        schema: {
          ...about('getDraftCheck', 'How far a dry run is, and in the end what it found'),
          params: CheckParams,
          response: { 200: json('Check', DraftCheckSchema), ...ERRORS },
        },
      },
      (request) => drafts.check(accountOf(request), request.params.id, request.params.check),
    );

    app.delete(
      '/draft-deliveries/:id/checks/:check',
      {
        schema: {
          ...about('cancelDraftCheck', 'Stop a dry run'),
          params: CheckParams,
          response: { 200: json('As it ended', DraftCheckSchema), ...ERRORS },
        },
      },
      (request) => drafts.cancelCheck(accountOf(request), request.params.id, request.params.check),
    );

    app.post(
      '/draft-deliveries/:id/deliveries',
      {
        schema: {
          ...about('deliverDraft', 'Deliver the file through a saved mapping; twice is once'),
          params: IdParams,
          body: z.strictObject({ mapping: z.string().max(80).optional().describe('name or name@version') }),
          response: { 202: json('Received and safe; its checks follow', DraftDeliveredSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const delivery = await drafts.deliver(actOf(request), request.params.id, request.body.mapping);
        return reply.code(202).header('location', `/v1/deliveries/${delivery}`).send({ delivery });
      },
    );
  };
