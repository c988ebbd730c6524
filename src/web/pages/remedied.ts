import { monthKey, monthNumber } from '../../views/period.ts';
import type { Remedy } from '../../views/refusal-view.ts';
import type { PageState } from '../state/page-state.ts';
import { toggled } from '../state/page-state.ts';

/** The state that follows a suggestion of the gate. */
export function remedied(state: PageState, remedy: Remedy): PageState {
  switch (remedy.kind) {
    case 'level':
      return { ...state, levels: { ...state.levels, [remedy.dimension]: remedy.level } };
    case 'window': {
      const { from, until } = remedy.window;
      return { ...state, period: { kind: 'months', first: from.slice(0, 7), last: monthKey(monthNumber(until) - 1) } };
    }
    case 'filter': {
      const others = state.filters.filter(({ dimension }) => dimension !== remedy.dimension);
      const { dimension, level, code } = remedy;
      return toggled({ ...state, filters: others }, { dimension, level, code });
    }
    case 'clear-filters':
      return { ...state, filters: [] };
  }
}
