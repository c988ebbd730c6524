import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ANALYSES } from '../../analyses/analyses.ts';
import { analysisOf } from '../../analyses/analysis-of.ts';
import { described } from '../../analyses/described.ts';
import { AnalysisRequestSchema, AnalysisRunSchema, MethodsSchema } from '../../model/wire/analysis.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, traceIdOf } from '../signed-in.ts';

const IdParams = z.object({ id: z.string().max(100) });
/** Most methods are done long before; for the others a page shows how far they are. */
const WAIT_MS = 2000;

export const analysisRoutes =
  (effects: ApiEffects): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/analysis-methods',
      {
        schema: {
          operationId: 'listAnalysisMethods',
          tags: ['analyses'],
          summary: 'Every method, with what goes in and an example that runs',
          response: { 200: json('Methods', MethodsSchema), ...ERRORS },
        },
      },
      async () => ({ methods: ANALYSES.map(described).map((it) => ({ ...it, assumptions: [...it.assumptions] })) }),
    );

    app.post(
      '/analyses',
      {
        bodyLimit: 8_000_000,
        schema: {
          operationId: 'analyse',
          tags: ['analyses'],
          summary: "Run a method on one's own figures",
          description:
            'Waits two seconds for the result; a longer run goes on, 202 with its address. Runs are kept in memory for the account that asked, until newer ones need the room.',
          body: AnalysisRequestSchema,
          response: {
            200: json('The run, ended', AnalysisRunSchema),
            202: json('The run goes on', AnalysisRunSchema),
            ...ERRORS,
          },
        },
      },
      async (request, reply) => {
        const { method, input } = request.body;
        const account = accountOf(request);
        analysisOf(method);
        const { id } = await effects.analyses.start({ account, method, input, traceId: traceIdOf(request) });
        const run = await effects.analyses.after(account, id, WAIT_MS);
        return reply
          .code(run.state === 'running' ? 202 : 200)
          .header('location', `/v1/analyses/${id}`)
          .send(run);
      },
    );

    app.get(
      '/analyses/:id',
      {
        schema: {
          operationId: 'getAnalysis',
          tags: ['analyses'],
          summary: 'A run: how far it is, or its result',
          params: IdParams,
          response: { 200: json('Run', AnalysisRunSchema), ...ERRORS },
        },
      },
      async (request) => effects.analyses.after(accountOf(request), request.params.id, 0),
    );

    app.post(
      '/analyses/:id/cancellations',
      {
        schema: {
          operationId: 'cancelAnalysis',
          tags: ['analyses'],
          summary: 'Stop a run',
          params: IdParams,
          response: { 200: json('Run', AnalysisRunSchema), ...ERRORS },
        },
      },
      async (request) => effects.analyses.cancel(accountOf(request), request.params.id),
    );
  };
