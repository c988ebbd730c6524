import { recodable } from '../governance/recodable.ts';
import type { AliasRelation } from '../model/codelist-change.ts';
import type { Recoding } from '../model/delivery.ts';
import type { DatasetId, PartnerId } from '../model/ids.ts';
import type { IntakeConnection, IntakeEffects } from './effects.ts';
import { countRecoded, recodedRows } from './recoded-rows.ts';

/** What a recoding would do now. */
export interface RecodingPreview extends Recoding {
  readonly dataset: DatasetId;
  readonly relation: AliasRelation;
  /** Records that would go on under the successor. */
  readonly records: number;
  /** Records that stay under the code, because the successor does not hold on their reference date. */
  readonly outside: number;
}

/** Every recoding that the words of today allow and that some record of the partner stands under. */
export async function previewRecodings(
  facts: IntakeConnection,
  { catalogue }: Pick<IntakeEffects, 'catalogue'>,
  owner: PartnerId,
): Promise<readonly RecodingPreview[]> {
  const words = catalogue();
  const found: RecodingPreview[] = [];
  for (const dataset of words.datasets.values()) {
    if (!dataset.owners.includes(owner)) continue;
    const lists = new Set(dataset.dimensions.flatMap((one) => ('codelist' in one ? [one.codelist] : [])));
    for (const id of lists) {
      const list = words.codelists.get(id);
      for (const { code, successor, relation } of list ? recodable(list) : []) {
        const recoding = { codelist: id, code: code.code, successor: successor.code };
        const rows = recodedRows(words, { dataset, owner }, recoding);
        const counts = rows && (await countRecoded(facts, rows));
        if (counts && counts.records + counts.outside > 0)
          found.push({ ...recoding, dataset: dataset.id, relation, ...counts });
      }
    }
  }
  return found;
}
