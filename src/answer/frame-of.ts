import { datasetOf } from '../model/catalogue.ts';
import type { Coverage } from '../model/coverage.ts';
import { COUNT, type Question } from '../model/question.ts';
import type { Answer } from '../model/wire/answer.ts';
import type { World } from '../model/world.ts';

/** What an answer and a refusal have in common: dataset, units, coverage, citation. */
export function frameOf(
  question: Question,
  coverage: Coverage,
  world: World,
): Pick<Answer, 'dataset' | 'unit' | 'units' | 'isFictitious' | 'coverage' | 'citation'> {
  const dataset = datasetOf(world.catalogue, question.dataset);
  const unitOf = (measure: string) =>
    measure === COUNT ? dataset.unit : dataset.measures.find((it) => it.id === measure)?.unit;
  return {
    dataset: dataset.id,
    unit: dataset.unit,
    units: Object.fromEntries(question.measures.map((measure) => [measure, unitOf(measure) ?? dataset.unit])),
    isFictitious: dataset.isFictitious,
    coverage: coverage.map((entry) => ({ ...entry, releases: [...entry.releases], protection: [...entry.protection] })),
    ...(dataset.source ? { citation: `${dataset.source.citation} (${dataset.source.licence})` } : {}),
  };
}
