import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Account } from '../../model/account.ts';
import {
  AccountRequestSchema,
  AccountSchema,
  AccountsSchema,
  MandateProposalSchema,
  MandateRequestSchema,
  MandateSchema,
  MandatesSchema,
  ReasonRequestSchema,
  toAccount,
  toMandate,
  type WireAccount,
} from '../../model/wire/people.ts';
import type { ApiEffects } from '../effects.ts';
import { requireStepUp, STEP_UP_SECURITY } from '../require-step-up.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, actorOf } from '../signed-in.ts';

const IdParams = z.object({ id: z.string().max(64) });
const tags = ['people'];

const wire = ({ id, label, organisation, closed }: Account): WireAccount => ({
  ...{ id, label },
  ...(organisation === undefined ? {} : { organisation }),
  ...(closed === undefined ? {} : { closed }),
});

/** Accounts and the mandates they hold. */
export const peopleRoutes =
  ({ people: desk }: Pick<ApiEffects, 'people'>): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/accounts',
      {
        schema: {
          operationId: 'listAccounts',
          tags,
          summary: 'Accounts, for whoever gives mandates',
          response: { 200: json('Accounts', AccountsSchema), ...ERRORS },
        },
      },
      async (request) => ({ accounts: desk.accounts(accountOf(request)).map(wire) }),
    );

    app.post(
      '/accounts',
      {
        schema: {
          operationId: 'registerAccount',
          tags,
          summary: 'Let somebody sign in, as administrator; without a mandate it sees nothing',
          body: AccountRequestSchema,
          response: { 201: json('Registered', AccountSchema), ...ERRORS },
        },
      },
      async (request, reply) =>
        reply.code(201).send(wire(await desk.register(actorOf(request), toAccount(request.body)))),
    );

    app.post(
      '/accounts/:id/closures',
      {
        schema: {
          operationId: 'closeAccount',
          tags,
          summary: 'End an account with its mandates and sessions, as administrator',
          params: IdParams,
          body: ReasonRequestSchema,
          response: { 201: json('Closed', AccountSchema), ...ERRORS },
        },
      },
      async (request, reply) =>
        reply.code(201).send(wire(await desk.close(actorOf(request), request.params.id, request.body.reason))),
    );

    app.get(
      '/mandates',
      {
        schema: {
          operationId: 'listMandates',
          tags,
          summary: 'One’s own mandates, and those of the partners and forums for which one may give any',
          response: { 200: json('Mandates', MandatesSchema), ...ERRORS },
        },
      },
      async (request) => ({
        mandates: [...desk.mandates(accountOf(request))],
        proposals: [...desk.proposals(accountOf(request))],
      }),
    );

    app.post(
      '/mandates',
      {
        onRequest: requireStepUp,
        schema: {
          operationId: 'giveMandate',
          tags,
          security: STEP_UP_SECURITY,
          summary: 'Give a mandate; one for a partner waits for a second person of that partner',
          body: MandateRequestSchema,
          response: { 201: json('Given or proposed', MandateProposalSchema), ...ERRORS },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await desk.give(actorOf(request), toMandate(request.body), request.body.reason)),
    );

    for (const [act, decision] of [
      ['confirmations', 'confirmed'],
      ['declines', 'declined'],
    ] as const)
      app.post(
        `/mandates/:id/${act}`,
        {
          ...(act === 'confirmations' ? { onRequest: requireStepUp } : {}),
          schema: {
            operationId: act === 'confirmations' ? 'confirmMandate' : 'declineMandate',
            tags,
            ...(act === 'confirmations' ? { security: STEP_UP_SECURITY } : {}),
            summary:
              act === 'confirmations' ? 'Let a proposed mandate hold, as second person' : 'Decline a proposed mandate',
            params: IdParams,
            body: ReasonRequestSchema,
            response: { 201: json('Decided', MandateProposalSchema), ...ERRORS },
          },
        },
        async (request, reply) => {
          const { id } = request.params;
          return reply.code(201).send(await desk.decide(actorOf(request), id, decision, request.body.reason));
        },
      );

    app.post(
      '/mandates/:id/endings',
      {
        schema: {
          operationId: 'endMandate',
          tags,
          summary: 'End a mandate at once: by who may give it, who holds it, or an administrator',
          params: IdParams,
          body: ReasonRequestSchema,
          response: { 201: json('Ended', MandateSchema), ...ERRORS },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await desk.end(actorOf(request), request.params.id, request.body.reason)),
    );
  };
