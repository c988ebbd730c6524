import type { Readable } from 'node:stream';
import { LIMITS } from '../limits.ts';
import { tooMany } from '../source-fault.ts';
import { xmlPieces } from './xml-part.ts';

/** What the number in a cell stands for, by the format in which it is shown. */
export type NumberStyle = 'number' | 'date' | 'time';

// Formats that every workbook has without writing them down; 27-36 and 50-58 are dates of East Asian versions.
const BUILT_IN = (id: number): NumberStyle => {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : 'number';
};

/** By the style number of a cell. */
export async function readStyles(stream: Readable): Promise<readonly NumberStyle[]> {
  const formats = new Map<number, NumberStyle>();
  const styles: NumberStyle[] = [];
  let isOfCells = false;
  const reader = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), styleOf(attributes['formatCode'] ?? ''));
      if (name !== 'xf' || !isOfCells) return;
      const id = Number(attributes['numFmtId'] ?? '0');
      styles.push(formats.get(id) ?? BUILT_IN(id));
      if (styles.length > MOST_STYLES || formats.size > MOST_STYLES)
        throw tooMany(`Hoogstens ${MOST_STYLES} celstijlen.`, `At most ${MOST_STYLES} cell styles.`);
    },
    close(name: string) {
      if (name === 'cellXfs') isOfCells = false;
    },
  };
  for await (const _ of xmlPieces(stream, reader));
  return styles;
}

const MOST_STYLES = LIMITS.cellStyles;

/** Reads a format code: what remains without texts, colours and places is letters of dates or signs of numbers. */
function styleOf(code: string): NumberStyle {
  const bare = code
    .slice(0, 1_000)
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|am\/pm|a\/p/gi, '')
    .toLowerCase();
  if (/[dy]/.test(bare)) return 'date';
  if (/[hs]/.test(bare)) return 'time';
  return /^m+$/.test(bare) ? 'date' : 'number';
}
