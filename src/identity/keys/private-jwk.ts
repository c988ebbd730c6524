import { readFile, stat } from 'node:fs/promises';
import type { JWK } from 'jose';
import { z } from 'zod';
import { InputError } from '../../model/errors.ts';

/** A private signing key that names its algorithm. */
export type PrivateJwk = JWK & { readonly kty: string; readonly alg: string; readonly d: string };

const PrivateJwkSchema = z.looseObject({
  kty: z.enum(['EC', 'RSA', 'OKP']),
  alg: z.enum(['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'EdDSA', 'Ed25519']),
  d: z.string(),
  kid: z.string().optional(),
});

/** Reads a key file. The message never quotes what is in it. */
export async function readPrivateJwk(file: string): Promise<PrivateJwk> {
  return privateJwk(parseJson(await readOwnFile(file)), file);
}

/** @param where names the key in the message; its content is never quoted */
export function privateJwk(value: unknown, where: string): PrivateJwk {
  const parsed = PrivateJwkSchema.safeParse(value);
  if (!parsed.success)
    throw new InputError('CONFIG_INVALID', `${where} must hold one private signing key as JWK with kty, alg and d`);
  return withoutUndefined(parsed.data);
}

/** Reads a file that nobody but its owner may read. */
export async function readOwnFile(file: string): Promise<string> {
  const { mode } = await stat(file).catch((cause: unknown) => {
    throw new InputError('CONFIG_INVALID', `key file ${file} cannot be read`, { cause });
  });
  // Windows has no such modes: there the folder's own access list decides.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new InputError('CONFIG_INVALID', `others may read ${file}: replace the key, or give it mode 0600`);
  return readFile(file, 'utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const withoutUndefined = ({ kid, ...key }: z.output<typeof PrivateJwkSchema>): PrivateJwk =>
  kid === undefined ? key : { ...key, kid };
