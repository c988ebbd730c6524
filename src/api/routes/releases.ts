import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { visibleReleases } from '../../answer/visible-releases.ts';
import type { FoundDossier } from '../../consultation/releases/find-dossier.ts';
import { wireDossier, wireFacts, wireLedger } from '../../consultation/releases/wire-dossier.ts';
import { InputError } from '../../model/errors.ts';
import { LEGAL_GROUNDS } from '../../model/legal-grounds.ts';
import { toContent } from '../../model/wire/release-content.ts';
import {
  ChangeRequestSchema,
  CheckRequestSchema,
  ContentRequestSchema,
  DeliveryFactsSchema,
  DossierSchema,
  DossiersSchema,
  DraftRequestSchema,
  JudgementSchema,
  LedgerSchema,
  LegalGroundsSchema,
  ProblemsSchema,
  WithdrawalRequestSchema,
} from '../../model/wire/release-dossier.ts';
import { ReleaseScopesSchema } from '../../model/wire/release-scope.ts';
import { WireReleaseSchema } from '../../model/wire/sharing.ts';
import type { ApiEffects } from '../effects.ts';
import { requireStepUp, STEP_UP_SECURITY } from '../require-step-up.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, actorOf } from '../signed-in.ts';

const IdParams = z.object({ id: z.string().max(200) });
const tags = ['releases'];
type Request = Parameters<typeof accountOf>[0];

/** The life of a release: drafted, checked and approved by its owner, and taken back. */
export const releaseRoutes =
  ({
    releases: desk,
    world,
    now,
    accountLabel,
  }: Pick<ApiEffects, 'releases' | 'world' | 'now' | 'accountLabel'>): FastifyPluginAsyncZod =>
  async (app) => {
    const wire = (found: FoundDossier, request: Request) =>
      wireDossier(found, accountOf(request), world(), now(), accountLabel);

    app.get(
      '/legal-grounds',
      {
        schema: {
          operationId: 'listLegalGrounds',
          tags,
          summary: 'Grounds on which an owner may release, with the time in which they may be named',
          response: { 200: json('Grounds', LegalGroundsSchema), ...ERRORS },
        },
      },
      async () => ({
        grounds: LEGAL_GROUNDS.map(({ owners, ...ground }) => ({
          ...ground,
          ...(owners === undefined ? {} : { owners: [...owners] }),
        })),
      }),
    );

    app.get(
      '/release-scopes',
      {
        schema: {
          operationId: 'listReleaseScopes',
          tags,
          summary: 'Datasets that can be released or asked for, with their dimensions, and the forums',
          response: { 200: json('Scopes', ReleaseScopesSchema), ...ERRORS },
        },
      },
      async (request) => desk.scopes(accountOf(request)),
    );

    app.get(
      '/release-dossiers',
      {
        schema: {
          operationId: 'listReleaseDossiers',
          tags,
          summary: 'Releases of this account’s own partners in every state, with their acts',
          response: { 200: json('Dossiers', DossiersSchema), ...ERRORS },
        },
      },
      async (request) => ({ dossiers: desk.dossiers(accountOf(request)).map((found) => wire(found, request)) }),
    );

    app.post(
      '/release-problems',
      {
        schema: {
          operationId: 'findReleaseProblems',
          tags,
          summary: 'Everything that would keep a content from being approved; stores nothing',
          body: ContentRequestSchema,
          response: { 200: json('Problems', ProblemsSchema), ...ERRORS },
        },
      },
      async (request) => ({
        problems: [...desk.problems(accountOf(request), toContent(request.body.content))],
      }),
    );

    app.post(
      '/releases',
      {
        schema: {
          operationId: 'draftRelease',
          tags,
          summary: 'Draft a release, or the next version of one; nobody but the owner sees it',
          body: DraftRequestSchema,
          response: { 201: json('Drafted', DossierSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const { content, reason } = request.body;
        const found = await desk.draft(actorOf(request), { content: toContent(content), reason });
        return reply.code(201).header('location', `/v1/releases/${found.dossier.id}`).send(wire(found, request));
      },
    );

    app.get(
      '/releases/:id',
      {
        schema: {
          operationId: 'getRelease',
          tags,
          summary: 'A release: to its owner with its history, to its forum as it is in force',
          params: IdParams,
          response: {
            200: json(
              'Release',
              z.object({ dossier: DossierSchema.optional(), release: WireReleaseSchema.optional() }),
            ),
            ...ERRORS,
          },
        },
      },
      async (request) => {
        const [account, { id }] = [accountOf(request), request.params];
        const found = desk.dossiers(account).find(({ dossier }) => dossier.id === id);
        const release = visibleReleases(account, world(), now()).find((one) => one.id === id);
        if (!found && !release) throw new InputError('NOT_FOUND', `there is no release '${id}' for this account`);
        return { ...(found ? { dossier: wire(found, request) } : {}), ...(release ? { release } : {}) };
      },
    );

    app.put(
      '/releases/:id',
      {
        schema: {
          operationId: 'changeRelease',
          tags,
          summary: 'Change what is not approved yet; its checks must then be answered anew',
          params: IdParams,
          body: ChangeRequestSchema,
          response: { 200: json('Changed', DossierSchema), ...ERRORS },
        },
      },
      async (request) => {
        const { content, ...change } = request.body;
        const found = await desk.change(actorOf(request), request.params.id, {
          ...change,
          content: toContent(content),
        });
        return wire(found, request);
      },
    );

    app.get(
      '/releases/:id/facts',
      {
        schema: {
          operationId: 'getReleaseFacts',
          tags,
          summary: 'What the owner’s last deliveries were like, for the check on quality',
          params: IdParams,
          response: { 200: json('Facts', DeliveryFactsSchema), ...ERRORS },
        },
      },
      async (request) => wireFacts(await desk.facts(actorOf(request), request.params.id)),
    );

    app.post(
      '/releases/:id/checks',
      {
        schema: {
          operationId: 'checkRelease',
          tags,
          summary: 'Answer whether it can be released (quality), or may be (law and necessity)',
          params: IdParams,
          body: CheckRequestSchema,
          response: { 201: json('Answered', DossierSchema), ...ERRORS },
        },
      },
      async (request, reply) =>
        reply.code(201).send(wire(await desk.check(actorOf(request), request.params.id, request.body), request)),
    );

    for (const [path, act, summary] of JUDGEMENTS)
      app.post(
        `/releases/:id/${path}`,
        {
          ...(act === 'approve' ? { onRequest: requireStepUp } : {}),
          schema: {
            operationId: `${act}Release`,
            tags,
            summary,
            ...(act === 'approve' ? { security: STEP_UP_SECURITY } : {}),
            params: IdParams,
            body: JudgementSchema,
            response: { 201: json('Release', DossierSchema), ...ERRORS },
          },
        },
        async (request, reply) =>
          reply.code(201).send(wire(await desk[act](actorOf(request), request.params.id, request.body), request)),
      );

    app.get(
      '/releases/:id/withdrawals',
      {
        schema: {
          operationId: 'getReleaseWithdrawal',
          tags,
          summary: 'What was given on a release, what a withdrawal reaches, and what is out of reach',
          params: IdParams,
          response: { 200: json('Ledger', LedgerSchema), ...ERRORS },
        },
      },
      async (request) => wireLedger(await desk.ledger(actorOf(request), request.params.id), accountLabel),
    );

    app.post(
      '/releases/:id/withdrawals',
      {
        schema: {
          operationId: 'withdrawRelease',
          tags,
          summary: 'Take a release back; it holds at the next read, and open pages are emptied',
          params: IdParams,
          body: WithdrawalRequestSchema,
          response: { 201: json('Ledger', LedgerSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const ledger = await desk.withdraw(actorOf(request), request.params.id, request.body.reason);
        return reply.code(201).send(wireLedger(ledger, accountLabel));
      },
    );
  };

const JUDGEMENTS = [
  ['approvals', 'approve', 'Let the forum see it, as a second person of the owner'],
  ['declines', 'decline', 'End a draft; the forum never learns of it'],
] as const;
