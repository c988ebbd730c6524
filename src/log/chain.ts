import { canonicalJson } from '../model/canonical-json.ts';

/** SHA-256 of a text in UTF-8, hexadecimal; handed in, because this room is pure. */
export type Digest = (text: string) => string;

/** One line of the log as stored: its place, what was written, and the hash that binds it to all before it. */
export interface LogLine {
  /** 1, 2, 3 … without gaps. */
  readonly place: number;
  /** Canonical JSON of the entry: the bytes that are hashed. */
  readonly entry: string;
  readonly hash: string;
}

/** Hash before the first line. */
export const START = '0'.repeat(64);

/** The next line: its hash covers the place, the entry and the hash before. */
export function nextLine(
  previous: Pick<LogLine, 'place' | 'hash'> | undefined,
  entry: object,
  digest: Digest,
): LogLine {
  const place = (previous?.place ?? 0) + 1;
  const text = canonicalJson(entry);
  return { place, entry: text, hash: lineHash(previous?.hash ?? START, place, text, digest) };
}

export const lineHash = (before: string, place: number, entry: string, digest: Digest) =>
  digest(`${before}\n${place}\n${entry}`);
