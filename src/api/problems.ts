import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ERROR_CODES, type ErrorCode, InputError } from '../model/errors.ts';
import type { Problem } from '../model/wire/problem.ts';
import { traceOf } from './trace.ts';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  ID_SHAPE: 400,
  CONFIG_INVALID: 500,
  QUESTION_INVALID: 400,
  REQUEST_INVALID: 400,
  NOT_SIGNED_IN: 401,
  STEP_UP_NEEDED: 401,
  NOT_MANDATED: 403,
  NOT_FOUND: 404,
  DELIVERY_REFUSED: 400,
  DELIVERY_STATE: 409,
  ANALYSIS_REFUSED: 422,
  MAPPING_INVALID: 400,
  PROPOSAL_REFUSED: 400,
  PROPOSAL_STATE: 409,
  RELEASE_REFUSED: 422,
  RELEASE_STATE: 409,
  PEOPLE_REFUSED: 422,
  TABLE_REFUSED: 422,
  TABLE_STATE: 409,
  STORE_IN_USE: 500,
  STORE_CHANGED: 500,
  LOG_BROKEN: 500,
  BUSY: 503,
  NO_ROOM: 507,
  TOO_LARGE: 413,
  SERVER_UNREACHABLE: 500,
};

/** Every error leaves as application/problem+json (RFC 9457); what is not the caller's leaves without its cause. */
export function problems(app: FastifyInstance, report: (error: unknown, traceId: string) => void): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const found = problemOf(error, traceOf(request.headers));
    if (found.status >= 500 && found.code !== 'BUSY') report(error, found.traceId);
    if (found.code === 'BUSY') reply.header('retry-after', '2');
    if (found.status === 401 && !reply.hasHeader('www-authenticate')) reply.header('www-authenticate', 'Bearer');
    return send(reply, found);
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    return send(reply, problem('NOT_FOUND', 404, `there is nothing at ${path}`, traceOf(request.headers)));
  });
}

export const send = (reply: FastifyReply, body: Problem) =>
  reply.code(body.status).type('application/problem+json').serializer(JSON.stringify).send(body);

function problemOf(error: FastifyError, traceId: string): Problem {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((it) => ({
      in: String(error.validationContext ?? 'body'),
      path: it.instancePath || '/',
      message: it.message ?? 'is not valid',
    }));
    return { ...problem('REQUEST_INVALID', 400, error.message, traceId), errors };
  }
  if (error instanceof InputError) return problem(error.code, STATUS[error.code], error.message, traceId);
  const status = error.statusCode ?? 500;
  if (status === 413) return problem('TOO_LARGE', 413, error.message, traceId);
  if (status >= 400 && status < 500) return problem('REQUEST_INVALID', status, error.message, traceId);
  return {
    type: 'about:blank',
    status: 500,
    title: 'Internal error',
    detail: 'Something went wrong on our side. Name the trace id when you report it.',
    code: 'INTERNAL',
    traceId,
  };
}

export function problem(code: ErrorCode, status: number, detail: string, traceId: string): Problem {
  return { type: `/docs/errors#${code.toLowerCase()}`, status, title: ERROR_CODES[code], detail, code, traceId };
}
