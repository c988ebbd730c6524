import type { Draft } from './draft.ts';
import { mix } from './random.ts';

/**
 * References are consonants only: no run of digits and no word in them that a check for direct identifiers could take
 * for one. Each partner shuffles the letters in its own way for each dataset, so that references tell nothing of each other.
 */
const CONSONANTS = 'bcdfghjkmnpqrtvwxz';
const BASE = 18;

/** Days that three letters can tell apart. */
export const MOST_DAYS = BASE ** 3;

/** Writes the reference of a record: unique by day, stratum, number and part. */
export type Reference = (draft: Draft, place: number, day: number, stratum: number, index: number) => void;

export function referencesOf(partner: string, mark: string): Reference {
  const letters = shuffled(`${partner}/${mark}`);
  const prefix = [...`${partner.slice(0, 3).toLowerCase()}${mark}-`].map((letter) => letter.charCodeAt(0));
  const digits = new Uint8Array(16);
  const put = (draft: Draft, place: number, number: number, least: number) => {
    let length = 0;
    for (let rest = number; rest > 0 || length < least; rest = Math.floor(rest / BASE))
      digits[length++] = letters[rest % BASE] ?? 0;
    while (length > 0) draft.putByte(place, digits[--length] ?? 0);
  };
  return (draft, place, day, stratum, index) => {
    draft.startBytes(place);
    for (const byte of prefix) draft.putByte(place, byte);
    put(draft, place, day, 3);
    put(draft, place, stratum, 2);
    put(draft, place, index, 2);
  };
}

/** The letters in an order that belongs to the name. */
function shuffled(name: string): Uint8Array {
  const letters = Uint8Array.from(CONSONANTS, (letter) => letter.charCodeAt(0));
  let key = [...name].reduce((hash, letter) => mix(hash ^ letter.charCodeAt(0)) + 1, 0x9e3779b9);
  for (let last = letters.length - 1; last > 0; last--) {
    key = mix(key + last);
    const other = (key >>> 0) % (last + 1);
    [letters[last], letters[other]] = [letters[other] ?? 0, letters[last] ?? 0];
  }
  return letters;
}
