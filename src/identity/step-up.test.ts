import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetsAcr } from './acr.ts';
import type { OutsideIssuer } from './identity-options.ts';
import { openKeyFolder } from './keys/key-folder.ts';
import { isSteppedUp, stepUpChallenge } from './step-up.ts';
import { type TestBrowser, testBrowser } from './testing/test-browser.ts';
import { type TestIssuer, testIssuer } from './testing/test-issuer.ts';
import { ANALYST, OWNER, type TestServer, testServer } from './testing/test-server.ts';

const LOA = 'http://eidas.europa.eu/LoA';
const NOW = new Date('2026-03-02T12:00:00Z');
const ago = (secondsAgo: number) => new Date(NOW.getTime() - secondsAgo * 1000).toISOString();
const seconds = () => Math.floor(Date.now() / 1000);

const stateOf = async (browser: TestBrowser) => (await (await browser.open('/stepped-up')).json()).isSteppedUp;
const sessionOf = (browser: TestBrowser) => browser.cookies.get('ketenbeeld-session')?.value;

describe('an authentication', () => {
  it.each([
    [true, { at: ago(0) }, undefined],
    [true, { at: ago(900) }, undefined],
    [false, { at: ago(901) }, undefined],
    [true, { at: ago(-60) }, undefined],
    [false, { at: ago(-61) }, undefined],
    [false, {}, undefined],
    [false, { acr: `${LOA}/high` }, [`${LOA}/high`]],
    [false, { at: ago(5) }, [`${LOA}/high`]],
    [false, { at: ago(5), acr: `${LOA}/substantial` }, [`${LOA}/high`]],
    [true, { at: ago(5), acr: `${LOA}/high` }, [`${LOA}/substantial`]],
    [true, { at: ago(5), acr: 'urn:b' }, ['urn:a', 'urn:b']],
    [false, { at: ago(901), acr: 'urn:b' }, ['urn:b']],
  ])('%s: %j is enough to release, where %j is asked', (expected, authentication, acrValues) => {
    expect(isSteppedUp(authentication, acrValues, NOW)).toBe(expected);
  });

  it.each([
    [false, undefined, [`${LOA}/low`]],
    [false, 'urn:none', [`${LOA}/low`]],
    [false, `${LOA}/high`, ['urn:a']],
    [false, `${LOA}/low`, []],
  ])('%s: context %j meets %j', (expected, found, asked) => {
    expect(meetsAcr(found, asked)).toBe(expected);
  });

  it('that is not enough is told what is, as RFC 9470 has it', () => {
    expect(stepUpChallenge([`${LOA}/high`, 'urn:a'])).toMatch(
      /^Bearer error="insufficient_user_authentication", .*acr_values="http:\/\/eidas.europa.eu\/LoA\/high urn:a", max_age=900, /,
    );
    expect(stepUpChallenge(undefined)).not.toContain('acr_values');
  });
});

describe('a step-up at the embedded provider', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
  });
  afterAll(() => server.close());

  /** Signed in, and long ago. */
  async function stale(): Promise<TestBrowser> {
    const browser = testBrowser(server.origin);
    await browser.choose(await browser.follow(await browser.open('/sign-in?returnTo=/who')), ANALYST);
    expect(await stateOf(browser)).toBe(true);
    for (const [hash, session] of server.sessions.held)
      server.sessions.held.set(hash, {
        ...session,
        authentication: { at: new Date(Date.now() - 901_000).toISOString() },
      });
    expect(await stateOf(browser)).toBe(false);
    return browser;
  }

  it('comes back to where one was, in a new session that may release', async () => {
    const browser = await stale();
    const earlier = sessionOf(browser);
    const begun = await browser.open('/sign-in?returnTo=/who?x=1&stepUp=true');
    const asked = new URL(begun.headers.get('location') ?? '').searchParams;
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
    const end = await browser.choose(await browser.follow(begun), ANALYST);
    expect(end.url).toBe(`${server.origin}/who?x=1`);
    expect(await stateOf(browser)).toBe(true);
    expect(sessionOf(browser)).not.toBe(earlier);
    const old = await fetch(`${server.origin}/who`, { headers: { cookie: `ketenbeeld-session=${earlier}` } });
    expect(await old.json()).toEqual({ signedIn: null });
    expect(server.events.at(-1)).toMatchObject({ kind: 'stepped-up', account: ANALYST });
  });

  it('is refused to another account, and the session stays as it was', async () => {
    const browser = await stale();
    const earlier = sessionOf(browser);
    const page = await browser.follow(await browser.open('/sign-in?returnTo=/who&stepUp=true&lang=en'));
    const end = await browser.choose(page, OWNER);
    expect(end.status).toBe(400);
    const text = await end.text();
    expect(text).toContain('another account');
    expect(text).toContain('stepUp=true');
    expect(sessionOf(browser)).toBe(earlier);
    expect(await (await browser.open('/who')).json()).toEqual({ signedIn: { account: ANALYST, by: 'session' } });
    expect(await stateOf(browser)).toBe(false);
  });

  it('without a session is signing in', async () => {
    const browser = testBrowser(server.origin);
    const page = await browser.follow(await browser.open('/sign-in?returnTo=/who&stepUp=true'));
    expect((await browser.choose(page, OWNER)).url).toBe(`${server.origin}/who`);
    expect(server.events.at(-1)).toMatchObject({ kind: 'signed-in', account: OWNER });
  });
});

describe.each<[string, Pick<OutsideIssuer, 'stepUpAcr'>]>([
  ['with a context for it', { stepUpAcr: [`${LOA}/high`] }],
  ['without a context for it', {}],
])("a step-up at the organisation's provider %s", (_what, { stepUpAcr }) => {
  let issuer: TestIssuer;
  let server: TestServer;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'identity-'));
    await (await openKeyFolder(folder)).signingKey('client');
    issuer = await testIssuer();
    server = await testServer({
      ...{ kind: 'outside', issuer: issuer.issuer, clientId: 'ketenbeeld', accountClaim: 'preferred_username' },
      ...{ privateKeyFile: join(folder, 'client.jwk'), acrValues: [`${LOA}/substantial`] },
      ...(stepUpAcr && { stepUpAcr }),
    });
  });
  afterAll(() => Promise.all([server.close(), issuer.close(), rm(folder, { recursive: true })]));

  const ACR = `${LOA}/${stepUpAcr ? 'high' : 'substantial'}`;

  async function go(browser: TestBrowser, address: string, claims: Readonly<Record<string, unknown>>) {
    const asked = new URL((await browser.open(address)).headers.get('location') ?? '').searchParams;
    issuer.answer({ nonce: asked.get('nonce'), preferred_username: 'analyst-7', ...claims });
    const state = asked.get('state') ?? '';
    return { asked, end: await browser.open(`/sign-in/callback?${new URLSearchParams({ code: 'c', state })}`) };
  }

  /** Signed in an hour ago, as the provider says. */
  async function stale(): Promise<TestBrowser> {
    const browser = testBrowser(server.origin);
    await go(browser, '/sign-in?returnTo=/who', { acr: ACR, auth_time: seconds() - 3600 });
    expect(await stateOf(browser)).toBe(false);
    return browser;
  }
  const STEP_UP = '/sign-in?returnTo=/who&stepUp=true';

  it('asks for what it needs, and takes it', async () => {
    const browser = await stale();
    const { asked, end } = await go(browser, STEP_UP, { acr: ACR, auth_time: seconds() });
    const needed = stepUpAcr
      ? { acr_values: `${LOA}/high`, max_age: '900' }
      : { acr_values: `${LOA}/substantial`, prompt: 'login', max_age: '0' };
    expect(Object.fromEntries(asked)).toMatchObject(needed);
    expect(end.status).toBe(303);
    expect(await stateOf(browser)).toBe(true);
  });

  it.each<[what: string, claims: () => Record<string, unknown>]>([
    ['that is stale', () => ({ auth_time: seconds() - (stepUpAcr ? 905 : 120) })],
    ['without time (auth_time)', () => ({})],
    ['of the future', () => ({ auth_time: seconds() + 300 })],
    ['of another account', () => ({ auth_time: seconds(), preferred_username: 'analyst-8' })],
    ['of a lower context', () => ({ auth_time: seconds(), acr: `${LOA}/${stepUpAcr ? 'substantial' : 'low'}` })],
    ['of no context', () => ({ auth_time: seconds(), acr: undefined })],
  ])('refuses an authentication %s, and leaves the session as it was', async (_what, claims) => {
    const browser = await stale();
    const earlier = sessionOf(browser);
    const { end } = await go(browser, STEP_UP, { acr: ACR, ...claims() });
    expect(end.status).toBe(400);
    expect(server.troubles.at(-1)).toMatch(/^sign-in-refused: /);
    expect(sessionOf(browser)).toBe(earlier);
    expect(await (await browser.open('/who')).json()).toEqual({ signedIn: { account: 'analyst-7', by: 'session' } });
    expect(await stateOf(browser)).toBe(false);
  });

  /** Begins a step-up, lets something happen, and comes back with the answer to it. */
  async function interrupted(browser: TestBrowser, account: string, meanwhile: () => Promise<unknown>) {
    const asked = new URL((await browser.open(STEP_UP)).headers.get('location') ?? '').searchParams;
    const pending = browser.cookies.get('ketenbeeld-sign-in');
    await meanwhile();
    if (pending) browser.cookies.set('ketenbeeld-sign-in', pending);
    const claims = { acr: ACR, auth_time: seconds(), preferred_username: account };
    issuer.answer({ nonce: asked.get('nonce'), ...claims });
    const state = asked.get('state') ?? '';
    return browser.open(`/sign-in/callback?${new URLSearchParams({ code: 'c', state })}`);
  }
  const who = async (browser: TestBrowser) => (await (await browser.open('/who')).json()).signedIn?.account;

  it('is refused when meanwhile another account signed in in this browser', async () => {
    const browser = await stale();
    const other = { acr: ACR, preferred_username: 'analyst-8' };
    const end = await interrupted(browser, 'analyst-7', () => go(browser, '/sign-in?returnTo=/who', other));
    expect(end.status).toBe(400);
    expect(await who(browser)).toBe('analyst-8');
  });

  it('signs in who began it, and nobody else, when the session was over meanwhile', async () => {
    const end = async () => server.sessions.held.clear();
    const browser = await stale();
    expect((await interrupted(browser, 'analyst-8', end)).status).toBe(400);
    expect(await who(browser)).toBeUndefined();
    const again = await stale();
    expect((await interrupted(again, 'analyst-7', end)).status).toBe(303);
    expect(await who(again)).toBe('analyst-7');
  });

  it.each<[boolean, string, () => Record<string, unknown>]>([
    [true, 'with the scope', () => ({ scope: 'openid release' })],
    [false, 'without the scope', () => ({ scope: 'openid released' })],
    [
      false,
      'with the scope, issued too long ago',
      () => ({ scope: 'release', iat: seconds() - 960, exp: seconds() + 60 }),
    ],
    [true, 'of a person who was there just now', () => ({ scope: 'release', auth_time: seconds() - 60, acr: ACR })],
    [
      false,
      'of a person who was there too long ago',
      () => ({ scope: 'release', auth_time: seconds() - 960, acr: ACR }),
    ],
    [false, 'of a person, without time', () => ({ scope: 'release', acr: ACR })],
    [
      !stepUpAcr,
      'of a person, in a low context',
      () => ({ scope: 'release', auth_time: seconds(), acr: `${LOA}/low` }),
    ],
  ])('%s: a token %s may release', async (expected, _what, claims) => {
    const token = await issuer.sign({
      ...{ iss: issuer.issuer, aud: `${server.origin}/v1`, iat: seconds(), exp: seconds() + 60 },
      ...{ preferred_username: 'analyst-7', ...claims() },
    });
    const reply = await fetch(`${server.origin}/stepped-up`, { headers: { authorization: `Bearer ${token}` } });
    expect(await reply.json()).toMatchObject({ isSteppedUp: expected });
  });
});
