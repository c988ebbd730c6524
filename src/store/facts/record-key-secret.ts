import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

const BYTES = 32;

/**
 * The secret of the record keys, made once in the data folder (0600). It never changes: with another one every record
 * would get other noise, and the difference between two editions would tell the true figures.
 *
 * @throws Error when the file does not hold 32 bytes
 */
export async function recordKeySecret(dataFolder: string): Promise<Uint8Array> {
  const path = join(dataFolder, 'record-key.secret');
  const secret = await readFile(path).catch(() => undefined);
  if (secret === undefined) return make(path, dataFolder);
  if (secret.length !== BYTES)
    throw new Error(`${path} holds ${secret.length} bytes, ${BYTES} expected; put the file from the backup back`);
  return new Uint8Array(secret);
}

async function make(path: string, folder: string): Promise<Uint8Array> {
  const secret = randomBytes(BYTES);
  // Under its name only when it is whole: a half-written secret would stop the next start.
  const part = `${path}.part`;
  const file = await open(part, 'w', 0o600);
  await file.writeFile(secret);
  await file.sync();
  await file.close();
  await rename(part, path);
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
  return new Uint8Array(secret);
}
