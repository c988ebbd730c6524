import type { Account } from '../../model/account.ts';
import type { Forum } from '../../model/forum.ts';
import type { ForumChange } from '../../model/forum-change.ts';
import type { AccountId } from '../../model/ids.ts';
import type { Mandate } from '../../model/mandate.ts';
import type { MandateProposal } from '../../model/mandate-proposal.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { World } from '../../model/world.ts';
import type { LogEffects } from '../logged.ts';

/** What is added to the register, each as the next version of its id. */
export type PeopleEntry =
  | { readonly kind: 'account'; readonly body: Account }
  | { readonly kind: 'mandate'; readonly body: Mandate }
  | { readonly kind: 'mandate-proposal'; readonly body: MandateProposal }
  | { readonly kind: 'forum'; readonly body: Forum }
  | { readonly kind: 'forum-change'; readonly body: ForumChange }
  | { readonly kind: 'meeting'; readonly body: Meeting };

/** What the desks for forums, mandates, people and meetings need from outside. */
export interface PeopleEffects extends LogEffects {
  world(): World;
  /** UUID. */
  newId(): string;
  /** As the register has them at this moment. */
  accounts(): readonly Account[];
  mandates(): readonly Mandate[];
  proposals(): readonly MandateProposal[];
  forumChanges(): readonly ForumChange[];
  meetings(): readonly Meeting[];
  /** One durable transaction, and the gate decides with it from the next question on. Waits for nothing. */
  store(entries: readonly PeopleEntry[], by: string): void;
  /** Tells open pages whose figures may have changed; now, and not at the next tick of the clock. */
  announce(): void;
  endSessions(account: AccountId): Promise<void>;
}
