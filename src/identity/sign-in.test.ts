import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBrowser, testBrowser } from './testing/test-browser.ts';
import { ANALYST, OWNER, type TestServer, testServer } from './testing/test-server.ts';

const HOUR = 60 * 60 * 1000;

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

async function signIn(account: string, returnTo = '/who'): Promise<{ browser: TestBrowser; end: Response }> {
  const browser = testBrowser(server.origin);
  const page = await browser.follow(await browser.open(`/sign-in?${new URLSearchParams({ returnTo })}`));
  return { browser, end: await browser.choose(page, account) };
}

const who = async (browser: TestBrowser) => (await browser.open('/who')).json();
const nobody = { signedIn: null };

describe('signing in', () => {
  it('ends where it began, with a session and without any token in the browser', async () => {
    const { browser, end } = await signIn(ANALYST, '/who?theme=smuggling');
    expect(end.url).toBe(`${server.origin}/who?theme=smuggling`);
    expect(await end.json()).toEqual({ signedIn: { account: ANALYST, by: 'session' } });
    expect(browser.received.join('\n')).not.toMatch(/id_token|access_token|eyJhbGciOiJFUzI1NiI/);
    expect(server.events.at(-1)).toMatchObject({ kind: 'signed-in', account: ANALYST });
  });

  it('keeps the id of the session in one cookie that scripts cannot read, and only its hash on the server', async () => {
    const { browser } = await signIn(ANALYST);
    const cookie = browser.cookies.get('ketenbeeld-session');
    expect(cookie?.line).toMatch(/HttpOnly/);
    expect(cookie?.line).toMatch(/SameSite=Lax/);
    expect(cookie?.line).not.toMatch(/Secure|Domain/);
    expect(Buffer.from(cookie?.value ?? '', 'base64url')).toHaveLength(32);
    expect(JSON.stringify([...server.sessions.held])).not.toContain(cookie?.value);
    expect(browser.cookies.has('ketenbeeld-sign-in')).toBe(false);
  });

  it('lets one change accounts, and ends the earlier session of the browser', async () => {
    const { browser } = await signIn(ANALYST);
    const earlier = browser.cookies.get('ketenbeeld-session')?.value;
    const page = await browser.follow(await browser.open('/sign-in?returnTo=/who'));
    const end = await browser.choose(page, OWNER);
    expect(await end.json()).toEqual({ signedIn: { account: OWNER, by: 'session' } });
    const old = await fetch(`${server.origin}/who`, { headers: { cookie: `ketenbeeld-session=${earlier}` } });
    expect(await old.json()).toEqual(nobody);
  });

  it('sends whoever comes by another name of the machine to the configured one', async () => {
    const other = server.origin.replace('127.0.0.1', 'localhost');
    const response = await server.app.inject({ url: '/sign-in?returnTo=/who', headers: { host: new URL(other).host } });
    expect([response.statusCode, response.headers.location]).toEqual([302, `${server.origin}/sign-in?returnTo=/who`]);
  });
});

describe('the answer of the issuer', () => {
  async function answer(change: (callback: URL) => void, lose = false): Promise<Response> {
    const browser = testBrowser(server.origin);
    const page = await browser.follow(await browser.open('/sign-in?returnTo=/who&lang=en'));
    const body = new URLSearchParams({ account: ANALYST });
    const chosen = await browser.open(page.url, { method: 'POST', headers: { origin: server.origin }, body });
    const resumed = await browser.open(chosen.headers.get('location') ?? '');
    const callback = new URL(resumed.headers.get('location') ?? '');
    expect(callback.pathname).toBe('/sign-in/callback');
    change(callback);
    if (lose) browser.cookies.clear();
    const end = await browser.open(callback.href);
    expect(browser.cookies.has('ketenbeeld-session')).toBe(false);
    return end;
  }

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43)), false],
    ['no state', (url: URL) => url.searchParams.delete('state'), false],
    ['another code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43)), false],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://issuer.example'), false],
    ['an error', (url: URL) => url.searchParams.set('error', 'access_denied'), false],
    ['a browser that did not begin it', () => undefined, true],
  ])('is refused with %s', async (_what, change, lose) => {
    const end = await answer(change, lose);
    expect(end.status).toBe(400);
    expect(end.headers.get('content-type')).toContain('text/html');
  });

  it('is good only once', async () => {
    const browser = testBrowser(server.origin);
    const page = await browser.follow(await browser.open('/sign-in?returnTo=/who'));
    const pending = browser.cookies.get('ketenbeeld-sign-in');
    const body = new URLSearchParams({ account: ANALYST });
    const chosen = await browser.open(page.url, { method: 'POST', headers: { origin: server.origin }, body });
    const callback = (await browser.open(chosen.headers.get('location') ?? '')).headers.get('location') ?? '';
    expect((await browser.open(callback)).status).toBe(303);
    const again = await fetch(callback, {
      redirect: 'manual',
      headers: { cookie: `ketenbeeld-sign-in=${pending?.value}` },
    });
    expect(again.status).toBe(400);
  });
});

describe('the address to return to', () => {
  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'who',
    '/a\nb',
  ])('is refused when it is %j', async (returnTo) => {
    const response = await testBrowser(server.origin).open(`/sign-in?${new URLSearchParams({ returnTo })}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });
});

describe('a session', () => {
  it('is over at the next request after it was revoked', async () => {
    const { browser } = await signIn(ANALYST);
    await server.sessions.revokeAccount(ANALYST);
    expect(await who(browser)).toEqual(nobody);
  });

  it('is over after signing out, which another site cannot do for someone', async () => {
    const { browser } = await signIn(OWNER);
    const kept = `ketenbeeld-session=${browser.cookies.get('ketenbeeld-session')?.value}`;
    const signOut = (headers: Record<string, string>) =>
      browser.open('/sign-out', { method: 'POST', body: '{}', headers });
    const json = { 'content-type': 'application/json' };
    expect((await signOut({ ...json, origin: 'https://evil.example' })).status).toBe(400);
    expect((await signOut({ ...json, origin: server.origin, 'sec-fetch-site': 'cross-site' })).status).toBe(400);
    expect((await signOut(json)).status).toBe(400);
    expect((await signOut({ 'content-type': 'text/plain', origin: server.origin })).status).not.toBe(200);
    expect(await who(browser)).toMatchObject({ signedIn: { by: 'session' } });
    const out = await signOut({ ...json, origin: server.origin });
    expect(await out.json()).toEqual({ next: '/' });
    expect(server.events.at(-1)).toMatchObject({ kind: 'signed-out', account: OWNER });
    const stolen = await fetch(`${server.origin}/who`, { headers: { cookie: kept } });
    expect(await stolen.json()).toEqual(nobody);
  });

  it('is over after 30 minutes without use, and not before', async () => {
    const { browser } = await signIn(ANALYST);
    server.pass(HOUR / 2 - 5_000);
    expect(await who(browser)).toMatchObject({ signedIn: { by: 'session' } });
    server.pass(HOUR / 2 - 5_000);
    expect(await who(browser)).toMatchObject({ signedIn: { by: 'session' } });
    server.pass(HOUR / 2);
    expect(await who(browser)).toEqual(nobody);
  });

  it('is over after 8 hours, however much it is used', async () => {
    const { browser } = await signIn(ANALYST);
    for (let quarter = 1; quarter < 32; quarter++) {
      server.pass(HOUR / 4);
      expect(await who(browser)).toMatchObject({ signedIn: { by: 'session' } });
    }
    server.pass(HOUR / 4);
    expect(await who(browser)).toEqual(nobody);
  });
});
