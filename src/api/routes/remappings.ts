import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { deliveryPartnersOf } from '../../answer/mandates-of.ts';
import { InputError } from '../../model/errors.ts';
import { partnerId } from '../../model/ids.ts';
import { DeliverySchema } from '../../model/wire/delivery.ts';
import {
  ReadmissionRequestSchema,
  ReadmissionSchema,
  RecodingRequestSchema,
  RemappingsSchema,
} from '../../model/wire/remapping.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json, STATE_CONFLICT } from '../responses.ts';
import { accountOf, traceIdOf } from '../signed-in.ts';
import { visibleDelivery } from '../visible-delivery.ts';
import { wireDelivery } from '../wire-delivery.ts';

const IdParams = z.object({ id: z.string() });
const tags = ['deliveries'];

/** What a change of words does to what was delivered before it: looked at first, and done by its owner. */
export const remappingRoutes =
  (effects: ApiEffects): FastifyPluginAsyncZod =>
  async (app) => {
    const { deliveries } = effects;

    app.get(
      '/remappings',
      {
        schema: {
          operationId: 'listRemappings',
          tags,
          summary: 'What new codes, aliases and successors could do to a partner’s earlier deliveries',
          querystring: z.strictObject({ partner: z.string().transform(partnerId) }),
          response: { 200: json('Remappings', RemappingsSchema), ...ERRORS },
        },
      },
      async (request) => {
        const { partner } = request.query;
        if (!deliveryPartnersOf(accountOf(request), effects.world(), effects.now()).includes(partner))
          throw new InputError('NOT_FOUND', `there are no deliveries of '${partner}' for this account`);
        return deliveries.remappings(partner);
      },
    );

    app.get(
      '/deliveries/:id/readmission-preview',
      {
        schema: {
          operationId: 'previewReadmission',
          tags,
          summary: 'How many quarantined rows of a delivery pass under the codelists of today',
          params: IdParams,
          response: { 200: json('Rows', ReadmissionSchema), ...ERRORS, 409: STATE_CONFLICT },
        },
      },
      async (request) => {
        const { id } = await visibleDelivery(request.params.id, accountOf(request), effects);
        return deliveries.previewReadmission(id);
      },
    );

    app.post(
      '/deliveries/:id/readmissions',
      {
        schema: {
          operationId: 'readmit',
          tags,
          summary: 'Take in the quarantined rows that pass now, all or none, as a delivery of its own',
          params: IdParams,
          body: ReadmissionRequestSchema,
          response: { 202: json('The delivery of those rows', DeliverySchema), ...ERRORS, 409: STATE_CONFLICT },
        },
      },
      async (request, reply) => {
        const { id } = await visibleDelivery(request.params.id, accountOf(request), effects);
        const wish = { account: accountOf(request), delivery: id, traceId: traceIdOf(request) };
        const done = await deliveries.readmit({ ...wish, rows: request.body.rows });
        return reply
          .code(202)
          .header('location', `/v1/deliveries/${done.id}`)
          .send(await wireDelivery(done, deliveries));
      },
    );

    app.post(
      '/recodings',
      {
        schema: {
          operationId: 'recode',
          tags,
          summary: 'Let records under a superseded code go on under its successor, as a delivery of its own',
          body: RecodingRequestSchema,
          response: { 202: json('The recoding, which waits its turn', DeliverySchema), ...ERRORS, 409: STATE_CONFLICT },
        },
      },
      async (request, reply) => {
        const { partner, dataset, records, ...recoding } = request.body;
        const wish = { account: accountOf(request), traceId: traceIdOf(request) };
        const done = await deliveries.recode({ ...wish, partner, dataset, records, recoding });
        return reply
          .code(202)
          .header('location', `/v1/deliveries/${done.id}`)
          .send(await wireDelivery(done, deliveries));
      },
    );
  };
