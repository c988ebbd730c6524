import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { CliError, TransientError, unreadable } from '../cli-error.ts';
import type { ApiClient } from '../client.ts';
import type { CliEffects } from '../effects.ts';
import { note, showProgress } from '../print.ts';
import { alreadyReceived } from './already-received.ts';

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

interface Source {
  readonly name: string;
  readonly bytes: number;
  readonly stream: Bytes;
}

interface Target {
  readonly dataset: string;
  readonly partner: string;
  /** `name` or `name@version`; the server looks for one that fits when absent. */
  readonly mapping?: string;
}

const MOST_TRIES = 6;
const FIRST_PAUSE_MS = 1000;

/**
 * Streams files to the server as one delivery, several of them in a zip file; gives the address of the delivery. When the
 * connection breaks it sends them again, unless they had come in all the same: the same bytes are delivered once.
 */
export async function sendFiles(
  paths: readonly string[],
  target: Target,
  client: ApiClient,
  effects: CliEffects,
): Promise<string> {
  if (paths.length === 0) throw new CliError('there is no file to deliver; name at least one');
  for (let tries = 1; ; tries += 1) {
    try {
      return await send(paths, target, client, effects);
    } catch (error) {
      // Not at the first try, when there never was a server: then it is not started, or elsewhere.
      const mayTryAgain = error instanceof TransientError && tries < MOST_TRIES && (error.wasReached || tries > 1);
      if (!mayTryAgain) throw error;
      note(`the connection broke or the server is busy; trying again (${tries} of ${MOST_TRIES - 1})`, effects);
      await effects.wait(FIRST_PAUSE_MS * 2 ** (tries - 1));
      const bytes = (await opened(paths, effects)).body;
      const received = await alreadyReceived(bytes, target, client);
      if (received !== undefined) return received;
    }
  }
}

async function send(paths: readonly string[], target: Target, client: ApiClient, effects: CliEffects): Promise<string> {
  const { body, name, total, isOne } = await opened(paths, effects);
  const query = new URLSearchParams({ dataset: target.dataset, partner: target.partner, fileName: name });
  if (target.mapping !== undefined) query.set('mapping', target.mapping);
  // The server tells the form by the bytes.
  const type = isOne ? 'application/octet-stream' : 'application/zip';
  return client.upload(`/v1/deliveries?${query}`, type, body.pipeThrough(counted(name, total, effects)));
}

/** The bytes as they are sent; the same files give the same. */
async function opened(paths: readonly string[], effects: CliEffects) {
  const sources = await Promise.all(paths.map((path) => openSource(path, effects)));
  const [first] = sources;
  if (!first) throw new Error('no source was opened');
  const isOne = sources.length === 1;
  return {
    body: isOne ? first.stream : zipped(sources),
    name: isOne ? first.name : `${first.name}.zip`,
    total: sources.reduce((sum, { bytes }) => sum + bytes, 0),
    isOne,
  };
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
