import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privateJwk } from '../../src/identity/keys/private-jwk.ts';
import { requestScriptToken } from '../../src/identity/script-token.ts';
import { type TestBrowser, testBrowser } from '../../src/identity/testing/test-browser.ts';
import { accountId } from '../../src/model/ids.ts';
import type { OwnSession } from '../../src/model/wire/sessions.ts';
import { startTestServer, type TestServer } from './running.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(0);
}, 120_000);
afterAll(() => server.close());

async function signedIn(account: string): Promise<TestBrowser> {
  const browser = testBrowser(server.url);
  await browser.choose(await browser.follow(await browser.open('/sign-in?returnTo=/v1/me')), account);
  return browser;
}
const sessionsOf = async (browser: TestBrowser): Promise<readonly OwnSession[]> =>
  (await (await browser.open('/v1/sessions')).json()).sessions;
const change = (browser: TestBrowser, address: string, method: string, origin = server.url) =>
  browser.open(address, {
    method,
    headers: { origin, ...(method === 'POST' ? { 'content-type': 'application/json' } : {}) },
    ...(method === 'POST' ? { body: '{}' } : {}),
  });
const codeOf = async (response: Response) => [response.status, (await response.json()).code];

/** What the audit log holds of sessions; the server has the register to itself, so it is stopped first. */
async function loggedOf(actions: readonly string[]): Promise<readonly string[]> {
  await server.stop();
  const database = new DatabaseSync(path.join(server.folder, 'register.sqlite'), { readOnly: true });
  const lines = database.prepare('SELECT entry FROM log ORDER BY place').all();
  database.close();
  await server.restart();
  return lines
    .map(({ entry }) => JSON.parse(String(entry)))
    .filter((it) => it.log === 'audit' && actions.includes(it.action))
    .map((it) => [it.phase, it.account, it.subject.act ?? '', it.status ?? ''].filter(Boolean).join(' '));
}

describe('the sessions of an account', () => {
  it('are listed to itself alone, with when they began and which is this one, and nothing to sign in with', async () => {
    const [first, second] = [await signedIn('mdt-chair'), await signedIn('mdt-chair')];
    await signedIn('mdt-member');
    const [one, two, ...more] = await sessionsOf(second);
    expect(more).toEqual([]);
    expect([one?.isThisOne, two?.isThisOne]).toEqual([false, true]);
    expect((await sessionsOf(first)).map(({ isThisOne }) => isThisOne)).toEqual([true, false]);
    for (const { begunAt, lastUsedAt, endsAt } of [one, two].filter((it) => it !== undefined)) {
      expect(Date.parse(lastUsedAt)).toBeGreaterThanOrEqual(Date.parse(begunAt));
      expect(Date.parse(endsAt) - Date.parse(begunAt)).toBe(8 * 3_600_000);
    }
    for (const browser of [first, second])
      expect(JSON.stringify([one, two])).not.toContain(browser.cookies.get('ketenbeeld-session')?.value);
    const named = await fetch(`${server.url}/v1/me`, { headers: { cookie: `ketenbeeld-session=${one?.id}` } });
    expect(named.status).toBe(401);
    const byToken = await (await server.get('mdt-chair', '/v1/sessions')).json();
    expect(byToken.sessions.map((it: OwnSession) => it.isThisOne)).toEqual([false, false]);
  });

  it('end when it says so, at the next request, and no other does', async () => {
    const [first, second] = [await signedIn('om-owner'), await signedIn('om-owner')];
    const other = await signedIn('ind-owner');
    const [one] = await sessionsOf(first);
    const address = `/v1/sessions/${one?.id}`;
    expect(await codeOf(await change(other, address, 'DELETE'))).toEqual([404, 'NOT_FOUND']);
    expect((await change(second, address, 'DELETE', 'https://evil.example')).status).toBe(401);
    expect((await first.open('/v1/me')).status).toBe(200);
    expect((await change(second, address, 'DELETE')).status).toBe(204);
    expect((await first.open('/v1/me')).status).toBe(401);
    expect((await second.open('/v1/me')).status).toBe(200);
    expect(await codeOf(await change(second, address, 'DELETE'))).toEqual([404, 'NOT_FOUND']);
  });

  it('end with the stream of changes that was open in them, and no other stream does', async () => {
    const [first, second] = [await signedIn('nla-owner'), await signedIn('nla-owner')];
    const cookieOf = (browser: TestBrowser) => `ketenbeeld-session=${browser.cookies.get('ketenbeeld-session')?.value}`;
    const listen = async (browser: TestBrowser) => {
      const signal = AbortSignal.timeout(10_000);
      const { body } = await fetch(`${server.url}/v1/events?partner=NLA`, {
        headers: { cookie: cookieOf(browser) },
        signal,
      });
      const reader = body?.getReader();
      await reader?.read();
      return reader;
    };
    const [ends, stays] = [await listen(first), await listen(second)];
    const [one] = await sessionsOf(second);
    expect((await change(second, `/v1/sessions/${one?.id}`, 'DELETE')).status).toBe(204);
    for (let read = await ends?.read(); !read?.done; read = await ends?.read());
    const quiet = new Promise((resolve) => setTimeout(resolve, 300, 'open'));
    expect(await Promise.race([quiet, stays?.read().then(({ done }) => (done ? 'ended' : 'open'))])).toBe('open');
    await stays?.cancel();
  });

  it('are all ended by an administrator of the hub, and by nobody else', async () => {
    const [first, second] = [await signedIn('rvdr-owner'), await signedIn('rvdr-owner')];
    const address = '/v1/accounts/rvdr-owner/session-revocations';
    for (const account of ['politie-owner', 'auditor', 'privacy-officer', 'mdt-chair'])
      expect(await codeOf(await change(await signedIn(account), address, 'POST'))).toEqual([403, 'NOT_MANDATED']);
    const administrator = await signedIn('administrator');
    const ended = await change(administrator, address, 'POST');
    expect([ended.status, await ended.json()]).toEqual([201, { ended: 2 }]);
    for (const browser of [first, second]) expect((await browser.open('/v1/me')).status).toBe(401);
    expect((await administrator.open('/v1/me')).status).toBe(200);
    expect(await (await change(administrator, address, 'POST')).json()).toEqual({ ended: 0 });
  });

  it('leave what was meant and how it ended in the log, refusals too', async () => {
    const logged = await loggedOf(['session']);
    for (const act of [
      ['om-owner end', 'done'],
      ['ind-owner end', 'refused:NOT_FOUND'],
      ['administrator end-all', 'done'],
      ['auditor end-all', 'refused:NOT_MANDATED'],
    ]) {
      const intent = logged.indexOf(`intent ${act[0]}`);
      expect(intent).toBeGreaterThanOrEqual(0);
      expect(logged.indexOf(`outcome ${act.join(' ')}`)).toBeGreaterThan(intent);
    }
  });
});

describe('letting others see figures', () => {
  const APPROVALS = [
    '/v1/releases/r.1/approvals',
    '/v1/published-tables/t/approvals',
    '/v1/mandates',
    '/v1/mandates/m/confirmations',
    '/v1/forum-changes/f/consents',
  ];
  const plainToken = async (account: string) => {
    const file = path.join(server.folder, 'identity', `script-${account}.jwk`);
    const privateKeyJwk = privateJwk(JSON.parse(readFileSync(file, 'utf8')), file);
    return requestScriptToken({ origin: server.url, account: accountId(account), privateKeyJwk });
  };
  const post = (address: string, token: string) =>
    fetch(`${server.url}${address}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });

  it.each(APPROVALS)('needs a token with the scope for it: %s', async (address) => {
    const refused = await post(address, await plainToken('nla-approver'));
    expect(refused.headers.get('www-authenticate')).toMatch(
      /^Bearer error="insufficient_user_authentication", .*max_age=900, scope="release"$/,
    );
    expect(await codeOf(refused)).toEqual([401, 'STEP_UP_NEEDED']);
    const [, code] = await codeOf(await post(address, await server.token('nla-approver')));
    expect(code).not.toBe('STEP_UP_NEEDED');
  });

  it.each([
    '/v1/releases/r.1/withdrawals',
    '/v1/releases/r.1/declines',
    '/v1/published-tables/t/withdrawals',
    '/v1/mandates/m/endings',
    '/v1/mandates/m/declines',
    '/v1/forum-changes/f/declines',
    '/v1/accounts/a/closures',
  ])('is not what taking back is: %s', async (address) => {
    const [, code] = await codeOf(await post(address, await plainToken('nla-approver')));
    expect(code).not.toBe('STEP_UP_NEEDED');
  });

  it('is documented with the scope, and nothing else is', async () => {
    const { paths } = await (await fetch(`${server.url}/v1/openapi.json`)).json();
    const scoped = Object.entries<Record<string, { security?: unknown }>>(paths).flatMap(([at, operations]) =>
      Object.values(operations).some(({ security }) => JSON.stringify(security) === '[{"bearer":["release"]}]')
        ? [at]
        : [],
    );
    expect(scoped.sort()).toEqual([
      '/forum-changes/{id}/consents',
      '/mandates',
      '/mandates/{id}/confirmations',
      '/published-tables/{id}/approvals',
      '/releases/{id}/approvals',
    ]);
  });

  it('is possible right after signing in', async () => {
    const browser = await signedIn('nla-approver');
    for (const address of APPROVALS) {
      const [, code] = await codeOf(await change(browser, address, 'POST'));
      expect(code).not.toBe('STEP_UP_NEEDED');
    }
  });
});
