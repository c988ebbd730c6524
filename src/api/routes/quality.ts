import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { deliveryPartnersOf } from '../../answer/mandates-of.ts';
import { InputError } from '../../model/errors.ts';
import { datasetId, partnerId } from '../../model/ids.ts';
import { DeliveryQualitySchema, QualitySeriesSchema } from '../../model/wire/quality.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf } from '../signed-in.ts';
import { visibleDelivery } from '../visible-delivery.ts';

/** Quality of what a partner delivered, for who looks after that partner's own data. */
export const qualityRoutes =
  (effects: ApiEffects): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/deliveries/:id/quality',
      {
        schema: {
          operationId: 'getDeliveryQuality',
          tags: ['deliveries'],
          summary: 'What a delivery is made of, by field and by registering unit: counts',
          params: z.object({ id: z.string() }),
          response: { 200: json('Quality', DeliveryQualitySchema), ...ERRORS },
        },
      },
      async (request) =>
        effects.deliveries.quality(await visibleDelivery(request.params.id, accountOf(request), effects)),
    );

    app.get(
      '/quality',
      {
        schema: {
          operationId: 'getQuality',
          tags: ['deliveries'],
          summary:
            'Quality of what a partner delivered of a dataset, by month of receipt, with registration changes marked',
          querystring: z.strictObject({
            partner: z.string().transform(partnerId),
            dataset: z.string().transform(datasetId),
            unit: z.string().min(1).max(80).optional().describe('Of one registering unit; absent: of all rows.'),
          }),
          response: { 200: json('Quality by month', QualitySeriesSchema), ...ERRORS },
        },
      },
      async (request) => {
        const { partner, dataset, unit } = request.query;
        const isOwn = deliveryPartnersOf(accountOf(request), effects.world(), effects.now()).includes(partner);
        const series = isOwn ? await effects.deliveries.qualityOverTime(partner, dataset, unit) : undefined;
        if (!series)
          throw new InputError('NOT_FOUND', `there is no quality of '${partner}' and '${dataset}' for this account`);
        return series;
      },
    );
  };
