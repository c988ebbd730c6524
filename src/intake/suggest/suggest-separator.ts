import type { Codelist } from '../../model/codelist.ts';
import { suggestCode } from './suggest-code.ts';

const SIGNS = [';', '|', ',', '/', '+', '\n'] as const;

/** The sign that parts several codes in one cell, where that makes more of the cells readable; undefined for none or ours. */
export function suggestSeparator(values: readonly string[], list: Codelist): string | undefined {
  const distinct = [...new Set(values)].slice(0, 50);
  const read = (parts: readonly string[]) =>
    parts.filter((part) => suggestCode(part.trim(), list)).length / parts.length;
  const scored = SIGNS.flatMap((sign) => {
    const cells = distinct.filter((value) => value.includes(sign));
    if (cells.length === 0) return [];
    return [{ sign, cells: cells.length, share: read(cells.flatMap((value) => value.split(sign))) }];
  }).toSorted((a, b) => b.share * b.cells - a.share * a.cells);
  const [best] = scored;
  if (!best || best.share < 0.5) return undefined;
  return best.sign === '|' ? undefined : best.sign;
}
