import type { ChartBase } from '../views/chart-view.ts';
import type { Selection } from '../views/selection.ts';

/** `id` is unique on the page and chosen by the page, so that two renders give the same bytes. */
export interface ChartProps<View extends ChartBase> {
  readonly view: View;
  readonly id: string;
  /** Left out where nothing can be chosen: in reports. */
  readonly onSelect?: ((selection: Selection) => void) | undefined;
}
