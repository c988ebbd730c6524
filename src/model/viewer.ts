import type { AccountId } from './ids.ts';
import type { Audience } from './question.ts';

/** Who looks, and as whom. Made by `identity/` from a session or token. */
export interface Viewer {
  readonly account: AccountId;
  readonly as: Audience;
}
