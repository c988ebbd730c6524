import { randomBytes } from 'node:crypto';
import { access, chmod, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { type PrivateJwk, readOwnFile, readPrivateJwk } from './private-jwk.ts';

/** Keys that are made once and then stay: folder 0700, files 0600. */
export interface KeyFolder {
  /** An ES256 key in `<name>.jwk`. */
  signingKey(name: string): Promise<PrivateJwk>;
  /** 256 random bits in `<name>.key`, as base64url. */
  secret(name: string): Promise<string>;
}

export async function openKeyFolder(folder: string): Promise<KeyFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  return {
    async signingKey(name) {
      const file = join(folder, `${name}.jwk`);
      if (!(await exists(file))) await writeWhole(file, JSON.stringify(await newSigningKey()));
      return readPrivateJwk(file);
    },
    async secret(name) {
      const file = join(folder, `${name}.key`);
      if (!(await exists(file))) await writeWhole(file, randomBytes(32).toString('base64url'));
      return readOwnFile(file);
    },
  };
}

async function newSigningKey(): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { kty = 'EC', d = '', ...key } = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint({ kty, ...key });
  return { kty, d, ...key, alg: 'ES256', use: 'sig', kid };
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** Either the whole file is there or none of it, also when the process is killed in between. */
async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}.draft`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
