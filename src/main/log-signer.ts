import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { headBytes, type SignedHead, type TreeHead } from '../log/tree-head.ts';
import { InputError } from '../model/errors.ts';

/** Vouches for states of the log with the key of this installation. */
export interface LogSigner {
  /** SHA-256 of the public key (SubjectPublicKeyInfo, DER), hexadecimal. */
  readonly logId: string;
  /** PEM. */
  readonly publicKey: string;
  sign(head: TreeHead): SignedHead;
  isOurs(head: SignedHead): boolean;
}

/**
 * The Ed25519 key of the log, made once in the data folder (0600).
 * @param mustExist heads were signed before: a new key would make them worthless
 * @throws InputError STORE_CHANGED when it must be there and is not, or is none
 */
export function openLogSigner(folder: string, mustExist: boolean): LogSigner {
  const file = path.join(folder, 'log-signing.key');
  if (!existsSync(file)) {
    if (mustExist)
      throw new InputError(
        'STORE_CHANGED',
        `${file} is gone, and heads of the log were signed with it: put the file back from the backup`,
      );
    writeKey(file);
  }
  const privateKey = keyOf(file);
  const publicKey = createPublicKey(privateKey);
  return {
    logId: createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex'),
    publicKey: String(publicKey.export({ type: 'spki', format: 'pem' })),
    sign: ({ size, root, timestamp }) => {
      const head = { size, root, timestamp };
      return { ...head, signature: sign(null, headBytes(head), privateKey).toString('hex') };
    },
    isOurs: (head) => verify(null, headBytes(head), publicKey, Buffer.from(head.signature, 'hex')),
  };
}

function keyOf(file: string) {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below, without the reason: it may hold a part of the key.
  }
  throw new InputError('STORE_CHANGED', `${file} holds no Ed25519 key: put the file back from the backup`);
}

/** Under its name only when it is whole. */
function writeKey(file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  const part = openSync(`${file}.part`, 'w', 0o600);
  writeSync(part, String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  fsyncSync(part);
  closeSync(part);
  renameSync(`${file}.part`, file);
}
