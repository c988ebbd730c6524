import type { DemoAccount } from './demo-account.ts';
import type { SessionKeeper } from './session/session-keeper.ts';
import type { SignInEvent } from './sign-in-event.ts';

/** Everything that identity needs from outside. */
export interface IdentityOptions {
  /**
   * Scheme, host and port under which browsers reach the server, without a slash at the end. Asked at each use, so that
   * a server on port 0 can answer after it listens.
   */
  readonly origin: () => string;
  readonly issuer: EmbeddedIssuer | OutsideIssuer;
  readonly sessions: SessionKeeper;
  /** Waited for before a session begins: a sign-in that is not in the log does not happen. */
  readonly record: (event: SignInEvent) => Promise<void>;
  /** For whoever runs the server; a reason holds no token and nothing about a person but an account id. */
  readonly report: (trouble: SignInTrouble, reason: string) => void;
  readonly now: () => Date;
}

/** What an operator should see: attempts that were refused, an issuer that does not answer, a fault of our own provider. */
export type SignInTrouble = 'sign-in-refused' | 'issuer-unreachable' | 'provider-fault';

/** The provider for demonstrations, at /oidc of the same server. Everyone who reaches it may sign in as anyone. */
export interface EmbeddedIssuer {
  readonly kind: 'embedded';
  readonly isDemonstration: boolean;
  /** Host name or address on which the server listens; anything but loopback is refused. */
  readonly host: string;
  /** `<data>/identity`: keys are made here once, folder 0700 and files 0600. */
  readonly folder: string;
  readonly accounts: readonly DemoAccount[];
}

/** The organisation's own OpenID provider. */
export interface OutsideIssuer {
  readonly kind: 'outside';
  /** Issuer identifier, as in its discovery document; https, or http on loopback. */
  readonly issuer: string;
  readonly clientId: string;
  /** File with the client's private key as JWK that names its `alg`; only its owner may read it. */
  readonly privateKeyFile: string;
  /** Claim of the ID token and of access tokens that holds the account id, for example `preferred_username`. */
  readonly accountClaim: string;
  /** Default `openid`. */
  readonly scope?: string;
  /** Requested authentication contexts (eIDAS levels); the ID token must then name one of them, or a higher level. */
  readonly acrValues?: readonly string[];
  /** Contexts of which a release needs one; without them it needs somebody who authenticates there and then. */
  readonly stepUpAcr?: readonly string[];
  /** Algorithm of the ID token; default: what the issuer's discovery document lists. */
  readonly idTokenAlgorithm?: string;
}
