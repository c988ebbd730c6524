import { mayEndSessions } from '../governance/may-end-sessions.ts';
import { InputError } from '../model/errors.ts';
import type { AccountId } from '../model/ids.ts';
import type { World } from '../model/world.ts';
import type { Actor } from './effects.ts';
import { type LogEffects, logged } from './logged.ts';

/** A browser that is signed in; ISO date-times, UTC. */
interface HeldSession {
  /** Hash of what its cookie holds. */
  readonly idHash: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
}

interface SessionEffects extends LogEffects {
  world(): World;
  readonly sessions: {
    ofAccount(account: AccountId): Promise<readonly HeldSession[]>;
    revoke(idHash: string): Promise<void>;
    /** Returns how many were ended. */
    revokeAccount(account: AccountId): Promise<number>;
  };
}

/** Where sessions are seen and ended: by whose they are, and all of an account by an administrator of the hub. */
export interface SessionDesk {
  own(account: AccountId): Promise<readonly HeldSession[]>;
  /** @throws InputError NOT_FOUND, also for the session of another account */
  end(actor: Actor, idHash: string): Promise<void>;
  /** Returns how many ended. @throws InputError NOT_MANDATED */
  endAll(actor: Actor, account: AccountId): Promise<number>;
}

export function openSessionDesk(effects: SessionEffects): SessionDesk {
  const { sessions, world, now } = effects;
  return {
    own: (account) => sessions.ofAccount(account),
    end: (actor, idHash) =>
      logged(effects, actor, 'session', { act: 'end', session: idHash }, async () => {
        const own = await sessions.ofAccount(actor.account);
        if (!own.some((session) => session.idHash === idHash))
          throw new InputError('NOT_FOUND', 'this account has no such session, or it is over already');
        await sessions.revoke(idHash);
      }),
    endAll: (actor, account) =>
      logged(effects, actor, 'session', { act: 'end-all', account }, async () => {
        if (!mayEndSessions(actor.account, world().mandates, now().day))
          throw new InputError(
            'NOT_MANDATED',
            `account '${actor.account}' holds no mandate as administrator of the hub today`,
          );
        return sessions.revokeAccount(account);
      }),
  };
}
