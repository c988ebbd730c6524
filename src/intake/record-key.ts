import type { Fragment } from '../sql/sql.ts';
import { keyedDigest } from './keyed-digest.ts';

/**
 * SQL for the record key: the first 32 bits of SHA-256 over the secret and the length-prefixed owner, dataset and first
 * source reference.
 *
 * @param reference name of a text column
 */
export const recordKey = (secret: Uint8Array, owner: string, dataset: string, reference: Fragment): Fragment =>
  keyedDigest(secret, [owner, dataset], reference, 8);
