import { UNITS } from '../model/units.ts';
import type { Words } from './words.ts';

/** What a figure counts, in the plural; of a ratio both, as in `minor per 100 person`. A unit that is not known stays as it is: better odd than wrong. */
export function unitText(unit: string, words: Words): string {
  const ratio = /^(\S+) per (?:(\d+) )?(\S+)$/.exec(unit);
  if (ratio) {
    const [, above = '', per, below = ''] = ratio;
    const parts = { above: unitText(above, words), below: unitText(below, words) };
    return per === undefined
      ? words.text('unit.per', parts)
      : words.text('unit.perMany', { ...parts, per: Number(per) });
  }
  const known = Object.entries(UNITS).find(([id]) => id === unit);
  return known === undefined ? unit : words.label(known[1]);
}
