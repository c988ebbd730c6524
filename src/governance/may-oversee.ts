import type { AccountId } from '../model/ids.ts';
import type { Moment, World } from '../model/world.ts';
import { holds } from './holds.ts';

/** Whether the account may read the logs and what held in the register: auditors and privacy officers of the hub, and nobody else. */
export const mayOversee = (account: AccountId, world: Pick<World, 'mandates'>, now: Moment): boolean =>
  (['auditor', 'privacy-officer'] as const).some((role) => holds(account, role, { kind: 'hub' }, world, now));
