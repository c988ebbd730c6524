import { createReadStream } from 'node:fs';
import { decodeText } from './decode-text.ts';
import { SourceFault } from './source-fault.ts';

const HEAD = 64 << 10;

/** Which of the two text forms a file has, by its first character; the rest is left to its own reader. */
export async function textFormOf(path: string): Promise<'csv' | 'ndjson'> {
  const head = await textHead(path, HEAD);
  const start = head.trimStart();
  const isArray = /^\[\s*[[{\]]/.test(start);
  // An object that begins on one line and goes on over others.
  if (isArray || /^\{\s*\n/.test(start))
    throw new SourceFault('json-not-lines', {
      nl: 'Eén JSON-object op elke regel, niets eromheen.',
      en: 'One JSON object on each line, nothing around them.',
    });
  return start.startsWith('{') ? 'ndjson' : 'csv';
}

/** The beginning of a text file, decoded. */
export async function textHead(path: string, bytes: number): Promise<string> {
  const pieces: Buffer[] = [];
  const stream = createReadStream(path, { end: bytes - 1, highWaterMark: bytes });
  for await (const piece of decodeText(stream).pieces) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8').replaceAll('\r\n', '\n');
}
