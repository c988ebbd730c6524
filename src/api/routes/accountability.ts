import { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ActCriteria } from '../../model/logged-act.ts';
import {
  ConsistencyProofSchema,
  InclusionProofSchema,
  LogCheckSchema,
  LogHeadsSchema,
  RegisterAtSchema,
  ReplayRequestSchema,
  ReplaySchema,
  WireActDetailSchema,
  WireActsSchema,
} from '../../model/wire/log.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, actorOf } from '../signed-in.ts';

const tags = ['accountability'];
const place = z.coerce.number().int().min(1);
const limit = (most: number) => z.coerce.number().int().min(1).max(most).default(50);
const word = z.string().min(1).max(64).optional();
// Brought to one form, because instants are compared as text.
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

const CriteriaFields = {
  account: word.describe('Who acted; an account is a function, never the name of a person.'),
  forum: word,
  owner: word.describe('Partner whose records or releases it was about.'),
  dataset: word,
  action: word.describe('For example `answer`, `delivery`, `release`.'),
  traceId: word,
  from: instant.optional().describe('Inclusive.'),
  until: instant.optional().describe('Exclusive.'),
};
const page = { before: place.optional().describe('Only what comes before this one.') };

/** The logs and the register, for auditors and privacy officers. */
export const accountabilityRoutes =
  ({ accountability: desk }: Pick<ApiEffects, 'accountability'>): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/logs',
      {
        schema: {
          operationId: 'searchLogs',
          tags,
          summary: 'Who did what on which ground',
          querystring: z.strictObject({ ...CriteriaFields, ...page, limit: limit(200) }),
          response: { 200: json('Acts', WireActsSchema), ...ERRORS },
        },
      },
      async (request) => {
        const { before, limit, ...criteria } = request.query;
        const wanted: ActCriteria = withoutUndefined(criteria);
        return desk.search(actorOf(request), wanted, { limit, ...(before === undefined ? {} : { before }) });
      },
    );

    app.get(
      '/logs/:place',
      {
        schema: {
          operationId: 'getAct',
          tags,
          summary: 'One act, with its lines in the three logs and the proof that they stand in the log',
          params: z.object({ place }),
          response: { 200: json('Act', WireActDetailSchema), ...ERRORS },
        },
      },
      async (request) => desk.act(actorOf(request), request.params.place),
    );

    app.get(
      '/log-heads',
      {
        schema: {
          operationId: 'listLogHeads',
          tags,
          summary: 'Signed states of the log, and the key to check them with',
          querystring: z.strictObject({ ...page, limit: limit(1000) }),
          response: { 200: json('Heads', LogHeadsSchema), ...ERRORS },
        },
      },
      async (request) => {
        const { before, limit } = request.query;
        return desk.heads(accountOf(request), { limit, ...(before === undefined ? {} : { before }) });
      },
    );

    app.get(
      '/log-heads/:size/inclusion-proofs/:place',
      {
        schema: {
          operationId: 'getInclusionProof',
          tags,
          summary: 'That a line stands in the log of a head (RFC 9162, 2.1.3)',
          params: z.object({ size: place, place }),
          response: { 200: json('Proof', InclusionProofSchema), ...ERRORS },
        },
      },
      async (request) => desk.inclusion(accountOf(request), request.params.place, request.params.size),
    );

    app.get(
      '/log-heads/:size/consistency-proofs/:first',
      {
        schema: {
          operationId: 'getConsistencyProof',
          tags,
          summary: 'That the log of a head begins with that of an earlier one (RFC 9162, 2.1.4)',
          params: z.object({ size: place, first: place }),
          response: { 200: json('Proof', ConsistencyProofSchema), ...ERRORS },
        },
      },
      async (request) => desk.consistency(accountOf(request), request.params.first, request.params.size),
    );

    app.post(
      '/log-checks',
      {
        schema: {
          operationId: 'checkLog',
          tags,
          summary: 'Check the whole log on the server: its chain, and every head that was signed',
          response: { 201: json('What was found', LogCheckSchema), ...ERRORS },
        },
      },
      async (request, reply) => reply.code(201).send(await desk.check(actorOf(request))),
    );

    app.get(
      '/log-lines',
      {
        schema: {
          operationId: 'exportLog',
          tags,
          summary: 'The three logs whole, with key and heads, for `bin/verify-log.mjs` and other tools',
          response: {
            200: {
              description: 'One JSON object a line: the key, the heads, the lines',
              content: { 'application/x-ndjson': { schema: z.unknown() } },
            },
            ...ERRORS,
          },
        },
      },
      async (request, reply) =>
        reply
          .type('application/x-ndjson')
          .header('content-disposition', 'attachment; filename="log.ndjson"')
          .send(Readable.from(await desk.export(actorOf(request)))),
    );

    app.post(
      '/log-replays',
      {
        schema: {
          operationId: 'replayDecisions',
          tags,
          summary: 'Decide the last decisions again, each on the rules of its time, and tell which come out otherwise',
          body: ReplayRequestSchema,
          response: { 201: json('What came out', ReplaySchema), ...ERRORS },
        },
      },
      async (request, reply) => reply.code(201).send(await desk.replay(actorOf(request), request.body.decisions)),
    );

    app.get(
      '/register',
      {
        schema: {
          operationId: 'getRegisterAt',
          tags,
          summary: 'Releases, mandates, forums and codelists as they stood at a moment',
          querystring: z.strictObject({ at: instant.optional().describe('Absent: now.') }),
          response: { 200: json('What held', RegisterAtSchema), ...ERRORS },
        },
      },
      async (request) => desk.registerAt(actorOf(request), request.query.at),
    );
  };
