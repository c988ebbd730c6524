import type { Remedy } from '../../views/refusal-view.ts';
import type { Selection } from '../../views/selection.ts';

/** What a tile can ask of its page. */
export interface TileActions {
  readonly onSelect: (selection: Selection) => void;
  readonly onMeasure: (tile: string, measure: string) => void;
  readonly onRemedy: (remedy: Remedy) => void;
}
