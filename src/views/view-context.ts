import type { Window } from './period.ts';
import type { Selection } from './selection.ts';
import { isSame } from './selection.ts';
import type { Words } from './words.ts';

/** What every view function is told beside the answers. */
export interface ViewContext {
  readonly words: Words;
  readonly title: string;
  readonly measure: string;
  /** In the plural, in the reader's language. */
  readonly unit: string;
  readonly window: Window;
  readonly selections: readonly Selection[];
}

/** How a mark stands to the reader's choice. */
export function markState(context: ViewContext, select: Selection) {
  return { select, isSelected: context.selections.some((chosen) => isSame(chosen, select)) };
}

export const hasSelectionOn = (context: ViewContext, dimension: string): boolean =>
  context.selections.some((chosen) => chosen.dimension === dimension);
