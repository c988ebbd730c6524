/**
 * References are consonants only: no run of digits and no word in them that a check for direct identifiers could take
 * for one. Each partner shuffles the letters in its own way, so that two partners' references for one event tell nothing.
 */
const ALPHABETS: Readonly<Record<string, string>> = {
  POLITIE: 'bcdfghjkmnpqrtvwxz',
  KMAR: 'qzkxbwmfrdtgnchvpj',
  NLA: 'tgmvxjrbznkdqfwhcp',
};
const PREFIXES: Readonly<Record<string, string>> = { POLITIE: 'pol-', KMAR: 'kma-', NLA: 'nla-' };
const BASE = 18;
const TRIPLES = BASE ** 3;

/** Days that three letters can tell apart. */
export const MOST_DAYS = TRIPLES;

export interface References {
  /** First part of the references of one day of one stratum. */
  day(dayIndex: number, stratum: number): string;
  event(dayPart: string, index: number): string;
}

export function referencesOf(partner: string): References {
  const letters = ALPHABETS[partner] ?? '';
  const letter = (digit: number) => letters.charAt(digit % BASE);
  const triples = Array.from(
    { length: TRIPLES },
    (_, n) => letter(Math.floor(n / BASE / BASE)) + letter(Math.floor(n / BASE)) + letter(n),
  );
  const written = (n: number): string =>
    n < TRIPLES ? (triples[n] ?? '') : written(Math.floor(n / TRIPLES)) + (triples[n % TRIPLES] ?? '');
  return {
    day: (dayIndex, stratum) => `${PREFIXES[partner]}${triples[dayIndex]}${letter(stratum)}`,
    event: (dayPart, index) => dayPart + written(index),
  };
}
