import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { AnswersSchema } from '../../model/wire/answer.ts';
import { AnswersRequestSchema } from '../../model/wire/question.ts';
import { toAudience, toQuestion } from '../../model/wire/to-question.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, formOf, traceIdOf } from '../signed-in.ts';

export const answerRoutes =
  (effects: ApiEffects): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/answers',
      {
        schema: {
          operationId: 'askQuestions',
          tags: ['answers'],
          summary: 'Ask questions as one forum and purpose, or as the own partner',
          description:
            'Each question gets figures with coverage and protection, or a refusal with the reason. Several codes are OR, several dimensions AND; `from` is inclusive, `until` exclusive; `by: []` is the total.',
          body: AnswersRequestSchema,
          response: { 200: json('One answer or refusal per question, in their order', AnswersSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const stopped = new AbortController();
        // Whoever leaves the page stops its statements; 499 is what nobody reads then.
        reply.raw.once('close', () => {
          if (!reply.raw.writableFinished)
            stopped.abort(Object.assign(new Error('the asker left'), { statusCode: 499 }));
        });
        const traceId = traceIdOf(request);
        const answers = await effects.answer({
          viewer: { account: accountOf(request), as: toAudience(request.body.as) },
          questions: request.body.questions.map(toQuestion),
          traceId,
          form: formOf(request),
          signal: stopped.signal,
        });
        const asOf = answers.flatMap((answer) => answer.asOf ?? []).sort()[0];
        return { answers: [...answers], ...(asOf ? { asOf } : {}), traceId };
      },
    );
  };
