import type { Answer } from '../model/wire/answer.ts';
import type { Figure } from './figure.ts';
import { figureReader } from './figure.ts';

/** Looks a figure up by its codes, in the order of `dimensions`; what is not there is a published 0. */
export type Lookup = (...codes: readonly string[]) => Figure;

export function lookupIn(answer: Answer, measure: string, dimensions: readonly string[]): Lookup {
  const read = figureReader(answer, measure);
  const cells = new Map((answer.cells ?? []).map((cell) => [join(dimensions.map((id) => cell.key[id] ?? '')), cell]));
  return (...codes) => read(cells.get(join(codes)));
}

/** A separator that no code contains. */
const join = (codes: readonly string[]) => codes.join('\u001f');
