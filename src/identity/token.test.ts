import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountId } from '../model/ids.ts';
import { type PrivateJwk, readPrivateJwk } from './keys/private-jwk.ts';
import { scriptKeyFile } from './provider/script-client.ts';
import { requestScriptToken } from './script-token.ts';
import { ANALYST, OWNER, type TestServer, testServer } from './testing/test-server.ts';

let server: TestServer;
let providerKey: PrivateJwk;
let scriptKey: PrivateJwk;
let good: string;
beforeAll(async () => {
  server = await testServer();
  providerKey = await readPrivateJwk(join(server.folder, 'provider.jwk'));
  scriptKey = await readPrivateJwk(scriptKeyFile(server.folder, ANALYST));
  good = await requestScriptToken({ origin: server.origin, account: ANALYST, privateKeyJwk: scriptKey });
});
afterAll(() => server.close());

const ask = (token: string, path = '/who') =>
  fetch(`${server.origin}${path}`, { headers: { authorization: `Bearer ${token}` } });
const seconds = () => Math.floor(Date.now() / 1000);
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token signed with the provider's own key; good unless something is changed. */
async function signed(
  claims: Readonly<Record<string, unknown>> = {},
  header: { typ?: string } = {},
  key?: CryptoKey,
): Promise<string> {
  const changed: JWTPayload = { ...decodeJwt(good), ...claims };
  return new SignJWT(changed)
    .setProtectedHeader({ ...decodeProtectedHeader(good), alg: 'ES256', ...header })
    .sign(key ?? (await importJWK(providerKey)));
}

describe('a token for scripts', () => {
  it('is signed, for the API only, for ten minutes, and stands for its account', async () => {
    expect(decodeProtectedHeader(good)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    const { aud, iss, iat = 0, exp = 0, client_id } = decodeJwt(good);
    expect([aud, iss, client_id]).toEqual([`${server.origin}/v1`, `${server.origin}/oidc`, `script-${ANALYST}`]);
    expect(exp - iat).toBe(600);
    expect(await (await ask(good)).json()).toEqual({ signedIn: { account: ANALYST, by: 'token' } });
    expect((await ask(await signed())).status).toBe(200);
  });

  it('is given to the holder of the key of that account only', async () => {
    const asked = { origin: server.origin, account: OWNER, privateKeyJwk: scriptKey };
    await expect(requestScriptToken(asked)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    const unknown = { ...asked, account: accountId('nobody') };
    await expect(requestScriptToken(unknown)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('says so when no server answers', async () => {
    const asked = { origin: 'http://127.0.0.1:1', account: ANALYST, privateKeyJwk: scriptKey };
    await expect(requestScriptToken(asked)).rejects.toMatchObject({ code: 'SERVER_UNREACHABLE' });
  });

  it('is refused in an address, beside a good one in the header as well', async () => {
    expect((await fetch(`${server.origin}/who?access_token=${good}`)).status).toBe(400);
    expect((await ask(good, `/who?access_token=${good}`)).status).toBe(400);
  });
});

describe('a token is refused, never taken for nobody,', () => {
  const cases: readonly (readonly [string, () => string | Promise<string>])[] = [
    [
      'without signature (alg none)',
      () => `${base64url({ alg: 'none', typ: 'at+jwt' })}.${base64url(decodeJwt(good))}.`,
    ],
    ['with its signature cut off', () => good.replace(/[^.]+$/, '')],
    ['signed with the public key as shared secret (HS256)', hsConfusion],
    ['signed with a key of someone else', async () => signed({}, {}, (await generateKeyPair('ES256')).privateKey)],
    ['signed with the key of a script', async () => signed({}, {}, (await importJWK(scriptKey)) as CryptoKey)],
    [
      'with changed claims',
      () => good.replace(/\.[^.]+\./, `.${base64url({ ...decodeJwt(good), client_id: `script-${OWNER}` })}.`),
    ],
    ['of another issuer', () => signed({ iss: 'https://issuer.example' })],
    ['of no issuer', () => signed({ iss: undefined })],
    ['for another audience', () => signed({ aud: 'https://api.example/v1' })],
    ['for the web client', () => signed({ aud: 'ketenbeeld-web' })],
    ['without audience', () => signed({ aud: undefined })],
    ['that has expired', () => signed({ iat: seconds() - 700, exp: seconds() - 100 })],
    ['without expiry', () => signed({ exp: undefined })],
    ['that lives longer than ten minutes', () => signed({ iat: seconds() - 700, exp: seconds() + 10_000 })],
    ['that is not valid yet', () => signed({ nbf: seconds() + 300 })],
    ['issued in the future', () => signed({ iat: seconds() + 300, exp: seconds() + 600 })],
    ['of an unknown client', () => signed({ client_id: 'script-nobody' })],
    ['of the web client', () => signed({ client_id: 'ketenbeeld-web' })],
    ['that is another kind of JWT', () => signed({}, { typ: 'JWT' })],
    ['that is no JWT', () => 'something'],
  ];
  it.each(cases)('%s', async (_what, make) => {
    expect((await ask(await make())).status).toBe(401);
  });

  it.each(['Basic YTpi', 'Bearer', 'Bearer a b', 'DPoP abc', ''])('as header %j', async (authorization) => {
    expect((await fetch(`${server.origin}/who`, { headers: { authorization } })).status).toBe(401);
  });

  it('also when the clock passes its end', async () => {
    server.pass(606_000);
    expect((await ask(good)).status).toBe(401);
    server.pass(-606_000);
    expect((await ask(good)).status).toBe(200);
  });
});

async function hsConfusion(): Promise<string> {
  const { keys } = await (await fetch(`${server.origin}/oidc/jwks`)).json();
  const text = `${base64url({ alg: 'HS256', typ: 'at+jwt', kid: keys[0].kid })}.${base64url(decodeJwt(good))}`;
  return `${text}.${createHmac('sha256', JSON.stringify(keys[0])).update(text).digest('base64url')}`;
}

it('reads no secret key from a file that is none', async () => {
  await expect(readPrivateJwk(join(server.folder, 'cookie.key'))).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  await expect(readPrivateJwk(join(server.folder, 'missing.jwk'))).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  expect(await readFile(join(server.folder, 'cookie.key'), 'utf8')).toHaveLength(43);
});
