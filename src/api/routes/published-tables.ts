import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { wireEdition, wireTable } from '../../answer/published-tables/wire-table.ts';
import { publishedTableCsv } from '../../exchange/published-table-csv.ts';
import { partnerId } from '../../model/ids.ts';
import {
  PublishedTableSchema,
  PublishedTablesSchema,
  TableDefinitionSchema,
  TableEditionSchema,
  TableReasonSchema,
  TableScopesSchema,
} from '../../model/wire/published-table.ts';
import type { ApiEffects } from '../effects.ts';
import { requireStepUp, STEP_UP_SECURITY } from '../require-step-up.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, traceIdOf } from '../signed-in.ts';

const IdParams = z.object({ id: z.string().max(64) });
const EditionParams = z.object({ id: z.string().max(64), number: z.coerce.number().int().min(1).max(100_000) });
const tags = ['published-tables'];
const CHANGES = [
  ['approvals', 'approve', 'Let the forum see the last edition, as a second person of the owner'],
  ['editions', 'renew', 'Compute the next edition, for the owner alone until it is approved'],
] as const;
const ENDINGS = [
  ['refusals', 'decline', 'Keep the last edition in, as a second person of the owner'],
  ['withdrawals', 'withdraw', 'End a table at the next read'],
] as const;
const FORMATS = ['json', 'csv'] as const;

const actOf = (request: FastifyRequest) => ({ account: accountOf(request), traceId: traceIdOf(request) });

const definitionOf = ({ where, ...rest }: z.output<typeof TableDefinitionSchema>) => ({
  ...rest,
  where: where.map((filter) => ({ kind: 'codes' as const, ...filter })),
});

/** Tables that are computed whole, suppressed or rounded, for one forum. */
export const publishedTableRoutes =
  ({ publishedTables, world }: Pick<ApiEffects, 'publishedTables' | 'world'>): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/published-tables',
      {
        schema: {
          operationId: 'listPublishedTables',
          tags,
          summary: 'Published tables of the partners, and in force for the forums, of this account',
          response: { 200: json('Tables', PublishedTablesSchema), ...ERRORS },
        },
      },
      async (request) => ({
        tables: publishedTables.list(accountOf(request)).map((sight) => wireTable(sight, world())),
      }),
    );

    app.post(
      '/published-tables',
      {
        schema: {
          operationId: 'definePublishedTable',
          tags,
          summary: 'Compute a table of own records, for the owner alone until a second person approves it',
          body: TableDefinitionSchema,
          response: { 201: json('Computed and audited', PublishedTableSchema), ...ERRORS },
        },
      },
      async (request, reply) => {
        const sight = await publishedTables.define(actOf(request), definitionOf(request.body));
        return reply
          .code(201)
          .header('location', `/v1/published-tables/${sight.table.id}`)
          .send(wireTable(sight, world()));
      },
    );

    app.post(
      '/published-tables/previews',
      {
        schema: {
          operationId: 'previewPublishedTable',
          tags,
          summary: 'What a table of own records would publish, withhold and cost; nothing is stored',
          body: TableDefinitionSchema,
          response: { 200: json('As the first edition would be', TableEditionSchema), ...ERRORS },
        },
      },
      async (request) =>
        wireEdition(await publishedTables.preview(actOf(request), definitionOf(request.body)), world()),
    );

    app.get(
      '/published-tables/scopes',
      {
        schema: {
          operationId: 'listPublishedTableScopes',
          tags,
          summary: 'What a data owner may make tables of and for whom, with what stands in the way',
          querystring: z.strictObject({ partner: z.string().max(64).transform(partnerId) }),
          response: { 200: json('Scopes', TableScopesSchema), ...ERRORS },
        },
      },
      async (request) => publishedTables.scopes(accountOf(request), request.query.partner),
    );

    app.get(
      '/published-tables/:id',
      {
        schema: {
          operationId: 'getPublishedTable',
          tags,
          summary: 'One published table, without its figures',
          params: IdParams,
          response: { 200: json('Table', PublishedTableSchema), ...ERRORS },
        },
      },
      async (request) => wireTable(publishedTables.find(accountOf(request), request.params.id), world()),
    );

    for (const [path, change, summary] of CHANGES)
      app.post(
        `/published-tables/:id/${path}`,
        {
          ...(change === 'approve' ? { onRequest: requireStepUp } : {}),
          schema: {
            operationId: `${change}PublishedTable`,
            tags,
            summary,
            ...(change === 'approve' ? { security: STEP_UP_SECURITY } : {}),
            params: IdParams,
            response: { 201: json('Table', PublishedTableSchema), ...ERRORS },
          },
        },
        async (request, reply) => {
          const sight = await publishedTables[change](actOf(request), request.params.id);
          return reply.code(201).send(wireTable(sight, world()));
        },
      );

    for (const [path, change, summary] of ENDINGS)
      app.post(
        `/published-tables/:id/${path}`,
        {
          schema: {
            operationId: `${change}PublishedTable`,
            tags,
            summary,
            params: IdParams,
            body: TableReasonSchema,
            response: { 201: json('Table', PublishedTableSchema), ...ERRORS },
          },
        },
        async (request, reply) => {
          const sight = await publishedTables[change](actOf(request), request.params.id, request.body.reason);
          return reply.code(201).send(wireTable(sight, world()));
        },
      );

    app.get(
      '/published-tables/:id/editions/:number',
      {
        schema: {
          operationId: 'getPublishedTableEdition',
          tags,
          summary: 'The figures of one edition, as JSON or as CSV',
          params: EditionParams,
          querystring: z.strictObject({
            format: z.enum(FORMATS).optional().describe('In place of the Accept header, for a link.'),
          }),
          response: {
            200: {
              description: 'Edition',
              content: { 'application/json': { schema: TableEditionSchema }, 'text/csv': { schema: z.string() } },
            },
            ...ERRORS,
          },
        },
      },
      async (request, reply) => {
        const { id, number } = request.params;
        const edition = wireEdition(await publishedTables.read(actOf(request), id, number), world());
        const format = request.query.format ?? (/^\s*text\/csv/i.test(request.headers.accept ?? '') ? 'csv' : 'json');
        if (format === 'json') return edition;
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="table-${id}-${number}.csv"`)
          .send(publishedTableCsv(edition));
      },
    );
  };
