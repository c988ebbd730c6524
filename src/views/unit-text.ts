import { UNITS } from '../model/units.ts';
import type { Words } from './words.ts';

/** What a count counts, in the plural. A unit that is not known stays as it is: better odd than wrong. */
export function unitText(unit: string, words: Words): string {
  const known = Object.entries(UNITS).find(([id]) => id === unit);
  return known === undefined ? unit : words.label(known[1]);
}
