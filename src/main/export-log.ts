import type { Log } from './open-log.ts';

const BLOCK = 1000;

/**
 * The three logs as text, one JSON object a line: the public key, all heads, and every line of the log up to the
 * last one.
 * What is written while it is read comes after the head and is left out.
 */
export async function* exportLog(
  log: Pick<Log, 'linesAfter' | 'heads' | 'sign' | 'signer'>,
  at: Date,
): AsyncIterable<string> {
  const { size } = log.sign(at);
  const { logId, publicKey } = log.signer;
  yield text([{ kind: 'key', logId, publicKey }]);
  // Before the lines, so that who reads it once knows at which lines to compare.
  yield text(
    log
      .heads()
      .filter((head) => head.size <= size)
      .map((head) => ({ kind: 'head', ...head })),
  );
  for (let after = 0; after < size; after += BLOCK) {
    yield text(log.linesAfter(after, Math.min(BLOCK, size - after)));
    await new Promise((next) => setImmediate(next));
  }
}

const text = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
