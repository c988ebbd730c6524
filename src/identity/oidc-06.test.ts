import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeyFolder } from './keys/key-folder.ts';
import { scriptClientId, scriptKeyFile } from './provider/script-client.ts';
import { testBrowser } from './testing/test-browser.ts';
import { type TestIssuer, testIssuer } from './testing/test-issuer.ts';
import { ANALYST, type TestServer, testServer } from './testing/test-server.ts';

/** Whatever a provider may say of itself, weak algorithms are not taken from it. */
const SAYS = {
  id_token_signing_alg_values_supported: ['ES256', 'HS256', 'none'],
  authorization_response_iss_parameter_supported: true,
};

let issuer: TestIssuer;
let other: TestIssuer;
let server: TestServer;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'identity-'));
  await (await openKeyFolder(folder)).signingKey('client');
  [issuer, other] = [await testIssuer(SAYS), await testIssuer(SAYS)];
  server = await testServer({
    ...{ kind: 'outside', issuer: issuer.issuer, clientId: 'ketenbeeld' },
    ...{ privateKeyFile: join(folder, 'client.jwk'), accountClaim: 'preferred_username' },
  });
});
afterAll(() => Promise.all([server.close(), issuer.close(), other.close(), rm(folder, { recursive: true })]));

type Sign = (claims: JWTPayload) => Promise<string>;
interface Answer {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly sign?: Sign;
  /** Changes the address that the provider sends the browser back to. */
  readonly callback?: (query: URLSearchParams) => void;
}

async function signIn({ claims = {}, sign, callback }: Answer) {
  const browser = testBrowser(server.origin);
  const asked = new URL((await browser.open('/sign-in?returnTo=/who')).headers.get('location') ?? '').searchParams;
  const pending = browser.cookies.get('ketenbeeld-sign-in')?.value ?? '';
  issuer.answer({ nonce: asked.get('nonce'), preferred_username: 'analyst-7', ...claims }, sign);
  const query = new URLSearchParams({ code: randomUUID(), state: asked.get('state') ?? '', iss: issuer.issuer });
  callback?.(query);
  const address = `/sign-in/callback?${query}`;
  return { browser, pending, address, end: await browser.open(address) };
}

const seconds = () => Math.floor(Date.now() / 1000);
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const foreignKey: Sign = async (claims) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k' }).sign((await generateKeyPair('ES256')).privateKey);
const none: Sign = async (claims) => new UnsecuredJWT(claims).encode();
const hmacWithPublicKey: Sign = async (claims) => {
  const text = `${base64url({ alg: 'HS256', kid: 'k' })}.${base64url(claims)}`;
  return `${text}.${createHmac('sha256', JSON.stringify(issuer.publicJwk)).update(text).digest('base64url')}`;
};

it('a sign-in without any of these faults is taken, so that a refusal below means something', async () => {
  const { end, browser } = await signIn({});
  expect([end.status, end.headers.get('location')]).toEqual([303, '/who']);
  expect(await (await browser.open('/who')).json()).toEqual({ signedIn: { account: 'analyst-7', by: 'session' } });
});

describe('OIDC-06 at sign-in: refused is', () => {
  it.each<[line: string, what: string, answer: () => Answer]>([
    ['alg none', 'an ID token without signature', () => ({ sign: none })],
    ['RS/HS confusion', 'one signed with the public key as secret', () => ({ sign: hmacWithPublicKey })],
    ['wrong aud', 'one for another client', () => ({ claims: { aud: 'someone-else' } })],
    [
      'wrong aud',
      'one for several clients, of another party',
      () => ({ claims: { aud: ['ketenbeeld', 'x'], azp: 'x' } }),
    ],
    ['expired', 'one whose time is over', () => ({ claims: { iat: seconds() - 600, exp: seconds() - 300 } })],
    ['future iat', 'one of five minutes from now', () => ({ claims: { iat: seconds() + 300, exp: seconds() + 600 } })],
    ['foreign issuer', 'one of another issuer', () => ({ claims: { iss: other.issuer } })],
    ['foreign issuer', "one with the issuer's name and another key", () => ({ sign: foreignKey })],
    [
      'mixed-up issuer',
      'an answer that another issuer signs',
      () => ({ claims: { iss: other.issuer }, sign: other.sign }),
    ],
    ['missing nonce', 'an ID token without nonce', () => ({ claims: { nonce: undefined } })],
    ['missing nonce', 'one with another nonce', () => ({ claims: { nonce: 'x'.repeat(43) } })],
  ])('%s: %s', async (_line, _what, answer) => {
    const { browser, end } = await signIn(answer());
    expect(end.status).toBe(400);
    expect(server.troubles.at(-1)).toMatch(/^sign-in-refused: /);
    expect(browser.cookies.has('ketenbeeld-session')).toBe(false);
  });

  it.each<[line: string, what: string, callback: (query: URLSearchParams) => void]>([
    ['mixed-up issuer', 'a code that another issuer sends (RFC 9207)', (query) => query.set('iss', other.issuer)],
    ['mixed-up issuer', 'a code of which nobody says whose it is', (query) => query.delete('iss')],
    ['another state', 'a code for another sign-in', (query) => query.set('state', 'x'.repeat(43))],
  ])('%s: %s, and neither issuer is given the code', async (_line, _what, callback) => {
    const before = [issuer.asked.length, other.asked.length];
    const { browser, end } = await signIn({ callback });
    expect(end.status).toBe(400);
    expect(browser.cookies.has('ketenbeeld-session')).toBe(false);
    expect([issuer.asked.length, other.asked.length]).toEqual(before);
  });

  it('replayed code: the same answer a second time, by whoever kept the cookie, and the issuer is not asked', async () => {
    const { address, pending, end } = await signIn({});
    expect(end.status).toBe(303);
    const before = issuer.asked.length;
    const again = await fetch(`${server.origin}${address}`, {
      redirect: 'manual',
      headers: { cookie: `ketenbeeld-sign-in=${pending}` },
    });
    expect([again.status, again.headers.getSetCookie().some((line) => line.startsWith('ketenbeeld-session='))]).toEqual(
      [400, false],
    );
    expect(issuer.asked.length).toBe(before);
  });
});

describe('OIDC-06 at the API: refused is', () => {
  const claims = (): JWTPayload => ({
    ...{ iss: issuer.issuer, aud: `${server.origin}/v1`, preferred_username: 'analyst-7' },
    ...{ iat: seconds(), exp: seconds() + 60 },
  });
  const ask = (token: string, path = '/who') =>
    fetch(`${server.origin}${path}`, { headers: { authorization: `Bearer ${token}` } });

  it.each<[line: string, change: () => JWTPayload, sign?: () => Sign]>([
    ['alg none', () => ({}), () => none],
    ['RS/HS confusion', () => ({}), () => hmacWithPublicKey],
    ['wrong aud', () => ({ aud: 'ketenbeeld' })],
    ['expired', () => ({ iat: seconds() - 600, exp: seconds() - 300 })],
    ['future iat', () => ({ iat: seconds() + 300, exp: seconds() + 600 })],
    ['foreign issuer', () => ({ iss: other.issuer })],
    ['foreign issuer', () => ({}), () => foreignKey],
    ['mixed-up issuer', () => ({}), () => other.sign],
    ['mixed-up issuer', () => ({ iss: other.issuer }), () => other.sign],
  ])('%s', async (_line, change, sign = () => issuer.sign) => {
    expect((await ask(await issuer.sign(claims()))).status).toBe(200);
    expect((await ask(await sign()({ ...claims(), ...change() }))).status).toBe(401);
  });

  it('a token in the query, also beside a good one in the header', async () => {
    const token = await issuer.sign(claims());
    expect((await fetch(`${server.origin}/who?access_token=${token}`)).status).toBe(400);
    expect((await ask(token, `/who?access_token=${token}`)).status).toBe(400);
  });
});

describe('OIDC-06 at the embedded provider: refused is', () => {
  let embedded: TestServer;
  beforeAll(async () => {
    embedded = await testServer();
  });
  afterAll(() => embedded.close());

  const client = scriptClientId(ANALYST);
  const assertion = async (change: Readonly<Record<string, unknown>> = {}) => {
    const jwk = JSON.parse(await readFile(scriptKeyFile(embedded.folder, ANALYST), 'utf8'));
    const own = { iss: client, sub: client, aud: `${embedded.origin}/oidc`, jti: randomUUID() };
    return new SignJWT({ ...own, iat: seconds(), exp: seconds() + 60, ...change })
      .setProtectedHeader({ alg: 'ES256', kid: jwk.kid })
      .sign(await importJWK(jwk));
  };
  const token = async (client_assertion: string) => {
    const body = new URLSearchParams({
      ...{ grant_type: 'client_credentials', client_assertion },
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
    const response = await fetch(`${embedded.origin}/oidc/token`, { method: 'POST', body });
    return [response.status, (await response.json()).error];
  };

  it('replayed jti: the same assertion a second time', async () => {
    const once = await assertion();
    expect(await token(once)).toEqual([200, undefined]);
    expect(await token(once)).toEqual([401, 'invalid_client']);
  });

  it.each<[line: string, change: () => Readonly<Record<string, unknown>>]>([
    ['an assertion without jti', () => ({ jti: undefined })],
    ['wrong aud', () => ({ aud: 'https://login.example' })],
    ['expired', () => ({ iat: seconds() - 600, exp: seconds() - 300 })],
    ['an assertion that stays good for an hour', () => ({ exp: seconds() + 3600 })],
    ['an assertion of another client', () => ({ iss: 'ketenbeeld-web' })],
  ])('%s', async (_line, change) => {
    expect(await token(await assertion(change()))).toEqual([401, 'invalid_client']);
  });
});
