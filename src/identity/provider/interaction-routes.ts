import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { Language } from '../../model/text.ts';
import { hidden } from '../hidden.ts';
import { accountPage } from '../page/account-page.ts';
import { languageOf } from '../page/language.ts';
import { messagePage } from '../page/message-page.ts';
import { sendPage } from '../page/send-page.ts';
import { isFromOrigin } from '../same-origin.ts';
import type { ProviderSetup } from './provider-configuration.ts';

const PATH = '/oidc/interaction/:uid';
const FORM = 'application/x-www-form-urlencoded';

/** The page on which one chooses a demonstration account, and the choice. */
export function interactionRoutes(app: FastifyInstance, provider: () => Provider, setup: () => ProviderSetup): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: 1_000 }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  app.setErrorHandler((error, request, reply) => {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    return begunTooLongAgo(request, reply);
  });
  app.get(PATH, hidden(), async (request, reply) => {
    const { params } = await provider().interactionDetails(request.raw, reply.raw);
    return sendPage(reply, 200, accountPage(setup().accounts, languageFor(request, params['ui_locales'])));
  });
  app.post(PATH, hidden(), async (request, reply) => {
    const { accounts, origin } = setup();
    if (!isFromOrigin(request.headers, origin)) return begunTooLongAgo(request, reply);
    const chosen = request.body instanceof URLSearchParams ? request.body.get('account') : undefined;
    if (!accounts.some(({ id }) => id === chosen)) return begunTooLongAgo(request, reply);
    const login = { accountId: String(chosen), remember: false };
    return reply.redirect(await provider().interactionResult(request.raw, reply.raw, { login }), 303);
  });
}

function languageFor(request: FastifyRequest, asked: unknown): Language {
  const { lang } = request.query as { readonly lang?: unknown };
  return languageOf(lang ?? asked);
}

const begunTooLongAgo = (request: FastifyRequest, reply: FastifyReply) =>
  sendPage(reply, 400, messagePage('not-completed', languageFor(request, undefined), '/sign-in'));
