import type { SourceMapping } from '../../model/source-mapping.ts';
import { readColumns } from '../header.ts';

/**
 * Whether a file with these names can be read through the mapping: everything that it reads is there.
 */
export const fitsNames = (mapping: SourceMapping, names: readonly string[]): boolean =>
  [...readColumns(mapping)].every((name) => names.includes(name));

/** Those that fit, the one that reads most columns first; of equals the one that was saved first. */
export const matching = (mappings: readonly SourceMapping[], names: readonly string[]): readonly SourceMapping[] =>
  mappings.filter((mapping) => fitsNames(mapping, names)).toSorted((a, b) => readColumns(b).size - readColumns(a).size);
