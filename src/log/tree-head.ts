import { fromHex } from './hex.ts';

/** The state of the log at one moment, in few bytes. */
export interface TreeHead {
  /** Number of lines. */
  readonly size: number;
  /** Hexadecimal. */
  readonly root: string;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
}

/** A tree head that the installation vouches for. */
export interface SignedHead extends TreeHead {
  /** Ed25519 over the bytes of `headBytes`, hexadecimal. */
  readonly signature: string;
}

/** What is signed: TreeHeadDataV2 of RFC 9162, 4.10 (timestamp, size, root with its length, no extensions). */
export function headBytes({ size, root, timestamp }: TreeHead): Uint8Array {
  const hash = fromHex(root);
  const bytes = new Uint8Array(8 + 8 + 1 + hash.length + 2);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(timestamp));
  view.setBigUint64(8, BigInt(size));
  bytes[16] = hash.length;
  bytes.set(hash, 17);
  return bytes;
}
