import type { AccountId } from '../../model/ids.ts';
import type { Text } from '../../model/text.ts';

/** How an account is named on screen. */
export type AccountLabel = (account: AccountId) => Text;
