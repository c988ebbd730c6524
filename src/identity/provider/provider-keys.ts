import type { AccountId } from '../../model/ids.ts';
import type { DemoAccount } from '../demo-account.ts';
import { openKeyFolder } from '../keys/key-folder.ts';
import type { PrivateJwk } from '../keys/private-jwk.ts';
import { scriptClientId } from './script-client.ts';

/** Everything secret about the embedded provider and its clients. */
export interface ProviderKeys {
  readonly provider: PrivateJwk;
  readonly webClient: PrivateJwk;
  readonly cookie: string;
  readonly scripts: ReadonlyMap<AccountId, PrivateJwk>;
}

/** Reads the keys in the folder, after making those that are missing. */
export async function readProviderKeys(folder: string, accounts: readonly DemoAccount[]): Promise<ProviderKeys> {
  const keys = await openKeyFolder(folder);
  const scripts = new Map<AccountId, PrivateJwk>();
  for (const { id } of accounts) scripts.set(id, await keys.signingKey(scriptClientId(id)));
  return {
    provider: await keys.signingKey('provider'),
    webClient: await keys.signingKey('web-client'),
    cookie: await keys.secret('cookie'),
    scripts,
  };
}
