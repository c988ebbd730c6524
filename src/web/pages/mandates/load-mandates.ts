import { AccountsSchema, MandatesSchema, type WireAccount, type WireMandates } from '../../../model/wire/people.ts';
import { type Result, request } from '../../client/request.ts';

/** Mandates that this account may know, what waits for a second person, and, for who gives mandates, the accounts. */
export interface MandatesGround extends WireMandates {
  readonly accounts: readonly WireAccount[];
}

export async function loadMandates(givesMandates: boolean, signal: AbortSignal): Promise<Result<MandatesGround>> {
  const [mandates, accounts] = await Promise.all([
    request('/v1/mandates', MandatesSchema, { signal }),
    givesMandates
      ? request('/v1/accounts', AccountsSchema, { signal })
      : ({ kind: 'ready', value: { accounts: [] } } as const),
  ]);
  if (mandates.kind !== 'ready') return mandates;
  if (accounts.kind !== 'ready') return accounts;
  return { kind: 'ready', value: { ...mandates.value, accounts: accounts.value.accounts } };
}
