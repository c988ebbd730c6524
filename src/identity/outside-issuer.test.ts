import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outsideIssuer } from './issuer/outside-issuer.ts';
import { openKeyFolder } from './keys/key-folder.ts';
import { testBrowser } from './testing/test-browser.ts';
import { type TestIssuer, testIssuer } from './testing/test-issuer.ts';
import { type TestServer, testServer } from './testing/test-server.ts';

const SUBSTANTIAL = 'http://eidas.europa.eu/LoA/substantial';

let issuer: TestIssuer;
let server: TestServer;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'identity-'));
  await (await openKeyFolder(folder)).signingKey('client');
  issuer = await testIssuer();
  server = await testServer({
    kind: 'outside',
    issuer: issuer.issuer,
    clientId: 'ketenbeeld',
    privateKeyFile: join(folder, 'client.jwk'),
    accountClaim: 'preferred_username',
    acrValues: [SUBSTANTIAL],
  });
});
afterAll(() => Promise.all([server.close(), issuer.close(), rm(folder, { recursive: true })]));

const good = { preferred_username: 'analyst-7', acr: SUBSTANTIAL };

async function signIn(claims: Readonly<Record<string, unknown>>) {
  const browser = testBrowser(server.origin);
  const asked = new URL((await browser.open('/sign-in?returnTo=/who')).headers.get('location') ?? '');
  issuer.answer({ nonce: asked.searchParams.get('nonce'), ...claims });
  const state = asked.searchParams.get('state') ?? '';
  const end = await browser.open(`/sign-in/callback?${new URLSearchParams({ code: 'c', state })}`);
  return { browser, asked, end };
}

describe("signing in at an organisation's own provider", () => {
  it('asks for the code flow with S256, and for the authentication context', async () => {
    const { browser, asked, end } = await signIn(good);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'ketenbeeld',
      redirect_uri: `${server.origin}/sign-in/callback`,
      code_challenge_method: 'S256',
      acr_values: SUBSTANTIAL,
    });
    for (const name of ['state', 'nonce'])
      expect(Buffer.from(asked.searchParams.get(name) ?? '', 'base64url').length).toBeGreaterThanOrEqual(16);
    expect([end.status, end.headers.get('location')]).toEqual([303, '/who']);
    expect(await (await browser.open('/who')).json()).toEqual({ signedIn: { account: 'analyst-7', by: 'session' } });
  });

  it('authenticates with a short-lived signed assertion that is new each time, and no secret', async () => {
    await signIn(good);
    await signIn(good);
    const [first, second] = issuer.asked.slice(-2).map((body) => decodeJwt(body.get('client_assertion') ?? ''));
    expect(issuer.asked.at(-1)?.has('client_secret')).toBe(false);
    expect(issuer.headers.at(-1)).toBeUndefined();
    expect(first?.jti).not.toBe(second?.jti);
    for (const jti of [first?.jti, second?.jti])
      expect(Buffer.from(jti ?? '', 'base64url').length).toBeGreaterThanOrEqual(128 / 8);
    expect((first?.exp ?? 0) - (first?.iat ?? 0)).toBeLessThanOrEqual(300);
    expect(first).toMatchObject({ iss: 'ketenbeeld', sub: 'ketenbeeld', aud: issuer.issuer });
  });

  it('signs out at the provider as well', async () => {
    const { browser } = await signIn(good);
    const headers = { 'content-type': 'application/json', origin: server.origin };
    const { next } = await (await browser.open('/sign-out', { method: 'POST', body: '{}', headers })).json();
    expect(next).toContain(`${issuer.issuer}/end?`);
    expect(await (await browser.open('/who')).json()).toEqual({ signedIn: null });
  });

  const now = () => Math.floor(Date.now() / 1000);
  it.each<[string, Record<string, unknown>]>([
    ['that is not valid yet', { nbf: now() + 600 }],
    ['with a lower authentication context', { acr: 'http://eidas.europa.eu/LoA/low' }],
    ['without authentication context', { acr: undefined }],
    ['without account', { preferred_username: undefined }],
    ['with an account that is no account id', { preferred_username: '../Analyst 7' }],
    ['of somebody who acts for another', { act: { sub: 'analyst-8' } }],
    ['of somebody who authenticated in the future', { auth_time: now() + 300 }],
  ])('refuses an ID token %s', async (_what, change) => {
    const { browser, end } = await signIn({ ...good, ...change });
    expect(end.status).toBe(400);
    expect(server.troubles.at(-1)).toMatch(/^sign-in-refused: /);
    expect(server.troubles.at(-1)).not.toContain('analyst-7');
    expect(browser.cookies.has('ketenbeeld-session')).toBe(false);
  });

  it('takes a higher authentication context than it asks', async () => {
    const { end } = await signIn({ ...good, acr: 'http://eidas.europa.eu/LoA/high' });
    expect(end.status).toBe(303);
  });

  it('takes access tokens for this API, with the account in the same claim', async () => {
    const claims = { iss: issuer.issuer, aud: `${server.origin}/v1`, iat: now(), exp: now() + 60, ...good };
    const ask = async (change: JWTPayload) =>
      fetch(`${server.origin}/who`, {
        headers: { authorization: `Bearer ${await issuer.sign({ ...claims, ...change })}` },
      });
    expect(await (await ask({})).json()).toEqual({ signedIn: { account: 'analyst-7', by: 'token' } });
    expect((await ask({ aud: 'ketenbeeld' })).status).toBe(401);
    expect((await ask({ preferred_username: '../x' })).status).toBe(401);
    expect((await ask({ act: { sub: 'analyst-8' } })).status).toBe(401);
  });

  it('has no provider of its own', async () => {
    expect((await fetch(`${server.origin}/oidc/.well-known/openid-configuration`)).status).toBe(404);
  });
});

describe('an issuer', () => {
  const options = { kind: 'outside', clientId: 'c', accountClaim: 'sub' } as const;

  it.each(['http://issuer.example', 'issuer.example', 'ftp://127.0.0.1'])('is refused at %s', async (address) => {
    const privateKeyFile = join(folder, 'client.jwk');
    const opened = outsideIssuer({ ...options, issuer: address, privateKeyFile }, () => '');
    await expect(opened).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  it('that is down gives a page that says so, and is asked again at the next sign-in', async () => {
    const down = await testServer({
      ...options,
      issuer: 'http://127.0.0.1:1',
      privateKeyFile: join(folder, 'client.jwk'),
    });
    const page = await testBrowser(down.origin).open('/sign-in?lang=en');
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('cannot be reached');
    expect(down.troubles[0]).toMatch(/^issuer-unreachable: .*fetch failed/);
    await down.close();
  });
});
