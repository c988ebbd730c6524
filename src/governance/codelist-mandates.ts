import type { AccountId, PartnerId } from '../model/ids.ts';
import type { Mandate, Role } from '../model/mandate.ts';
import { inForce } from './in-force.ts';

/** Whether the account keeps the hub's codelists on that day. @param day ISO date in Europe/Amsterdam */
export const mayKeepCodelists = (account: AccountId, mandates: readonly Mandate[], day: string): boolean =>
  held(account, mandates, day).some((mandate) => mandate.role === 'codelist-keeper' && mandate.for.kind === 'hub');

const PROPOSERS: readonly Role[] = ['analyst', 'data-owner'];

/**
 * Whether the account may propose codes on that day: as analyst or data owner of the partner whose findings they rest
 * on, or without a partner as analyst of the hub.
 */
export const mayProposeCodes = (
  account: AccountId,
  partner: PartnerId | undefined,
  mandates: readonly Mandate[],
  day: string,
): boolean =>
  held(account, mandates, day).some(({ role, for: whom }) =>
    partner === undefined
      ? role === 'analyst' && whom.kind === 'hub'
      : PROPOSERS.includes(role) && whom.kind === 'partner' && whom.partner === partner,
  );

const held = (account: AccountId, mandates: readonly Mandate[], day: string) =>
  mandates.filter((mandate) => mandate.account === account && inForce(day, mandate.validFrom, mandate.validUntil));
