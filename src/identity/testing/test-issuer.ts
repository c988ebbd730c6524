import fastify from 'fastify';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** An organisation's OpenID provider that gives out whatever tokens a test wants. */
export interface TestIssuer {
  readonly issuer: string;
  /** Changes of the next ID token; a claim that is undefined is left out. */
  answer(claims: Readonly<Record<string, unknown>>, sign?: (claims: JWTPayload) => Promise<string>): void;
  /** The key that checks its tokens, as everyone may fetch it. */
  readonly publicJwk: JWK;
  /** A JWT signed with the issuer's key. */
  sign(claims: JWTPayload): Promise<string>;
  /** Bodies that the token endpoint got, and the Authorization headers that came along. */
  readonly asked: URLSearchParams[];
  readonly headers: (string | undefined)[];
  close(): Promise<void>;
}

/** @param more what else its discovery document says */
export async function testIssuer(more: Readonly<Record<string, unknown>> = {}): Promise<TestIssuer> {
  const app = fastify();
  const asked: URLSearchParams[] = [];
  const headers: TestIssuer['headers'] = [];
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256', use: 'sig' };
  const sign = (claims: JWTPayload) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k' }).sign(privateKey);
  let issuer = '';
  let next: () => Promise<string> = async () => '';
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  app.get('/.well-known/openid-configuration', async () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/end`,
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
    ...more,
  }));
  app.get('/jwks', async () => ({ keys: [jwk] }));
  app.post('/token', async (request) => {
    if (request.body instanceof URLSearchParams) asked.push(request.body);
    headers.push(request.headers.authorization);
    return { access_token: 'opaque', token_type: 'bearer', id_token: await next() };
  });
  issuer = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    issuer,
    asked,
    headers,
    publicJwk: jwk,
    sign,
    answer(claims, signWith = sign) {
      const now = Math.floor(Date.now() / 1000);
      next = () => signWith({ iss: issuer, aud: 'ketenbeeld', sub: 's-1', iat: now, exp: now + 60, ...claims });
    },
    close: () => app.close(),
  };
}
