import fastify from 'fastify';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** An organisation's OpenID provider that gives out whatever tokens a test wants. */
export interface TestIssuer {
  readonly issuer: string;
  /** Changes of the next ID token; a claim that is undefined is left out. */
  answer(claims: Readonly<Record<string, unknown>>, sign?: (claims: JWTPayload) => Promise<string>): void;
  /** A JWT signed with the issuer's key. */
  sign(claims: JWTPayload): Promise<string>;
  /** Bodies that the token endpoint got. */
  readonly asked: URLSearchParams[];
  close(): Promise<void>;
}

export async function testIssuer(): Promise<TestIssuer> {
  const app = fastify();
  const asked: URLSearchParams[] = [];
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
  }));
  app.get('/jwks', async () => ({ keys: [jwk] }));
  app.post('/token', async (request) => {
    if (request.body instanceof URLSearchParams) asked.push(request.body);
    return { access_token: 'opaque', token_type: 'bearer', id_token: await next() };
  });
  issuer = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    issuer,
    asked,
    sign,
    answer(claims, signWith = sign) {
      const now = Math.floor(Date.now() / 1000);
      next = () => signWith({ iss: issuer, aud: 'ketenbeeld', sub: 's-1', iat: now, exp: now + 60, ...claims });
    },
    close: () => app.close(),
  };
}
