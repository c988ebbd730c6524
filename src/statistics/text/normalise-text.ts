/**
 * A text as it is compared: lower case, every run of characters outside 0-9, a-z and à-ÿ one space, none at the ends.
 *
 * @returns the text; empty when nothing of it counts
 * @see datasketch, MinHash (normalisation agreed with its reference case)
 * @example normaliseText('Dover, dertig!') // 'dover dertig'
 */
export const normaliseText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^0-9a-zà-ÿ]+/g, ' ')
    .trim();
