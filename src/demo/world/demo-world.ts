import type { Forum } from '../../model/forum.ts';
import type { Mandate } from '../../model/mandate.ts';
import type { Release } from '../../model/release.ts';
import { DEMO_ACCOUNTS, type WorldAccount } from './accounts.ts';
import { demoForums } from './forums.ts';
import { demoReleases } from './releases.ts';

export interface DemoWorld {
  readonly accounts: readonly WorldAccount[];
  readonly forums: readonly Forum[];
  readonly mandates: readonly Mandate[];
  readonly releases: readonly Release[];
}

/**
 * Forums, accounts, mandates and releases of the demonstration, all fictitious; in force from the start of the given
 * day's year until two years later.
 *
 * @param day ISO date
 */
export function demoWorld(day: string): DemoWorld {
  const year = Number(day.slice(0, 4));
  const [from, until] = [`${year}-01-01`, `${year + 2}-01-01`];
  return {
    accounts: DEMO_ACCOUNTS,
    forums: demoForums(from, until),
    releases: demoReleases(from, until),
    mandates: DEMO_ACCOUNTS.flatMap((account) =>
      account.mandates.map(
        (mandate, i): Mandate => ({
          id: `${account.id}-${i + 1}`,
          account: account.id,
          ...mandate,
          ground: 'Demonstratie',
          validFrom: from,
          validUntil: until,
        }),
      ),
    ),
  };
}
