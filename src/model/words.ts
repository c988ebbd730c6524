import type { Catalogue } from './catalogue.ts';
import { CODELISTS } from './codelists/index.ts';
import { DATASETS } from './datasets/index.ts';

/** The words in force: every dataset and every codelist of the product. */
export const WORDS: Catalogue = {
  datasets: new Map(DATASETS.map((dataset) => [dataset.id, dataset])),
  codelists: new Map(CODELISTS.map((codelist) => [codelist.id, codelist])),
};
