import { normaliseText } from './normalise-text.ts';

/**
 * All different runs of `size` characters in a text, after normalisation. A shorter text is its own only shingle; an
 * empty one has none.
 *
 * @param size  characters per shingle, a whole number >= 1
 * @throws RangeError when the size is not whole or < 1
 * @see Broder (1997), Compression and Complexity of Sequences, 21-29
 * @example shingles('Aan boord.').size // 5: 'aan b', 'an bo', 'n boo', ' boor' and 'boord'
 */
export function shingles(text: string, size = 5): ReadonlySet<string> {
  if (!(Number.isInteger(size) && size >= 1)) throw new RangeError(`size must be whole and >= 1, got ${size}`);
  const normal = normaliseText(text);
  if (normal === '') return new Set();
  const count = Math.max(1, normal.length - size + 1);
  return new Set(Array.from({ length: count }, (_, start) => normal.slice(start, start + size)));
}
