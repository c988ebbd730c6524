import type { WireDataset, WireDimension } from '../../model/wire/words.ts';
import type { Window } from '../../views/period.ts';
import { fitted, monthsIn, type PeriodLevel, yearsIn } from '../../views/period.ts';
import type { PageState } from '../state/page-state.ts';
import type { TileDefinition } from './definition.ts';

/** What a tile's questions follow from, beside its definition. */
export interface AskContext {
  readonly state: Pick<PageState, 'theme' | 'filters' | 'levels' | 'measures'>;
  readonly dataset: WireDataset;
  readonly window: Window;
}

/** The window that a tile looks at: the page's in whole periods that may be asked, or its own last whole years. */
export function windowFor(tile: TileDefinition, dataset: WireDataset, page: Window, today: string): Window {
  if (tile.scope.kind === 'page') return fitted(page, finestPeriod(dataset));
  const year = Number((dataset.source?.asOf ?? today).slice(0, 4));
  return { from: `${year - tile.scope.years}-01-01`, until: `${year}-01-01` };
}

export const dimensionOf = (dataset: WireDataset, id: string): WireDimension | undefined =>
  dataset.dimensions.find((dimension) => dimension.id === id);

/** The reader's own level where that may be asked, else the finest that may. Asking anyway gets the reason from the gate. */
export function levelFor(context: AskContext, dimension: string): string {
  const levels = dimensionOf(context.dataset, dimension)?.levels.map((level) => level.id) ?? [];
  const chosen = context.state.levels[dimension];
  return chosen !== undefined && levels.includes(chosen)
    ? chosen
    : (levels.at(-1) ?? FALLBACK_LEVELS[dimension] ?? dimension);
}

/** Levels to name when a dimension may not be asked at all. */
const FALLBACK_LEVELS: Readonly<Record<string, string>> = { region: 'unit', origin: 'country' };

const CALENDAR = ['year', 'quarter', 'month'] as const satisfies readonly PeriodLevel[];

/** The finest level of the calendar that this audience may ask; a month where none is named, and the gate says why not. */
function finestPeriod(dataset: WireDataset): PeriodLevel {
  const levels = dimensionOf(dataset, dataset.referenceDimension)?.levels.map((level) => level.id) ?? [];
  return CALENDAR.findLast((level) => levels.includes(level)) ?? 'month';
}

/** The wished date level, or the finest coarser one that may be asked. */
export function dateLevelFor(context: AskContext, wished: 'month' | 'year'): PeriodLevel {
  const levels =
    dimensionOf(context.dataset, context.dataset.referenceDimension)?.levels.map((level) => level.id) ?? [];
  const allowed = CALENDAR.slice(0, CALENDAR.indexOf(wished) + 1).filter((level) => levels.includes(level));
  return allowed.at(-1) ?? wished;
}

/** Keys of the whole periods in a window. */
export function periodsIn(level: PeriodLevel, window: Window): readonly string[] {
  switch (level) {
    case 'month':
      return monthsIn(window);
    case 'year':
      return yearsIn(window);
    case 'quarter':
      return monthsIn(window).flatMap((month) => {
        const number = Number(month.slice(5));
        return number % 3 === 0 ? [`${month.slice(0, 4)}-Q${number / 3}`] : [];
      });
  }
}
