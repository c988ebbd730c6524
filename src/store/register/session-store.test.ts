import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountId } from '../../model/ids.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openDatabase } from './open-database.ts';
import { openSessionStore } from './session-store.ts';

const folder = temporaryFolder();
let files = 0;
const newFile = () => join(folder, `sessions-${files++}.sqlite`);
const session = (idHash: string, account = 'member') => ({
  idHash,
  account: accountId(account),
  createdAt: '2024-06-01T10:00:00.000Z',
  expiresAt: '2024-06-01T18:00:00.000Z',
});

describe('the session store', () => {
  it('finds a session by the hash of its id, and no other', async () => {
    const sessions = openSessionStore(openDatabase(newFile()));
    await sessions.create(session('a'));
    expect(await sessions.find('a')).toEqual(session('a'));
    expect(await sessions.find('b')).toBeUndefined();
    expect(await sessions.find('%')).toBeUndefined();
  });

  it('lists the sessions of an account, oldest first, with how it authenticated', async () => {
    const sessions = openSessionStore(openDatabase(newFile()));
    const second = { ...session('a'), authentication: { at: '2024-06-01T09:59:00.000Z', acr: 'high' } };
    for (const one of [session('z'), session('c', 'owner'), second]) await sessions.create(one);
    expect(await sessions.ofAccount(accountId('member'))).toEqual([session('z'), second]);
    expect(await sessions.ofAccount(accountId('nobody'))).toEqual([]);
  });

  it('revokes one session, and leaves the others', async () => {
    const sessions = openSessionStore(openDatabase(newFile()));
    for (const id of ['a', 'b']) await sessions.create(session(id));
    await sessions.revoke('a');
    expect([await sessions.find('a'), await sessions.find('b')]).toEqual([undefined, session('b')]);
    await sessions.revoke('a');
  });

  it('revokes all sessions of an account, and none of another', async () => {
    const sessions = openSessionStore(openDatabase(newFile()));
    for (const id of ['a', 'b']) await sessions.create(session(id));
    await sessions.create(session('c', 'owner'));
    await sessions.revokeAccount(accountId('member'));
    expect(await Promise.all(['a', 'b', 'c'].map(sessions.find))).toEqual([
      undefined,
      undefined,
      session('c', 'owner'),
    ]);
  });

  it('keeps sessions over a restart, and a revoked one stays gone', async () => {
    const file = newFile();
    const database = openDatabase(file);
    const before = openSessionStore(database);
    for (const id of ['a', 'b']) await before.create(session(id));
    await before.revoke('b');
    database.close();
    const again = openDatabase(file);
    const after = openSessionStore(again);
    expect([await after.find('a'), await after.find('b')]).toEqual([session('a'), undefined]);
    again.close();
  });
});
