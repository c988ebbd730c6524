import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { CliError, unreadable } from '../cli-error.ts';
import type { ApiClient } from '../client.ts';
import type { CliEffects } from '../effects.ts';
import { showProgress } from '../print.ts';

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

interface Source {
  readonly name: string;
  readonly bytes: number;
  readonly stream: Bytes;
}

/** Streams files to the server as one delivery, several of them in a zip file; gives the address of the delivery. */
export async function sendFiles(
  paths: readonly string[],
  { dataset, partner }: { readonly dataset: string; readonly partner: string },
  client: ApiClient,
  effects: CliEffects,
): Promise<string> {
  const sources = await Promise.all(paths.map((path) => openSource(path, effects)));
  const [first] = sources;
  if (!first) throw new CliError('there is no file to deliver; name at least one');
  const isOne = sources.length === 1;
  const name = isOne ? first.name : `${first.name}.zip`;
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  const query = new URLSearchParams({ dataset, partner, fileName: name });
  const body = (isOne ? first.stream : zipped(sources)).pipeThrough(counted(name, total, effects));
  // The server tells the form by the bytes.
  return client.upload(`/v1/deliveries?${query}`, isOne ? 'application/octet-stream' : 'application/zip', body);
}

async function openSource(path: string, { files }: CliEffects): Promise<Source> {
  const opened = await files.open(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  return { name: basename(path), ...opened };
}

// The same files give the same bytes, so that delivering them again is seen to change nothing.
const ANY_TIME = new Date(2000, 0, 1);

function zipped(sources: readonly Source[]): Bytes {
  const zip = new ZipFile();
  for (const [i, { name, stream }] of sources.entries()) {
    // Files of the same name from two folders stay apart.
    const isTaken = sources.slice(0, i).some((other) => other.name === name);
    zip.addReadStream(Readable.from(stream), isTaken ? `${i + 1}-${name}` : name, {
      mtime: ANY_TIME,
      mode: 0o100600,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  return Readable.toWeb(Readable.from(zip.outputStream)) as Bytes;
}

function counted(name: string, total: number, effects: CliEffects) {
  let sent = 0;
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      sent += chunk.byteLength;
      showProgress(`${name}: ${megabytes(sent)} of ${megabytes(total)} MB sent`, effects);
      controller.enqueue(chunk);
    },
  });
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
