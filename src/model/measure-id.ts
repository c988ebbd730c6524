import type { DatasetDefinition } from './dataset.ts';
import { COUNT } from './question.ts';

/** Events that two partners both registered; asked of two partners, by itself. */
export const OVERLAP = 'overlap';

/** What a question may ask for, by the form of its name: `count`, `overlap`, a measure's id, `distinct:<pseudonym>`, `ratio:<ratio>`. */
export type MeasureKind =
  | { readonly kind: 'count' }
  | { readonly kind: 'overlap' }
  | { readonly kind: 'sum'; readonly id: string }
  | { readonly kind: 'distinct'; readonly id: string }
  | { readonly kind: 'ratio'; readonly id: string };

export const distinctOf = (pseudonym: string) => `distinct:${pseudonym}`;
export const ratioOf = (ratio: string) => `ratio:${ratio}`;

/** Reads the name of a measure; whether the dataset has it is not looked at. */
export function measureKind(name: string): MeasureKind {
  if (name === COUNT) return { kind: 'count' };
  if (name === OVERLAP) return { kind: 'overlap' };
  const [prefix, id] = name.split(':', 2) as [string, string?];
  if (id !== undefined && (prefix === 'distinct' || prefix === 'ratio')) return { kind: prefix, id };
  return { kind: 'sum', id: name };
}

/** The figures that a measure is made of: itself, or the two of a ratio. */
export function componentsOf(dataset: Pick<DatasetDefinition, 'ratios'>, name: string): readonly string[] {
  const asked = measureKind(name);
  const ratio = asked.kind === 'ratio' ? dataset.ratios?.find(({ id }) => id === asked.id) : undefined;
  return ratio ? [ratio.numerator, ratio.denominator] : [name];
}
