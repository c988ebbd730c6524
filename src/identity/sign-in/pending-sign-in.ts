import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';
import { accountId } from '../../model/ids.ts';

const PendingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  language: z.enum(['nl', 'en']),
  /** Who must authenticate again, and when that was asked: seconds since 1970. */
  stepUp: z.object({ account: z.string().transform(accountId), askedAt: z.number() }).optional(),
});

/** A sign-in that waits for the issuer's answer. */
export type PendingSignIn = z.output<typeof PendingSchema>;

export const PENDING_LIFETIME = 10 * 60;

/**
 * Seals a pending sign-in for the browser that began it. The browser keeps it, encrypted, so that begun sign-ins take
 * no room on the server; the key lives as long as the process.
 */
export interface PendingSeal {
  seal(pending: PendingSignIn): Promise<string>;
  /** Undefined when it is not ours, was changed, is too old, or was opened before: a code is never tried twice. */
  open(sealed: string): Promise<PendingSignIn | undefined>;
}

export function pendingSeal(key: Uint8Array, now: () => Date): PendingSeal {
  const opened = new Set<string>();
  return {
    seal: (pending) =>
      new EncryptJWT({ pending })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(Math.floor(now().getTime() / 1000) + PENDING_LIFETIME)
        .encrypt(key),
    async open(sealed) {
      const options = {
        currentDate: now(),
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
      };
      const found = await jwtDecrypt(sealed, key, options).catch(() => undefined);
      const pending = PendingSchema.safeParse(found?.payload['pending']).data;
      if (pending === undefined || opened.has(pending.state)) return undefined;
      opened.add(pending.state);
      forgetOldest(opened);
      return pending;
    },
  };
}

/** More sign-ins do not end within the ten minutes that a pending one lives. */
const MOST_OPENED = 100_000;

function forgetOldest(opened: Set<string>): void {
  const [oldest] = opened;
  if (opened.size > MOST_OPENED && oldest !== undefined) opened.delete(oldest);
}
