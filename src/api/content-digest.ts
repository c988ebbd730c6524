import { InputError } from '../model/errors.ts';

const SHA_256 = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/i;

/**
 * The SHA-256 of a body as its sender gives it (RFC 9530), hexadecimal; undefined when the header is absent.
 * @throws InputError REQUEST_INVALID when it is there and holds no SHA-256
 */
export function contentDigest(header: string | readonly string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  const given = SHA_256.exec([header].flat().join(','))?.[1];
  if (given === undefined)
    throw new InputError('REQUEST_INVALID', 'Content-Digest must hold a SHA-256: sha-256=:<base64 of 32 bytes>:');
  return Buffer.from(given, 'base64').toString('hex');
}
