import type { Readable } from 'node:stream';
import { LIMITS } from '../limits.ts';
import { tooMany } from '../source-fault.ts';
import { xmlPieces } from './xml-part.ts';

/** The texts that cells refer to by number; text in several fonts is joined, reading aids above it are left out. */
export async function readSharedStrings(stream: Readable): Promise<readonly string[]> {
  const strings: string[] = [];
  let characters = 0;
  let current = '';
  let isText = false;
  let isAid = false;
  const reader = {
    open(name: string) {
      if (name === 'si') current = '';
      if (name === 'rPh') isAid = true;
      if (name === 't') isText = !isAid;
    },
    close(name: string) {
      if (name === 't') isText = false;
      if (name === 'rPh') isAid = false;
      if (name !== 'si') return;
      characters += current.length;
      strings.push(current);
      if (characters > LIMITS.sharedCharacters || strings.length > LIMITS.sharedStrings) throw tooMuchText();
    },
    text(text: string) {
      if (!isText) return;
      current += text;
      if (current.length > LIMITS.sharedCharacters) throw tooMuchText();
    },
  };
  for await (const _ of xmlPieces(stream, reader));
  return strings;
}

const tooMuchText = () =>
  tooMany(
    `Hoogstens ${LIMITS.sharedStrings} verschillende teksten, samen ${LIMITS.sharedCharacters} tekens.`,
    `At most ${LIMITS.sharedStrings} different texts, ${LIMITS.sharedCharacters} characters together.`,
  );
