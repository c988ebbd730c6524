import type { Words } from '../../views/words.ts';
import { Choice } from '../ui/Choice.tsx';
import type { TileActions } from './tile-actions.ts';
import type { TileState } from './tile-state.ts';

interface Props {
  readonly tile: Pick<TileState, 'id' | 'measures'>;
  readonly words: Words;
  readonly onMeasure: TileActions['onMeasure'];
}

/** Which of the figures that are released the tile shows; there too where the chosen one is refused. */
export function MeasureChoice({ tile, words, onMeasure }: Props) {
  const { id, measures } = tile;
  if (measures.length < 2) return null;
  return (
    <Choice
      label={words.text('tile.measure')}
      value={measures.find(({ isCurrent }) => isCurrent)?.measure ?? ''}
      sections={[{ options: measures.map(({ measure, label }) => ({ key: measure, label })) }]}
      onChange={(measure) => onMeasure(id, measure)}
    />
  );
}
