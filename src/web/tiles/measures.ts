import { COUNT } from '../../model/question.ts';
import type { WireDataset } from '../../model/wire/words.ts';
import type { Words } from '../../views/words.ts';
import type { PageState } from '../state/page-state.ts';
import type { TileDefinition } from './definition.ts';
import type { MeasureChoice } from './tile-state.ts';

type Offered = Pick<WireDataset, 'kind' | 'measures' | 'distincts' | 'ratios'>;

/** Names of what this audience may ask of the dataset: the count, sums, different persons, ratios. */
const namesOf = ({ kind, measures, distincts, ratios }: Offered): readonly string[] => [
  ...(kind === 'records' ? [COUNT] : []),
  ...[...measures, ...distincts, ...ratios].map(({ id }) => id),
];

/** The tile with the measure that the reader chose, where the dataset offers it to this audience; else as it is defined. */
export function withMeasure(
  tile: TileDefinition,
  dataset: Offered,
  { measures }: Pick<PageState, 'measures'>,
): TileDefinition {
  const chosen = measures[tile.id];
  return chosen !== undefined && namesOf(dataset).includes(chosen) ? { ...tile, measure: chosen } : tile;
}

/** What the reader may choose between; empty when there is one. */
export function measureChoices(
  tile: TileDefinition,
  dataset: Offered & Pick<WireDataset, 'unitLabel'>,
  words: Words,
): readonly MeasureChoice[] {
  const { distincts, measures, ratios } = dataset;
  const names = namesOf(dataset);
  if (names.length < 2) return [];
  const labels = new Map([...measures, ...ratios].map(({ id, label }) => [id, words.label(label)]));
  const persons = new Map(
    distincts.map(({ id, label }) => [
      id,
      distincts.length === 1
        ? words.text('measure.persons')
        : words.text('measure.distinct', { label: words.label(label) }),
    ]),
  );
  const count = words.text('measure.count', { unit: words.label(dataset.unitLabel) });
  return names.map((measure) => ({
    measure,
    label: labels.get(measure) ?? persons.get(measure) ?? count,
    isCurrent: measure === tile.measure,
  }));
}
