import type { AccountId } from './ids.ts';
import type { Text } from './text.ts';

/** Who may sign in. A function and not a person: what the label says everyone in the log may read. */
export interface Account {
  readonly id: AccountId;
  readonly label: Text;
  /** The partner or guest organisation it works for; absent means the hub. */
  readonly organisation?: string;
  /** From then on it has no mandate and no session. */
  readonly closed?: Act;
}

/** Who did something, when (ISO date-time, UTC) and why. */
export interface Act {
  readonly by: AccountId;
  readonly at: string;
  readonly reason: string;
}
