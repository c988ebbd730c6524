import { CliError } from './cli-error.ts';

/**
 * The one demonstration account that fits: the only one there is, or the only one that shares the most words with the
 * partner or forum, of those with the most fitting role.
 *
 * @param roles words of the fitting accounts, such as `owner`
 * @throws CliError that lists the accounts when none or several fit
 */
export function chooseAccount(accounts: readonly string[], id: string, roles: readonly string[]): string {
  if (accounts.length === 0)
    throw new CliError(
      'no token: give --token or KETENBEELD_TOKEN; there are no demonstration accounts in this data folder',
    );
  const idWords = id.toLowerCase().split('-');
  const count = (account: string, words: readonly string[]) =>
    account.split('-').filter((word) => words.includes(word)).length;
  const nearest = largest(accounts, (account) => count(account, idWords));
  const [first = '', ...others] = largest(nearest, (account) => count(account, roles));
  if (others.length === 0) return first;
  throw new CliError(
    `several demonstration accounts could do this: choose one with --account (${[first, ...others].join(', ')})`,
  );
}

function largest(accounts: readonly string[], score: (account: string) => number): readonly string[] {
  const best = Math.max(...accounts.map(score));
  return accounts.filter((account) => score(account) === best);
}
