import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openKeyFolder } from './keys/key-folder.ts';
import { boundedAdapter, CAPACITY } from './provider/bounded-adapter.ts';
import { checkDemonstration } from './provider/check-demonstration.ts';
import { testBrowser } from './testing/test-browser.ts';
import { ACCOUNTS, type TestServer, testServer } from './testing/test-server.ts';

const embedded = { kind: 'embedded', isDemonstration: true, host: '127.0.0.1', folder: '', accounts: [] } as const;

describe('the embedded provider', () => {
  let server: TestServer;
  const printed = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'info')];
  beforeAll(async () => {
    server = await testServer();
  });
  afterAll(() => server.close());

  const authorize = (change: Record<string, string | undefined>) => {
    const asked = {
      client_id: 'ketenbeeld-web',
      redirect_uri: `${server.origin}/sign-in/callback`,
      response_type: 'code',
      scope: 'openid',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
      ...change,
    };
    const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    return testBrowser(server.origin).open(`/oidc/auth?${new URLSearchParams(given)}`);
  };

  it('offers the code flow with S256 and private_key_jwt only, at its own issuer', async () => {
    const found = await (await fetch(`${server.origin}/oidc/.well-known/openid-configuration`)).json();
    expect(found).toMatchObject({
      issuer: `${server.origin}/oidc`,
      token_endpoint: `${server.origin}/oidc/token`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      id_token_signing_alg_values_supported: ['ES256'],
    });
    expect(JSON.stringify(await (await fetch(found.jwks_uri)).json())).not.toContain('"d":');
  });

  it.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with PKCE in plain', { code_challenge_method: 'plain' }],
    ['for another response type', { response_type: 'id_token', nonce: 'n' }],
    ['without redirect address', { redirect_uri: undefined }],
    ['to another redirect address', { redirect_uri: 'http://127.0.0.1:1/sign-in/callback' }],
    ['for an unknown client', { client_id: 'someone-else' }],
  ])('refuses to sign in %s', async (_what, change) => {
    const response = await authorize(change);
    const refused = response.headers.get('location');
    if (refused === null) expect(response.status).toBe(400);
    else expect(refused).toMatch(/\/sign-in\/callback[?#]error=(invalid_request|unsupported_response_type)/);
  });

  it('gives no token without the client key', async () => {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'script-analyst-kmar' });
    const response = await fetch(`${server.origin}/oidc/token`, { method: 'POST', body });
    expect([response.status, (await response.json()).error]).toEqual([401, 'invalid_client']);
  });

  it('shows the accounts in Dutch and in English, fictitious and safely', async () => {
    const browser = testBrowser(server.origin);
    const dutch = await browser.follow(await browser.open('/sign-in'));
    const text = await dutch.text();
    expect(text).toContain('<html lang="nl">');
    expect(text).toContain('Demonstratie: fictieve gegevens');
    expect(text).toContain('&#60;&#38;&#62;');
    for (const { id } of ACCOUNTS) expect(text).toContain(`value="${id}"`);
    const english = await (await browser.open(`${dutch.url}?lang=en`)).text();
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Demonstration: fictitious data');
  });

  it('keeps its own strict content security policy beside the global headers', async () => {
    const browser = testBrowser(server.origin);
    const page = await browser.follow(await browser.open('/sign-in'));
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/);
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('strict-transport-security')).not.toBeNull();
    expect(await page.text()).not.toMatch(/<script|https?:\/\/(?!127)/);
  });

  it('takes no choice from another site, none for an unknown account, and none that was not begun', async () => {
    const browser = testBrowser(server.origin);
    const page = await browser.follow(await browser.open('/sign-in'));
    const choose = (account: string, origin: string) =>
      browser.open(page.url, { method: 'POST', headers: { origin }, body: new URLSearchParams({ account }) });
    expect((await choose(ACCOUNTS[0].id, 'https://evil.example')).status).toBe(400);
    expect((await choose('nobody', server.origin)).status).toBe(400);
    expect((await testBrowser(server.origin).open('/oidc/interaction/unknown')).status).toBe(400);
  });

  it('writes every key once, readable for its owner only', async () => {
    const names = await readdir(server.folder);
    expect(names.sort()).toEqual([
      'cookie.key',
      'provider.jwk',
      'script-analyst-kmar.jwk',
      'script-owner-politie.jwk',
      'web-client.jwk',
    ]);
    for (const name of names) expect((await stat(join(server.folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(server.folder)).mode & 0o777).toBe(0o700);
  });

  it('answers under no other name, so that no other site can be made to lead here', async () => {
    const remoteAddress = '127.0.0.1';
    const headers = { host: 'evil.example' };
    for (const url of ['/oidc/jwks', '/oidc/interaction/unknown'])
      expect((await server.app.inject({ url, headers, remoteAddress })).statusCode).toBe(421);
  });

  it('needs none of the development defaults of its library', () => {
    expect(
      printed.flatMap((spy) => spy.mock.calls.flat().filter((text) => /oidc-provider/.test(String(text)))),
    ).toEqual([]);
  });
});

describe('what the provider has under way', () => {
  it('takes no more than its room, and ends in time', async () => {
    let time = 0;
    const adapter = boundedAdapter(() => new Date(time))('AuthorizationCode');
    const upsert = (id: string, grantId: string) => adapter.upsert(id, { grantId }, 60);
    for (let i = 0; i <= CAPACITY; i++) await upsert(`code-${i}`, `grant-${i % 2}`);
    expect(await adapter.find('code-0')).toBeUndefined();
    expect(await adapter.find('code-1')).toBeDefined();
    await adapter.revokeByGrantId('grant-1');
    expect(await adapter.find('code-1')).toBeUndefined();
    await adapter.consume('code-2');
    expect((await adapter.find('code-2'))?.consumed).toBe(0);
    time = 60_000;
    expect(await adapter.find('code-2')).toBeUndefined();
  });
});

describe('the embedded provider does not start', () => {
  it.each(['0.0.0.0', '::', '192.0.2.1', 'ketenbeeld.example', '127.0.0.1.evil.example', ''])('on host %j', (host) => {
    expect(() => checkDemonstration({ ...embedded, host })).toThrow(/loopback/);
  });

  it('outside a demonstration', async () => {
    expect(() => checkDemonstration({ ...embedded, isDemonstration: false })).toThrow(/demonstrations only/);
    await expect(testServer({ ...embedded, isDemonstration: false })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  it('with a key file that others can read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'identity-'));
    const keys = await openKeyFolder(folder);
    const key = await keys.signingKey('provider');
    expect(await keys.signingKey('provider')).toEqual(key);
    expect(await readFile(join(folder, 'provider.jwk'), 'utf8')).toContain(key.d);
    await chmod(join(folder, 'provider.jwk'), 0o644);
    await expect(keys.signingKey('provider')).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    await rm(folder, { recursive: true });
  });
});
