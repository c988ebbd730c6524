import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { broken } from '../source-fault.ts';
import { asFault } from '../zip-archive.ts';

/** What is done with a part of a workbook as it is read. Names come without their prefix. */
export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads XML as it comes in, and waits for the next piece after each: what `reader` gathered of a piece can be passed on.
 *
 * @throws SourceFault for what is not well-formed, and for a document type: no workbook has one, and what it may
 * declare can fill a memory
 */
export async function* xmlPieces(stream: Readable, reader: XmlReader): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw broken(WHOLE.nl, WHOLE.en);
  });
  parser.on('doctype', () => {
    throw broken('Een werkmap zonder DOCTYPE in zijn XML.', 'A workbook without a DOCTYPE in its XML.');
  });
  parser.on('opentag', ({ name, attributes }) => reader.open(bare(name), attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => reader.close?.(bare(name)));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.close();
  } catch (error) {
    throw asFault(error);
  } finally {
    stream.destroy();
  }
  yield;
}

export const WHOLE = { nl: 'Een werkmap (XLSX) die heel is.', en: 'A workbook (XLSX) that is whole.' };

const bare = (name: string) => name.slice(name.indexOf(':') + 1);
