import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InputError } from '../model/errors.ts';
import type { AccountId, TraceId } from '../model/ids.ts';
import type { ApiEffects } from './effects.ts';
import { parentSpanOf, traceOf } from './trace.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set on every route of the API that asks for sign-in. */
    account: AccountId | undefined;
    trace: TraceId | undefined;
    /** Sent by our own pages. */
    isSession: boolean;
    /** The hash that names the session it was sent in; null without one. */
    session: string | null;
    /** May let others see figures. */
    isSteppedUp: boolean;
  }
}

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Lets only signed-in accounts through; a session may change things only from our own pages. */
export function requireSignIn(app: FastifyInstance, { arrived }: Pick<ApiEffects, 'arrived'>): void {
  app.decorateRequest('account', undefined);
  app.decorateRequest('trace', undefined);
  app.decorateRequest('isSession', false);
  app.decorateRequest('session', null);
  app.decorateRequest('isSteppedUp', false);
  app.addHook('onRequest', async (request) => {
    request.trace = traceOf(request.headers);
    const signedIn = await app.identity.authenticate(request);
    if (!signedIn)
      throw new InputError('NOT_SIGNED_IN', 'sign in first, or send a bearer token in the Authorization header');
    if (signedIn.by === 'session' && CHANGES.has(request.method) && !app.identity.isSameOrigin(request))
      throw new InputError(
        'NOT_SIGNED_IN',
        'this request was not sent by our own pages; use a bearer token instead of a session',
      );
    request.account = signedIn.account;
    request.isSession = signedIn.by === 'session';
    request.session = signedIn.session ?? null;
    request.isSteppedUp = signedIn.isSteppedUp;
    const parentSpanId = parentSpanOf(request.headers);
    arrived({
      ...{ traceId: request.trace, account: signedIn.account },
      origin: { kind: 'network', address: request.ip, by: signedIn.by },
      ...(parentSpanId === undefined ? {} : { parentSpanId }),
    });
  });
}

export function accountOf(request: FastifyRequest): AccountId {
  if (!request.account) throw new Error('this route does not ask for sign-in');
  return request.account;
}

export const traceIdOf = (request: FastifyRequest): TraceId => request.trace ?? traceOf(request.headers);

/** In which form figures leave with the reply, for the log. */
export function formOf(request: FastifyRequest): string {
  const asked = (request.headers.accept ?? '').split(/[,;]/)[0]?.trim().toLowerCase() ?? '';
  const isJson = asked === '' || asked.includes('*') || asked === 'application/json';
  if (!isJson) return asked;
  return request.isSession ? 'page' : 'api';
}

/** Who acts, and in which trace. */
export const actorOf = (request: FastifyRequest) => ({ account: accountOf(request), traceId: traceIdOf(request) });
