import type { AccountId } from '../model/ids.ts';
import type { PrivateJwk } from './keys/private-jwk.ts';
import { requestMachineToken } from './machine-token.ts';
import { scriptClientId } from './provider/script-client.ts';

/** For whom, where and with which key a token is asked; the key is in `<data>/identity/script-<account>.jwk`. */
export interface ScriptTokenRequest {
  /** Scheme, host and port of the server, without a slash at the end. */
  readonly origin: string;
  readonly account: AccountId;
  readonly privateKeyJwk: PrivateJwk;
  /** `release` to let others see figures with it; absent for everything else. */
  readonly scope?: string;
}

/** An access token for the API at `<origin>/v1`, good for ten minutes; demonstration accounts only. */
export const requestScriptToken = ({ origin, account, ...rest }: ScriptTokenRequest): Promise<string> =>
  requestMachineToken({
    issuer: `${origin}/oidc`,
    clientId: scriptClientId(account),
    ...rest,
    audience: `${origin}/v1`,
  });
