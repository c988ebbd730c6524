import { datasetOf } from '../model/catalogue.ts';
import type { Coverage } from '../model/coverage.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import { measureKind } from '../model/measure-id.ts';
import type { Question } from '../model/question.ts';
import type { Answer } from '../model/wire/answer.ts';
import type { World } from '../model/world.ts';

/** What an answer and a refusal have in common: dataset, units, coverage, citation. */
export function frameOf(
  question: Question,
  coverage: Coverage,
  world: World,
): Pick<Answer, 'dataset' | 'unit' | 'units' | 'isFictitious' | 'coverage' | 'citation'> {
  const dataset = datasetOf(world.catalogue, question.dataset);
  return {
    dataset: dataset.id,
    unit: dataset.unit,
    units: Object.fromEntries(question.measures.map((measure) => [measure, unitOf(measure, dataset)])),
    isFictitious: dataset.isFictitious,
    coverage: coverage.map((entry) => ({ ...entry, releases: [...entry.releases], protection: [...entry.protection] })),
    ...(dataset.source ? { citation: `${dataset.source.citation} (${dataset.source.licence})` } : {}),
  };
}

/** Of a ratio both units, so that none is read as the other: `minor per 100 victim`. */
function unitOf(measure: string, dataset: DatasetDefinition): string {
  const asked = measureKind(measure);
  switch (asked.kind) {
    case 'count':
      return dataset.unit;
    case 'overlap':
      return 'shared-event';
    case 'sum':
      return dataset.measures.find(({ id }) => id === asked.id)?.unit ?? dataset.unit;
    case 'distinct':
      return dataset.pseudonyms?.find(({ id }) => id === asked.id)?.unit ?? dataset.unit;
    case 'ratio': {
      const ratio = dataset.ratios?.find(({ id }) => id === asked.id);
      if (!ratio) return dataset.unit;
      const [above, below] = [ratio.numerator, ratio.denominator].map((part) => unitOf(part, dataset));
      return ratio.per === 1 ? `${above} per ${below}` : `${above} per ${ratio.per} ${below}`;
    }
  }
}
