import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';

const PendingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  language: z.enum(['nl', 'en']),
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
  /** Undefined when it is not ours, was changed, or is too old. */
  open(sealed: string): Promise<PendingSignIn | undefined>;
}

export function pendingSeal(key: Uint8Array, now: () => Date): PendingSeal {
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
      const opened = await jwtDecrypt(sealed, key, options).catch(() => undefined);
      return PendingSchema.safeParse(opened?.payload['pending']).data;
    },
  };
}
