import type { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { deliveryPartnersOf } from '../../answer/mandates-of.ts';
import { DELIVERY_STATES } from '../../model/delivery.ts';
import { InputError } from '../../model/errors.ts';
import { datasetId, deliveryId, partnerId } from '../../model/ids.ts';
import { DeliveriesSchema, DeliverySchema, FindingsSchema } from '../../model/wire/delivery.ts';
import { contentDigest } from '../content-digest.ts';
import { checkFileType, DELIVERY_TYPES, streamFiles } from '../delivery-types.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, traceIdOf } from '../signed-in.ts';
import { visibleDelivery } from '../visible-delivery.ts';
import { listedDelivery, SHOWN, wireDelivery } from '../wire-delivery.ts';

const IdParams = z.object({ id: z.string() });

const DELIVER =
  'CSV, NDJSON, Parquet or XLSX, plain or in gzip or zstd, or several of them in one zip file. The form is told by the ' +
  'content, not by the type or the name.';

export const deliveryRoutes =
  (effects: ApiEffects): FastifyPluginAsyncZod =>
  async (app) => {
    streamFiles(app);

    app.post(
      '/deliveries',
      {
        bodyLimit: Number.MAX_SAFE_INTEGER,
        schema: {
          operationId: 'deliver',
          tags: ['deliveries'],
          summary: 'Deliver records of one partner for one dataset',
          description: `${DELIVER} A Content-Digest header (RFC 9530, sha-256) is checked. The same bytes are taken in once: sending them again is safe.`,
          consumes: [...DELIVERY_TYPES],
          querystring: z.strictObject({
            dataset: z.string().transform(datasetId),
            partner: z.string().transform(partnerId),
            fileName: z.string().max(200).default('delivery.csv'),
            mends: z
              .string()
              .transform(deliveryId)
              .optional()
              .describe('The delivery whose quarantined rows the file brings again.'),
            mapping: z
              .string()
              .max(80)
              .optional()
              .describe(
                'name or name@version of a mapping of the partner; without it the one that fits the file, if any',
              ),
          }),
          response: { 202: json('Received and safe; its checks follow', DeliverySchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        checkFileType(request.headers);
        const { mapping, ...rest } = request.query;
        const digest = contentDigest(request.headers['content-digest']);
        const received = effects.deliveries.receive({
          account: accountOf(request),
          ...rest,
          ...(mapping === undefined ? {} : { mapping }),
          ...(digest === undefined ? {} : { contentDigest: digest }),
          kind: 'delivery',
          traceId: traceIdOf(request),
          body: request.body as Readable,
        });
        const delivery = await received.catch((error: unknown) => {
          if (error instanceof InputError || !request.raw.destroyed || request.raw.complete) throw error;
          throw new InputError(
            'REQUEST_INVALID',
            'the connection broke before all of the file had come; send it again',
          );
        });
        return reply
          .code(202)
          .header('location', `/v1/deliveries/${delivery.id}`)
          .send(await wireDelivery(delivery, effects.deliveries));
      },
    );

    app.get(
      '/deliveries',
      {
        schema: {
          operationId: 'listDeliveries',
          tags: ['deliveries'],
          summary: 'Deliveries of the partners of this account, newest first',
          querystring: z.strictObject({
            partner: z.string().transform(partnerId).optional(),
            dataset: z.string().transform(datasetId).optional(),
            state: z.enum(DELIVERY_STATES).optional(),
            offset: z.coerce.number().int().min(0).default(0),
            limit: z.coerce.number().int().min(1).max(500).default(200),
          }),
          response: { 200: json('Deliveries', DeliveriesSchema), ...ERRORS },
        },
      },
      async (request) => {
        const { partner, dataset, state, offset, limit } = request.query;
        const all = deliveryPartnersOf(accountOf(request), effects.world(), effects.now());
        const owners = all.filter((owner) => partner === undefined || owner === partner);
        const found = await effects.deliveries.list({ owners, dataset, state }, offset, limit);
        return {
          deliveries: found.map((one) => listedDelivery(one, effects.deliveries)),
          ...(found.length === limit ? { nextOffset: offset + limit } : {}),
        };
      },
    );

    app.get(
      '/deliveries/:id',
      {
        schema: {
          operationId: 'getDelivery',
          tags: ['deliveries'],
          summary: 'One delivery with its findings by kind, and how far it is',
          params: IdParams,
          response: { 200: json('Delivery', DeliverySchema), ...ERRORS },
        },
      },
      async (request) =>
        wireDelivery(await visibleDelivery(request.params.id, accountOf(request), effects), effects.deliveries),
    );

    app.get(
      '/deliveries/:id/findings',
      {
        schema: {
          operationId: 'listFindings',
          tags: ['deliveries'],
          summary: 'Findings of a delivery in the order of the file, by page',
          params: IdParams,
          querystring: z.strictObject({
            offset: z.coerce.number().int().min(0).default(0),
            limit: z.coerce.number().int().min(1).max(1000).default(SHOWN),
            kind: z.string().max(60).optional(),
          }),
          response: { 200: json('Findings', FindingsSchema), ...ERRORS },
        },
      },
      async (request) => {
        const { offset, limit, kind } = request.query;
        const delivery = await visibleDelivery(request.params.id, accountOf(request), effects);
        const findings = await effects.deliveries.findings(delivery.id, offset, limit, kind);
        return {
          findings: findings.map(effects.deliveries.describe),
          ...(findings.length === limit ? { nextOffset: offset + limit } : {}),
        };
      },
    );

    app.get(
      '/deliveries/:id/quarantine',
      {
        schema: {
          operationId: 'getQuarantine',
          tags: ['deliveries'],
          summary: 'The quarantined rows as a file, to mend and deliver again',
          params: IdParams,
          response: {
            200: {
              description: 'CSV with the columns of the source, `_line` and `_findings`',
              content: { 'text/csv': { schema: z.unknown() } },
            },
            ...ERRORS,
          },
        },
      },
      async (request, reply) => {
        const delivery = await visibleDelivery(request.params.id, accountOf(request), effects);
        const file = await effects.deliveries.quarantine(delivery.id);
        if (!file) throw new InputError('NOT_FOUND', 'no row of this delivery is in quarantine');
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="quarantine-${delivery.id}.csv"`)
          .send(file);
      },
    );
  };
