import { type Catalogue, datasetOf } from '../model/catalogue.ts';
import type { DatasetId, PartnerId } from '../model/ids.ts';
import { wordsVersion } from '../model/words-version.ts';

/** The words that a delivery of this owner for this dataset is read with now. */
export const wordsOf = (catalogue: Catalogue, dataset: DatasetId, owner: PartnerId): string =>
  wordsVersion(catalogue, datasetOf(catalogue, dataset), owner);
