import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { forumProblems } from '../governance/people/forum-problems.ts';
import { mandateProblems } from '../governance/people/mandate-problems.ts';
import type { Account } from '../model/account.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { InputError } from '../model/errors.ts';
import { accountId, type TraceId } from '../model/ids.ts';
import { FoundingSchema } from '../model/wire/people.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Moment } from '../model/world.ts';
import type { Config } from './config.ts';
import type { Stores } from './stores.ts';

interface Parts {
  readonly config: Pick<Config, 'foundingFile'>;
  readonly stores: Pick<Stores, 'register'> & { readonly log: Pick<Stores['log'], 'append'> };
  readonly catalogue: Catalogue;
  readonly now: () => Moment;
  readonly newTrace: () => TraceId;
  readonly refresh: () => Promise<void>;
}

type Founding = z.output<typeof FoundingSchema>;

const BY = accountId('founding');

/**
 * Gives an installation its first accounts, forums and mandates from a file: all later ones are given by somebody who may.
 * Once; with accounts there the file is not read any more.
 *
 * @throws InputError CONFIG_INVALID that names every problem at once
 */
export async function found({ config, stores, catalogue, now, newTrace, refresh }: Parts): Promise<void> {
  const { register, log } = stores;
  if (register.current<Account>('account').length > 0) return;
  if (config.foundingFile === undefined)
    throw invalid([
      'there is no account yet, so nobody could do anything: name a file with the first in KETENBEELD_FOUNDING',
    ]);
  const founding = await readFounding(config.foundingFile);
  const problems = problemsOf(founding, catalogue, now());
  if (problems.length > 0) throw invalid(problems);
  const { accounts, forums, mandates } = founding;
  const at = now().instant;
  const entry = { action: 'people', traceId: newTrace(), step: 0, account: BY, releases: [], at } as const;
  const subject = { act: 'found', accounts, forums, mandates };
  await log.append([{ ...entry, phase: 'intent', subject }]);
  register.append(
    [
      ...accounts.map((body) => ({ kind: 'account', id: body.id, body: withoutUndefined(body) }) as const),
      ...forums.map((body) => ({ kind: 'forum', id: body.id, body }) as const),
      ...mandates.map((mandate, i) => {
        const id = `founding-${i + 1}`;
        return { kind: 'mandate', id, body: { id, ...withoutUndefined(mandate) } } as const;
      }),
    ],
    at,
    BY,
  );
  await log.append([{ ...entry, phase: 'outcome', subject, status: 'done' }]);
  await refresh();
}

async function readFounding(file: string): Promise<Founding> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw invalid([`KETENBEELD_FOUNDING cannot be read: ${error.message}`]);
  });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw invalid([`${file} is no JSON: ${(error as Error).message}`]);
  }
  const parsed = FoundingSchema.safeParse(content);
  if (!parsed.success) throw invalid([`${file}: ${z.prettifyError(parsed.error)}`]);
  return parsed.data;
}

function problemsOf({ accounts, forums, mandates }: Founding, catalogue: Catalogue, now: Moment): readonly string[] {
  const known = new Set<string>(accounts.map(({ id }) => id));
  const owners = new Set(
    mandates.flatMap(({ role, for: whom }) => (whom.kind === 'partner' && role === 'data-owner' ? [whom.partner] : [])),
  );
  const seconds = [...owners].filter(
    (owner) =>
      new Set(
        mandates
          .filter(({ for: whom, role }) => whom.kind === 'partner' && whom.partner === owner && role !== 'analyst')
          .map(({ account }) => account),
      ).size < 2,
  );
  return [
    ...(known.size < accounts.length ? ['two accounts have the same id'] : []),
    ...mandates.filter(({ account }) => !known.has(account)).map(({ account }) => `there is no account '${account}'`),
    ...(mandates.some(({ role, for: whom }) => role === 'administrator' && whom.kind === 'hub')
      ? []
      : ['nobody is administrator of the hub']),
    ...seconds.map((owner) => `${owner} has a data owner and no second person, so that nothing could be approved`),
    ...forums.flatMap((forum) => forumProblems(forum, { catalogue }, now)),
    ...mandates.flatMap((mandate) => mandateProblems(withoutUndefined(mandate), { forums, catalogue }, now)),
  ];
}

const invalid = (problems: readonly string[]) => new InputError('CONFIG_INVALID', problems.join('; '));
