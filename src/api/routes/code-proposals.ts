import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { mandatesOf } from '../../answer/mandates-of.ts';
import type { CodeProposal } from '../../model/code-proposal.ts';
import { codelistId, partnerId } from '../../model/ids.ts';
import {
  CandidatesSchema,
  CodeEndSchema,
  DecisionRequestSchema,
  ProposalRequestSchema,
  ProposalsSchema,
  type WireProposal,
  WireProposalSchema,
} from '../../model/wire/code-proposal.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json, STATE_CONFLICT } from '../responses.ts';
import { accountOf, traceIdOf } from '../signed-in.ts';

const tags = ['words'];
const IdParams = z.object({ id: z.string() });

/** Proposing codes from findings, and deciding on them. */
export const codeProposalRoutes =
  (effects: ApiEffects): FastifyPluginAsyncZod =>
  async (app) => {
    const { codelists } = effects;
    const actor = (request: Parameters<typeof accountOf>[0]) => ({
      account: accountOf(request),
      traceId: traceIdOf(request),
    });

    app.get(
      '/code-proposals/candidates',
      {
        schema: {
          operationId: 'listCodeCandidates',
          tags,
          summary: 'Unknown values in the findings of a partner’s own deliveries, with the nearest codes',
          querystring: z.strictObject({ partner: z.string().transform(partnerId) }),
          response: { 200: json('Candidates', CandidatesSchema), ...ERRORS },
        },
      },
      async (request) => {
        const found = await codelists.candidates(actor(request), request.query.partner);
        return { candidates: found.map((one) => ({ ...one, nearest: [...one.nearest] })) };
      },
    );

    app.get(
      '/code-proposals',
      {
        schema: {
          operationId: 'listCodeProposals',
          tags,
          summary: 'Proposals of this account’s own partners; to a keeper all, with their counts',
          response: { 200: json('Proposals', ProposalsSchema), ...ERRORS },
        },
      },
      async (request) => {
        const account = accountOf(request);
        const isKeeper = mandatesOf(account, effects.world(), effects.now()).some(
          ({ role, for: whom }) => role === 'codelist-keeper' && whom.kind === 'hub',
        );
        return { isKeeper, proposals: codelists.proposals(account).map(wire) };
      },
    );

    app.post(
      '/code-proposals',
      {
        schema: {
          operationId: 'proposeCode',
          tags,
          summary: 'Propose a new code or an alias for values that one’s own findings hold',
          body: ProposalRequestSchema,
          response: { 201: json('Proposed', WireProposalSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const { partner, ...proposed } = request.body;
        return reply.code(201).send(wire(await codelists.propose(actor(request), partner, defined(proposed))));
      },
    );

    app.post(
      '/code-proposals/:id/decisions',
      {
        schema: {
          operationId: 'decideOnCode',
          tags,
          summary: 'Decide on a proposal as keeper of the list, somebody else than who proposed',
          params: IdParams,
          body: DecisionRequestSchema,
          response: { 200: json('Decided', WireProposalSchema), ...ERRORS, 409: STATE_CONFLICT },
        },
      },
      async (request) => wire(await codelists.decide(actor(request), request.params.id, defined(request.body))),
    );

    app.post(
      '/codelists/:id/ends',
      {
        schema: {
          operationId: 'endCode',
          tags,
          summary: 'End a code of a list that the hub keeps; it stays in the list',
          params: IdParams,
          body: CodeEndSchema,
          response: { 204: z.undefined().describe('Ended'), ...ERRORS },
        },
      },
      async (request, reply) => {
        await codelists.end(actor(request), { codelist: codelistId(request.params.id), ...defined(request.body) });
        return reply.code(204).send();
      },
    );
  };

const wire = (proposal: CodeProposal): WireProposal => ({
  ...proposal,
  values: [...proposal.values],
  evidence: [...proposal.evidence],
});

type Defined<T> = T extends unknown ? { [K in keyof T]: Exclude<T[K], undefined> } : never;

/** The parser leaves absent fields out, which its type does not know. */
const defined = <T extends object>(parsed: T): Defined<T> =>
  Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined)) as Defined<T>;
