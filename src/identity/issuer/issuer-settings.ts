import type { PrivateJwk } from '../keys/private-jwk.ts';

/** One issuer as the web's client sees it; embedded and outside issuers differ in nothing else. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly key: PrivateJwk;
  readonly accountClaim: string;
  readonly scope: string;
  readonly acrValues?: readonly string[];
  readonly stepUpAcr?: readonly string[];
  readonly idTokenAlgorithm?: string;
}
