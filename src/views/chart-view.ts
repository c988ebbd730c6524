import type { ChangeMark } from './change-marks.ts';
import type { Selection } from './selection.ts';
import type { TableView } from './table-view.ts';

/** What every chart must bring: it does not compile without a name and a description for who cannot see it. */
export interface ChartBase {
  readonly name: string;
  readonly description: string;
  readonly table: TableView;
  /** What a reader must know beside the picture. */
  readonly notes: readonly string[];
  /** Where the codes of a series changed; only charts over time have any. */
  readonly changes?: readonly ChangeMark[];
}

export type MarkKind = 'value' | 'few' | 'withheld';

/** One thing that can be pointed at. */
export interface Mark {
  readonly label: string;
  /** The figure as text: a number, `geen of weinig` or `afgeschermd`. */
  readonly text: string;
  readonly kind: MarkKind;
  readonly select?: Selection;
  readonly isSelected: boolean;
}

export interface NumbersView extends ChartBase {
  readonly chart: 'numbers';
  readonly items: readonly NumberItem[];
}

export interface NumberItem extends Mark {
  readonly unit: string;
  /** `±12`; absent when exact. */
  readonly margin?: string;
  readonly change: { readonly text: string; readonly direction: 'up' | 'down' | 'none' };
  readonly before: string;
}

export interface SeriesView extends ChartBase {
  readonly chart: 'series';
  readonly unit: string;
  readonly periods: readonly SeriesPeriod[];
  readonly lines: readonly SeriesLine[];
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly top: number;
  /** Name of the keyboard cursor. */
  readonly cursor: string;
  /** Per period, all lines in one sentence. */
  readonly readouts: readonly string[];
  readonly provisional?: string;
}

export interface SeriesPeriod {
  readonly key: string;
  readonly label: string;
  readonly short: string;
  /** Shown under the first tick of a year. */
  readonly year?: string;
  readonly isProvisional: boolean;
}

export interface SeriesLine {
  readonly id: string;
  readonly label: string;
  /** `before` is drawn thin and grey; the others have a colour and a dash of their own. */
  readonly tone: 'main' | 'before' | 'a' | 'b' | 'c' | 'd';
  readonly points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly text: string;
  readonly kind: MarkKind;
}

export interface BarsView extends ChartBase {
  readonly chart: 'bars';
  readonly bars: readonly Bar[];
  /** Shown under a line: the rest together, and what is not a value. */
  readonly apart: readonly Bar[];
  readonly hasSelection: boolean;
}

export interface Bar extends Mark {
  /** Parts of the axis, 0 to 1. */
  readonly length: number;
  readonly low: number;
  readonly high: number;
  readonly share?: string;
  /** A sum of many codes has no bar: it would dwarf what is ranked. */
  readonly hasBar: boolean;
}

export interface MatrixView extends ChartBase {
  readonly chart: 'matrix';
  readonly corner: string;
  readonly columns: readonly MatrixColumn[];
  readonly extras: readonly string[];
  readonly groups: readonly { readonly label?: string; readonly rows: readonly MatrixRow[] }[];
  readonly legend: readonly LegendStep[];
}

export interface MatrixColumn {
  readonly label: string;
  readonly short: string;
  readonly isProvisional: boolean;
  /** Signs of the changes of codes in the period. */
  readonly signs: string;
}

export interface MatrixRow {
  readonly header: string;
  readonly cells: readonly HeatCell[];
  readonly extras: readonly { readonly text: string; readonly kind: MarkKind | 'up' | 'down' | 'muted' }[];
  readonly select?: Selection;
  readonly isSelected: boolean;
}

export interface HeatCell {
  readonly text: string;
  readonly kind: MarkKind;
  /** 0 is none or few; 1 to 6 are tones. */
  readonly tone: number;
}

export interface LegendStep {
  readonly tone: number;
  /** What stands in such a cell instead of a number. */
  readonly sign?: string;
  readonly text: string;
}

export interface TileMapView extends ChartBase {
  readonly chart: 'tile-map';
  readonly squares: readonly MapSquare[];
  /** Units without a place on the map. */
  readonly beside: readonly MapMark[];
  readonly legend: readonly LegendStep[];
}

export interface MapMark extends Mark {
  readonly tone: number;
  readonly code: string;
}

export interface MapSquare extends MapMark {
  readonly column: number;
  readonly row: number;
  /** The label in lines that fit a square; joined they are the label again. */
  readonly lines: readonly string[];
}

export type ChartView = NumbersView | SeriesView | BarsView | MatrixView | TileMapView;
