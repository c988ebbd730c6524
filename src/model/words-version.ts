import { aliasesFor } from './aliases-for.ts';
import { type Catalogue, codelistOf } from './catalogue.ts';
import type { DatasetDefinition } from './dataset.ts';
import type { PartnerId } from './ids.ts';

/**
 * The words that a delivery is read with, as one text: versions of the dataset's codelists and the aliases that act on
 * the owner's values. The same file under other words is another delivery, because other rows may be taken in.
 */
export function wordsVersion(catalogue: Catalogue, dataset: DatasetDefinition, owner: PartnerId): string {
  const lists = new Set<string>(dataset.dimensions.flatMap((one) => (one.kind === 'date' ? [] : [one.codelist])));
  const versions = [...lists].sort().map((id) => `${id} ${codelistOf(catalogue, id).version}`);
  const aliases = aliasesFor(catalogue, owner)
    .filter(({ codelist }) => lists.has(codelist))
    .map(({ codelist, value, code, earlier }) => JSON.stringify([codelist, value, code, earlier ?? '']));
  return [...versions, ...aliases.sort()].join('; ');
}
