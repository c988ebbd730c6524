import type { Answer } from '../model/wire/answer.ts';
import type { Figure } from './figure.ts';
import { figureReader, WITHHELD } from './figure.ts';

/**
 * Looks a figure up by its codes, in the order of `dimensions`; what is not there is a published 0, or withheld where no
 * release lets the code through.
 */
export type Lookup = (...codes: readonly string[]) => Figure;

export function lookupIn(answer: Answer, measure: string, dimensions: readonly string[]): Lookup {
  const read = figureReader(answer, measure);
  const cells = new Map((answer.cells ?? []).map((cell) => [join(dimensions.map((id) => cell.key[id] ?? '')), cell]));
  const outside = dimensions.map((id) => new Set(answer.outside?.[id]));
  return (...codes) => {
    const cell = cells.get(join(codes));
    return cell === undefined && codes.some((code, i) => outside[i]?.has(code)) ? WITHHELD : read(cell);
  };
}

/** A separator that no code contains. */
const join = (codes: readonly string[]) => codes.join('\u001f');
