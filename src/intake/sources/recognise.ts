import { open } from 'node:fs/promises';

/** What the first bytes say; a name or a header of the sender is not asked. */
export type Signature = 'gzip' | 'zstd' | 'zip' | 'parquet' | 'encrypted-parquet' | 'ole' | 'text' | 'empty';

const SIGNATURES: readonly (readonly [Signature, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['encrypted-parquet', [0x50, 0x41, 0x52, 0x45]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
];

export async function signatureOf(path: string): Promise<Signature> {
  const head = await headOf(path, 8);
  if (head.length === 0) return 'empty';
  return SIGNATURES.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))?.[0] ?? 'text';
}

/** The first bytes of a file, as many as there are. */
async function headOf(path: string, most: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(most);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, most - length, length);
      length += bytesRead;
      if (bytesRead === 0 || length === most) return bytes.subarray(0, length);
    }
  } finally {
    await file.close();
  }
}
