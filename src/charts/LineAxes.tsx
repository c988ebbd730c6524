import type { SeriesView } from '../views/chart-view.ts';
import type { LineGeometry } from './line-geometry.ts';
import { changePlace, labelEvery, MARGIN } from './line-geometry.ts';

const LABEL_WIDTH = 34;

/** Grid, scale, period labels and the shaded months that still fill up. */
export function LineAxes({ view, geometry }: { readonly view: SeriesView; readonly geometry: LineGeometry }) {
  const right = geometry.width - MARGIN.right;
  const floor = geometry.height - MARGIN.bottom;
  const every = labelEvery(geometry, LABEL_WIDTH);
  const last = view.periods.length - 1;
  return (
    <g className="line-chart-axes">
      <Provisional view={view} geometry={geometry} />
      <Changes view={view} geometry={geometry} />
      {view.ticks.map(({ value, label }) => (
        <g key={value}>
          <line className="line-chart-grid" x1={MARGIN.left} x2={right} y1={geometry.y(value)} y2={geometry.y(value)} />
          <text className="line-chart-tick" x={MARGIN.left - 8} y={geometry.y(value) + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <line className="line-chart-floor" x1={MARGIN.left} x2={right} y1={floor} y2={floor} />
      {view.periods.map((period, i) => (
        <g key={period.key}>
          {(last - i) % every === 0 ? (
            <text className="line-chart-tick" x={geometry.x(i)} y={floor + 16} textAnchor="middle">
              {period.short}
            </text>
          ) : null}
          {period.year !== undefined && (i > 0 || !hasYearSoon(view)) ? (
            <YearMark x={geometry.x(i)} floor={floor} year={period.year} />
          ) : null}
        </g>
      ))}
    </g>
  );
}

/** The first year's name is left out where the next one begins right after it. */
const hasYearSoon = (view: SeriesView) => view.periods.slice(1, 3).some((period) => period.year !== undefined);

function YearMark({ x, floor, year }: { readonly x: number; readonly floor: number; readonly year: string }) {
  return (
    <>
      <line className="line-chart-floor" x1={x} x2={x} y1={floor} y2={floor + 4} />
      <text className="line-chart-year" x={x} y={floor + 32} textAnchor="middle">
        {year}
      </text>
    </>
  );
}

/** Room that a text beside a mark needs. */
const SHORT_WIDTH = 112;

/** A line where the codes changed, with its sign, and what it is where there is room. */
function Changes({ view, geometry }: { readonly view: SeriesView; readonly geometry: LineGeometry }) {
  const marks = (view.changes ?? []).map((mark) => ({ ...mark, x: changePlace(mark, geometry) }));
  const end = geometry.width - MARGIN.right;
  return marks.map(({ sign, short, x }, i) => {
    const next = marks[i + 1]?.x ?? end + SHORT_WIDTH;
    const before = marks[i - 1]?.x ?? MARGIN.left;
    const isBefore = x + SHORT_WIDTH > end;
    const hasRoom = isBefore ? x - before > 2 * SHORT_WIDTH && next > x + SHORT_WIDTH / 4 : next - x > SHORT_WIDTH;
    return (
      <g key={sign} className="line-chart-change">
        <line
          className="line-chart-change-line"
          x1={x}
          x2={x}
          y1={MARGIN.top - 4}
          y2={geometry.height - MARGIN.bottom + 5}
        />
        <text
          className="line-chart-note line-chart-change-text"
          x={x + (isBefore ? -4 : 4)}
          y={MARGIN.top + 10}
          textAnchor={isBefore ? 'end' : 'start'}
        >
          {hasRoom ? `${sign} ${short}` : sign}
        </text>
      </g>
    );
  });
}

function Provisional({ view, geometry }: { readonly view: SeriesView; readonly geometry: LineGeometry }) {
  const first = view.periods.findIndex((period) => period.isProvisional);
  if (first < 0 || view.provisional === undefined) return null;
  const x = geometry.x(first) - Math.min(12, geometry.step / 2);
  const width = Math.max(0, geometry.width - MARGIN.right - x);
  return (
    <>
      <rect
        className="line-chart-provisional"
        x={x}
        y={MARGIN.top - 14}
        width={width}
        height={geometry.height - MARGIN.bottom - MARGIN.top + 14}
      />
      <text className="line-chart-note" x={geometry.width - MARGIN.right - 4} y={MARGIN.top - 3} textAnchor="end">
        {view.provisional}
      </text>
    </>
  );
}
