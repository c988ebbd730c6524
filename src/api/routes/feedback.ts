import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DeliveryFeedbackSchema } from '../../model/wire/feedback.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf } from '../signed-in.ts';
import { visibleDelivery } from '../visible-delivery.ts';

/** What was done with a delivery, for who looks after that partner's own data. */
export const feedbackRoutes =
  (effects: ApiEffects): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/deliveries/:id/feedback',
      {
        schema: {
          operationId: 'getDeliveryFeedback',
          tags: ['deliveries'],
          summary:
            'What was done with a delivery: editions and forums that it reached, how often they were asked, what it restated, findings that recur',
          params: z.object({ id: z.string() }),
          response: { 200: json('Feedback', DeliveryFeedbackSchema), ...ERRORS },
        },
      },
      async (request) =>
        effects.deliveries.feedback(await visibleDelivery(request.params.id, accountOf(request), effects)),
    );
  };
