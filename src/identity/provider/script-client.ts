import { join } from 'node:path';
import type { AccountId } from '../../model/ids.ts';

/** Client under which an account's scripts ask for tokens. */
export const scriptClientId = (account: AccountId): string => `script-${account}`;

/** Its private key; `folder` is `<data>/identity`. */
export const scriptKeyFile = (folder: string, account: AccountId): string =>
  join(folder, `${scriptClientId(account)}.jwk`);
