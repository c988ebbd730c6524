import type { WireDataset } from '../../../model/wire/words.ts';
import type { QualityLabels } from '../../../views/quality/quality-page-view.ts';
import type { Words } from '../../../views/words.ts';
import type { Codelists } from '../../client/codelists.ts';

/** What fields and registering units are called; what has no name shows as it is. */
export function qualityLabels(dataset: WireDataset | undefined, codelists: Codelists, words: Words): QualityLabels {
  const named = [...(dataset?.dimensions ?? []), ...(dataset?.measures ?? []), ...(dataset?.distincts ?? [])];
  const fields = new Map(named.map(({ id, label }) => [id.replace(/^distinct:/, ''), words.label(label)]));
  const units = new Map(
    [...codelists.values()].flatMap(({ codes }) => codes.map(({ code, label }) => [code, words.label(label)] as const)),
  );
  return { field: (id) => fields.get(id) ?? id, unit: (code) => units.get(code) ?? code };
}
