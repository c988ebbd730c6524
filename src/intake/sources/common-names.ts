import { SourceFault } from './source-fault.ts';
import type { SourceHead } from './source-head.ts';

/**
 * The names that hold for all files of a delivery. Files with a header have the same one; records of NDJSON may leave
 * names out, so these may have fewer.
 *
 * @throws SourceFault when they differ
 */
export function commonNames(heads: readonly SourceHead[]): readonly string[] {
  const fixed = heads.find(({ form }) => form !== 'ndjson')?.names;
  const names = fixed ?? [...new Set(heads.flatMap((head) => head.names))];
  for (const [i, head] of heads.entries()) {
    const isSame =
      head.form === 'ndjson'
        ? head.names.every((name) => names.includes(name))
        : head.names.length === names.length && head.names.every((name, at) => name === names[at]);
    if (isSame) continue;
    const list = names.join(', ').slice(0, 500);
    const line = 'headerLine' in head ? head.headerLine : 1;
    const expectation = {
      nl: `Dezelfde kolommen in elk bestand: ${list}.`,
      en: `The same columns in each file: ${list}.`,
    };
    throw new SourceFault('parts-differ', expectation, line, '', i);
  }
  return names;
}
