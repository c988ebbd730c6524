import type { Codelist } from './codelist.ts';
import type { CodeAlias } from './codelist-change.ts';
import type { DatasetDefinition } from './dataset.ts';
import { InputError } from './errors.ts';

/** The words in force: handed in, so that tests can bring small ones. */
export interface Catalogue {
  readonly datasets: ReadonlyMap<string, DatasetDefinition>;
  readonly codelists: ReadonlyMap<string, Codelist>;
  /** Source values that are read as a code; those of one partner are for that partner's eyes only. */
  readonly aliases?: readonly CodeAlias[];
}

export function datasetOf(catalogue: Catalogue, id: string): DatasetDefinition {
  const dataset = catalogue.datasets.get(id);
  if (!dataset)
    throw new InputError(
      'QUESTION_INVALID',
      `dataset '${id}' does not exist; datasets are ${[...catalogue.datasets.keys()].join(', ')}`,
    );
  return dataset;
}

export function codelistOf(catalogue: Catalogue, id: string): Codelist {
  const codelist = catalogue.codelists.get(id);
  if (!codelist) throw new Error(`codelist '${id}' is named by a dataset definition but does not exist`);
  return codelist;
}
