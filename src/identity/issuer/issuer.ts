import type { FastifyInstance } from 'fastify';
import type { Configuration } from 'openid-client';
import type { TokenRules } from '../token/token-verifier.ts';
import type { IssuerSettings } from './issuer-settings.ts';

/** Where people and scripts get their tokens. Nothing here is asked before the server listens. */
export interface Issuer {
  settings(): IssuerSettings;
  /** What the issuer offers, discovered at first use. */
  configuration(): Promise<Configuration>;
  tokenRules(): Promise<TokenRules>;
  /** Adds the issuer's own routes, if it runs in this server. */
  mount(app: FastifyInstance): void;
}
