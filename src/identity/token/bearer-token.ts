import type { IncomingHttpHeaders } from 'node:http';
import { InputError } from '../../model/errors.ts';

/** The bearer token of a request; undefined when it has no Authorization header at all. */
export function bearerToken(request: {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}): string | undefined {
  const query = new URLSearchParams(request.url.split('?').slice(1).join('?'));
  if (query.has('access_token'))
    throw new InputError(
      'REQUEST_INVALID',
      'a token in an address ends up in logs: send it in the Authorization header',
    );
  const header = request.headers.authorization;
  if (header === undefined) return undefined;
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(header)?.[1];
  if (token === undefined) throw new InputError('NOT_SIGNED_IN', 'the Authorization header holds no bearer token');
  return token;
}
