import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { wireEdition, wireTable } from '../../answer/published-tables/wire-table.ts';
import { publishedTableCsv } from '../../exchange/published-table-csv.ts';
import {
  PublishedTableSchema,
  PublishedTablesSchema,
  TableDefinitionSchema,
  TableEditionSchema,
} from '../../model/wire/published-table.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, traceIdOf } from '../signed-in.ts';

const IdParams = z.object({ id: z.string().max(64) });
const EditionParams = z.object({ id: z.string().max(64), number: z.coerce.number().int().min(1).max(100_000) });
const tags = ['published-tables'];
const CHANGES = [
  ['approvals', 'approve', 'Let the forum see the last edition, as a second person of the owner'],
  ['withdrawals', 'withdraw', 'End a table at the next read'],
  ['editions', 'renew', 'Compute the next edition, for the owner alone until it is approved'],
] as const;

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
        tables: publishedTables.list(accountOf(request)).map((sight) => wireTable(sight, world().catalogue)),
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
        const { where, ...rest } = request.body;
        const definition = { ...rest, where: where.map((filter) => ({ kind: 'codes' as const, ...filter })) };
        const act = { account: accountOf(request), traceId: traceIdOf(request) };
        const sight = await publishedTables.define(act, definition);
        return reply
          .code(201)
          .header('location', `/v1/published-tables/${sight.table.id}`)
          .send(wireTable(sight, world().catalogue));
      },
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
      async (request) => wireTable(publishedTables.find(accountOf(request), request.params.id), world().catalogue),
    );

    for (const [path, change, summary] of CHANGES)
      app.post(
        `/published-tables/:id/${path}`,
        {
          schema: {
            operationId: `${change}PublishedTable`,
            tags,
            summary,
            params: IdParams,
            response: { 201: json('Table', PublishedTableSchema), ...ERRORS },
          },
        },
        async (request, reply) => {
          const act = { account: accountOf(request), traceId: traceIdOf(request) };
          const sight = await publishedTables[change](act, request.params.id);
          return reply.code(201).send(wireTable(sight, world().catalogue));
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
        const act = { account: accountOf(request), traceId: traceIdOf(request) };
        const edition = wireEdition(await publishedTables.read(act, id, number), world().catalogue);
        if (!/^\s*text\/csv/i.test(request.headers.accept ?? '')) return edition;
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="table-${id}-${number}.csv"`)
          .send(publishedTableCsv(edition));
      },
    );
  };
