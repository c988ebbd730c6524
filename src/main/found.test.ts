import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { traceId } from '../model/ids.ts';
import type { LogEntry } from '../model/log-entry.ts';
import { WORDS } from '../model/words.ts';
import { openDatabase, type RegisterDatabase } from '../store/register/open-database.ts';
import { openRegister } from '../store/register/register.ts';
import { found } from './found.ts';

const NOW = { instant: '2026-05-01T10:00:00.000Z', day: '2026-05-01' };
const label = { nl: 'x', en: 'x' };
const mandate = (account: string, role: string, whom: object) => ({
  ...{ account, role, for: whom, ground: 'besluit', validFrom: NOW.day, validUntil: '2027-05-01' },
});
const POLITIE = { kind: 'partner', partner: 'POLITIE' };
const FOUNDING = {
  accounts: [
    { id: 'admin', label },
    { id: 'owner', label, organisation: 'POLITIE' },
    { id: 'second', label, organisation: 'POLITIE' },
  ],
  mandates: [
    mandate('admin', 'administrator', { kind: 'hub' }),
    mandate('owner', 'data-owner', POLITIE),
    mandate('second', 'approver', POLITIE),
  ],
};

let folder: string;
let database: RegisterDatabase;
let entries: LogEntry[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'found-'));
  database = openDatabase(path.join(folder, 'register.sqlite'));
  entries = [];
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const run = (content: unknown) => {
  const foundingFile = path.join(folder, 'founding.json');
  writeFileSync(foundingFile, typeof content === 'string' ? content : JSON.stringify(content));
  return foundFrom({ foundingFile });
};
const foundFrom = (config: { readonly foundingFile?: string }) =>
  found({
    config,
    stores: {
      register: openRegister(database),
      log: { append: async (some: readonly LogEntry[]) => void entries.push(...some) },
    },
    catalogue: WORDS,
    now: () => NOW,
    newTrace: () => traceId('1'.repeat(32)),
    refresh: async () => undefined,
  });

it('gives an installation its first accounts and mandates, in the log before and after, and only once', async () => {
  await run(FOUNDING);
  const register = openRegister(database);
  expect(register.current<{ id: string }>('account').map(({ id }) => id)).toEqual(['admin', 'owner', 'second']);
  expect(register.current('mandate')).toHaveLength(3);
  expect(entries.map(({ phase, action, status }) => [phase, action, status])).toEqual([
    ['intent', 'people', undefined],
    ['outcome', 'people', 'done'],
  ]);
  await run('no longer read');
  expect(register.current('mandate')).toHaveLength(3);
});

it.each<[what: string, content: unknown, problem: RegExp]>([
  ['no JSON', '{', /is no JSON/],
  ['a word too many', { ...FOUNDING, extra: 1 }, /extra/],
  ['no administrator', { ...FOUNDING, mandates: FOUNDING.mandates.slice(1) }, /nobody is administrator/],
  ['an owner without a second person', { ...FOUNDING, mandates: FOUNDING.mandates.slice(0, 2) }, /no second person/],
  ['a mandate of nobody', { ...FOUNDING, accounts: FOUNDING.accounts.slice(0, 2) }, /no account 'second'/],
  [
    'a mandate for ever',
    { ...FOUNDING, mandates: FOUNDING.mandates.map((it) => ({ ...it, validUntil: '2099-01-01' })) },
    /at most 2 years/,
  ],
  ['twice the same account', { ...FOUNDING, accounts: [...FOUNDING.accounts, FOUNDING.accounts[0]] }, /same id/],
])('refuses a file with %s, and stores nothing', async (_, content, problem) => {
  await expect(run(content)).rejects.toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringMatching(problem) });
  expect(openRegister(database).current('account')).toEqual([]);
  expect(entries).toEqual([]);
});

it('does not start without one while there is no account', async () => {
  await expect(foundFrom({})).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  await expect(foundFrom({ foundingFile: path.join(folder, 'none.json') })).rejects.toMatchObject({
    message: expect.stringMatching(/cannot be read/),
  });
});
