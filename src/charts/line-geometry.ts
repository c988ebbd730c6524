import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { ChangeMark } from '../views/change-marks.ts';
import type { SeriesLine, SeriesPoint, SeriesView } from '../views/chart-view.ts';

export const MARGIN = { top: 18, right: 14, bottom: 38, left: 46 } as const;

/** Positions in pixels, rounded to a tenth: the same bytes wherever it is drawn. */
export interface LineGeometry {
  readonly width: number;
  readonly height: number;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  /** Index of the period nearest to a place from the left edge. */
  readonly nearest: (x: number) => number;
  /** Distance between two periods. */
  readonly step: number;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

export function lineGeometry(view: SeriesView, width: number, height: number): LineGeometry {
  const count = view.periods.length;
  const across = scalePoint<number>()
    .domain(view.periods.map((_, i) => i))
    .range([MARGIN.left + 10, width - MARGIN.right - 10]);
  const up = scaleLinear()
    .domain([0, view.top])
    .range([height - MARGIN.bottom, MARGIN.top]);
  const x = (index: number) => tenth(across(index) ?? MARGIN.left);
  return {
    width,
    height,
    x,
    y: (value) => tenth(up(value)),
    step: count > 1 ? across.step() : width - MARGIN.left - MARGIN.right,
    nearest: (place) => Math.min(count - 1, Math.max(0, Math.round((place - x(0)) / Math.max(1, across.step())))),
  };
}

type Indexed = readonly [index: number, point: SeriesPoint];

const indexed = (line: SeriesLine): Indexed[] => line.points.map((point, i) => [i, point] as const);

/** The line between two indices, both inclusive; withheld points leave a gap. */
export function pathOf(of: SeriesLine, geometry: LineGeometry, from: number, to: number): string {
  const draw = line<Indexed>()
    .defined(([, point]) => point.value !== null)
    .x(([i]) => geometry.x(i))
    .y(([, point]) => geometry.y(point.value ?? 0))
    .digits(1);
  return draw(indexed(of).slice(from, to + 1)) ?? '';
}

/** Where the counts very probably lie. */
export function bandOf(of: SeriesLine, geometry: LineGeometry): string {
  const draw = area<Indexed>()
    .defined(([, point]) => point.value !== null)
    .x(([i]) => geometry.x(i))
    .y0(([, point]) => geometry.y(point.low))
    .y1(([, point]) => geometry.y(point.high))
    .digits(1);
  return draw(indexed(of)) ?? '';
}

/** Show every n-th label, counted back from the last, so that labels don't touch. */
export function labelEvery(geometry: LineGeometry, labelWidth: number): number {
  const needed = labelWidth / Math.max(1, geometry.step);
  return [1, 2, 3, 4, 6, 12, 24].find((every) => every >= needed) ?? 60;
}

/** A change on the first day of a period stands before it, halfway to the one before; another stands on it. */
export const changePlace = ({ period, isAtStart }: ChangeMark, { x, step }: LineGeometry): number =>
  tenth(x(period) - (isAtStart ? step / 2 : 0));
