import { Transform } from 'node:stream';
import { LIMITS } from './limits.ts';
import { tooMany } from './source-fault.ts';

/** Bytes unpacked so far, over all files of a delivery. */
export interface Unpacked {
  bytes: number;
}

/** Passes unpacked bytes on as long as they stay within what a file of `packedBytes` may become. */
export const measured = (packedBytes: number, unpacked: Unpacked): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      unpacked.bytes += chunk.length;
      const isBomb = unpacked.bytes > Math.max(LIMITS.ratioFreeBytes, packedBytes * LIMITS.ratio);
      if (isBomb || unpacked.bytes > LIMITS.unpackedBytes) done(unpacksTooLarge());
      else done(null, chunk);
    },
  });

const unpacksTooLarge = () =>
  tooMany(
    `Uitgepakt hoogstens ${LIMITS.unpackedBytes / 2 ** 30} GiB, en hoogstens ${LIMITS.ratio} keer zo groot als ingepakt.`,
    `Unpacked at most ${LIMITS.unpackedBytes / 2 ** 30} GiB, and at most ${LIMITS.ratio} times as large as packed.`,
  );
