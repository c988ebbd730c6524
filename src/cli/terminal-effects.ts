import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import type { CliEffects, CliFiles, Output } from './effects.ts';

type Terminal = 'stdout' | 'stderr' | 'files' | 'env' | 'now' | 'wait' | 'fetch';

/** The effects of a process at a terminal; `main/` adds serving, tokens and demonstration data. */
export const terminalEffects = (process: NodeJS.Process): Pick<CliEffects, Terminal> => ({
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  files: FILES,
  env: (name) => process.env[name],
  now: () => performance.now(),
  wait: (milliseconds) => setTimeout(milliseconds),
  fetch: (url, init) => fetch(url, init),
});

const outputOf = (stream: NodeJS.WriteStream): Output => ({
  isTerminal: stream.isTTY === true,
  write: (text) => stream.write(text),
});

const FILES: CliFiles = {
  readText: (path) => readFile(path, 'utf8'),
  async open(path) {
    const { size } = await stat(path);
    return { bytes: size, stream: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array<ArrayBuffer>> };
  },
  async write(path, chunks) {
    await mkdir(dirname(path), { recursive: true });
    let written = 0;
    const counted = Readable.from(chunks).map((chunk: string | Uint8Array) => {
      written += chunk.length;
      return chunk;
    });
    await pipeline(counted, createWriteStream(path));
    return written;
  },
  async list(folder) {
    return readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  },
};
