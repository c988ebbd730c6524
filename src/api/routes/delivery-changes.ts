import type { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { datasetId, partnerId } from '../../model/ids.ts';
import {
  DeliveryHistorySchema,
  DeliverySchema,
  MendedRowsSchema,
  QuarantinedRowsSchema,
  WithdrawalPreviewSchema,
  WithdrawalRequestSchema,
} from '../../model/wire/delivery.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, traceIdOf } from '../signed-in.ts';
import { visibleDelivery } from '../visible-delivery.ts';
import { wireDelivery } from '../wire-delivery.ts';

const IdParams = z.object({ id: z.string() });
const tags = ['deliveries'];

/** What can be done to a delivery afterwards; the way in decides whether this account may. */
export const deliveryChangeRoutes =
  (effects: ApiEffects): FastifyPluginAsyncZod =>
  async (app) => {
    const { deliveries } = effects;
    app.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));

    app.post(
      '/re-references',
      {
        bodyLimit: Number.MAX_SAFE_INTEGER,
        schema: {
          operationId: 'reReference',
          tags,
          summary: 'Give records of one partner other references, as CSV with the columns old and new',
          consumes: ['text/csv'],
          querystring: z.strictObject({
            dataset: z.string().transform(datasetId),
            partner: z.string().transform(partnerId),
            fileName: z.string().max(200).default('references.csv'),
          }),
          response: { 202: json('Received and safe; all of it is done, or nothing', DeliverySchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        if (!request.headers['content-type']?.startsWith('text/csv'))
          throw Object.assign(new Error('references are sent as text/csv'), { statusCode: 415 });
        const delivery = await deliveries.receive({
          ...{ account: accountOf(request), kind: 're-reference', traceId: traceIdOf(request) },
          ...request.query,
          body: request.body as Readable,
        });
        const address = `/v1/deliveries/${delivery.id}`;
        return reply
          .code(202)
          .header('location', address)
          .send(await wireDelivery(delivery, deliveries));
      },
    );

    app.get(
      '/deliveries/:id/withdrawal-preview',
      {
        schema: {
          operationId: 'previewWithdrawal',
          tags,
          summary: 'What would become of the records of a delivery, were it withdrawn now: counts',
          params: IdParams,
          response: { 200: json('Counts', WithdrawalPreviewSchema), ...ERRORS },
        },
      },
      async (request) => {
        const { id } = await visibleDelivery(request.params.id, accountOf(request), effects);
        return deliveries.previewWithdrawal(id);
      },
    );

    app.post(
      '/deliveries/:id/withdrawals',
      {
        schema: {
          operationId: 'withdraw',
          tags,
          summary: 'Withdraw a delivery whole; what it superseded holds again',
          params: IdParams,
          body: WithdrawalRequestSchema,
          response: { 202: json('The withdrawal, which waits its turn', DeliverySchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const { id } = await visibleDelivery(request.params.id, accountOf(request), effects);
        const wish = { account: accountOf(request), delivery: id, traceId: traceIdOf(request) };
        const withdrawal = await deliveries.withdraw({ ...wish, reason: request.body.reason });
        const address = `/v1/deliveries/${withdrawal.id}`;
        return reply
          .code(202)
          .header('location', address)
          .send(await wireDelivery(withdrawal, deliveries));
      },
    );

    app.post(
      '/deliveries/:id/cancellations',
      {
        schema: {
          operationId: 'cancelDelivery',
          tags,
          summary: 'Stop a delivery that waits or is being checked; nothing of it goes in',
          params: IdParams,
          response: { 200: json('The cancelled delivery', DeliverySchema), ...ERRORS },
        },
      },
      async (request) => {
        const { id } = await visibleDelivery(request.params.id, accountOf(request), effects);
        const wish = { account: accountOf(request), delivery: id, traceId: traceIdOf(request) };
        return wireDelivery(await deliveries.cancel(wish), deliveries);
      },
    );

    app.get(
      '/deliveries/:id/history',
      {
        schema: {
          operationId: 'getDeliveryHistory',
          tags,
          summary: 'What a delivery put an end to, and what put an end to its rows',
          params: IdParams,
          response: { 200: json('History', DeliveryHistorySchema), ...ERRORS },
        },
      },
      async (request) => deliveries.history(await visibleDelivery(request.params.id, accountOf(request), effects)),
    );

    app.get(
      '/deliveries/:id/quarantined-rows',
      {
        schema: {
          operationId: 'listQuarantinedRows',
          tags,
          summary: 'The quarantined rows with their findings, to mend, by page',
          params: IdParams,
          querystring: z.strictObject({
            after: z.coerce.number().int().min(0).default(0).describe('Lines after this one.'),
            limit: z.coerce.number().int().min(1).max(500).default(50),
          }),
          response: { 200: json('Rows', QuarantinedRowsSchema), ...ERRORS },
        },
      },
      async (request) => {
        const { id } = await visibleDelivery(request.params.id, accountOf(request), effects);
        return deliveries.quarantined(id, request.query.after, request.query.limit);
      },
    );

    app.post(
      '/deliveries/:id/mended-rows',
      {
        schema: {
          operationId: 'mendRows',
          tags,
          summary: 'Deliver quarantined rows again with other values in the named cells',
          params: IdParams,
          body: MendedRowsSchema,
          response: { 202: json('The delivery of the mended rows', DeliverySchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const { id } = await visibleDelivery(request.params.id, accountOf(request), effects);
        const wish = { account: accountOf(request), delivery: id, traceId: traceIdOf(request) };
        const mending = await deliveries.mend({ ...wish, rows: request.body.rows });
        const address = `/v1/deliveries/${mending.id}`;
        return reply
          .code(202)
          .header('location', address)
          .send(await wireDelivery(mending, deliveries));
      },
    );
  };
