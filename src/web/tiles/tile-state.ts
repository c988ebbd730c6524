import type { ChartView } from '../../views/chart-view.ts';
import type { FrameView } from '../../views/frame-view.ts';
import type { RefusalView } from '../../views/refusal-view.ts';
import type { TileDefinition } from './definition.ts';

/** A finished tile: texts and formatted numbers, nothing left to decide. */
export interface TileState {
  readonly id: string;
  readonly title: string;
  readonly span: TileDefinition['span'];
  readonly isTall: boolean;
  readonly isChoosable: boolean;
  /** What it can show; empty when there is one measure. */
  readonly measures: readonly MeasureChoice[];
  readonly body: TileBody;
}

export type TileBody =
  | {
      readonly kind: 'shown';
      readonly variants: readonly [Variant, ...Variant[]];
      readonly frame: FrameView;
      /** Levels that the reader may switch between; empty when there is one. */
      readonly levels: readonly LevelChoice[];
    }
  | { readonly kind: 'refused'; readonly refusal: RefusalView; readonly frame: FrameView }
  | { readonly kind: 'empty'; readonly reason: string };

export interface Variant {
  readonly id: string;
  readonly label: string;
  readonly view: ChartView;
}

export interface MeasureChoice {
  readonly measure: string;
  readonly label: string;
  readonly isCurrent: boolean;
}

export interface LevelChoice {
  readonly dimension: string;
  readonly level: string;
  readonly label: string;
  readonly isCurrent: boolean;
}
