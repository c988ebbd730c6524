import type { AccountId } from '../model/ids.ts';
import type { Mandate } from '../model/mandate.ts';
import { inForce } from './in-force.ts';

/**
 * Whether an account may end the sessions of others: an administrator of the hub. It sees no data by it.
 * @param day ISO date
 */
export const mayEndSessions = (account: AccountId, mandates: readonly Mandate[], day: string): boolean =>
  mandates.some(
    (mandate) =>
      mandate.account === account &&
      mandate.role === 'administrator' &&
      mandate.for.kind === 'hub' &&
      inForce(day, mandate.validFrom, mandate.validUntil),
  );
