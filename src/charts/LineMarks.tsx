import type { SeriesLine, SeriesView } from '../views/chart-view.ts';
import type { LineGeometry } from './line-geometry.ts';
import { bandOf, MARGIN, pathOf } from './line-geometry.ts';

interface Props {
  readonly view: SeriesView;
  readonly geometry: LineGeometry;
  /** Period under the cursor; undefined when there is no cursor. */
  readonly at: number | undefined;
}

/** Bands first, then lines with the comparison lowest, then the cursor. */
export function LineMarks({ view, geometry, at }: Props) {
  const lines = view.lines.toSorted((a, b) => Number(b.tone === 'before') - Number(a.tone === 'before'));
  return (
    <g>
      {lines.map((line) =>
        line.tone === 'before' ? null : (
          <path key={line.id} className={`line-chart-band line-${line.tone}`} d={bandOf(line, geometry)} />
        ),
      )}
      {lines.map((line) => (
        <Line key={line.id} line={line} view={view} geometry={geometry} />
      ))}
      {at === undefined ? null : <Cursor view={view} geometry={geometry} at={at} />}
    </g>
  );
}

function Line({ line, view, geometry }: { readonly line: SeriesLine } & Pick<Props, 'view' | 'geometry'>) {
  const last = view.periods.length - 1;
  const open = view.periods.findIndex((period) => period.isProvisional);
  const isOpen = open >= 0 && line.tone !== 'before';
  const settled = isOpen ? Math.max(0, open - 1) : last;
  const floor = geometry.height - MARGIN.bottom;
  return (
    <g className={`line-chart-line line-${line.tone}`}>
      <path className="line-chart-path" d={pathOf(line, geometry, 0, settled)} />
      {isOpen ? <path className="line-chart-path line-chart-open" d={pathOf(line, geometry, settled, last)} /> : null}
      {line.points.map((point, i) => {
        const key = view.periods[i]?.key ?? '';
        if (point.kind === 'withheld')
          return (
            <path key={key} className="line-chart-withheld" d={`M${geometry.x(i) - 4} ${floor - 9} l8 8 m0 -8 l-8 8`} />
          );
        const isSingle = i === last || (isOpen && i >= open);
        // A period in which there was nothing has no share.
        return isSingle && point.value !== null ? (
          <circle
            key={key}
            className={isOpen && i >= open ? 'line-chart-dot line-chart-dot-open' : 'line-chart-dot'}
            cx={geometry.x(i)}
            cy={geometry.y(point.value)}
            r={line.tone === 'before' ? 2 : 3.5}
          />
        ) : null;
      })}
    </g>
  );
}

function Cursor({ view, geometry, at }: { readonly at: number } & Pick<Props, 'view' | 'geometry'>) {
  const x = geometry.x(at);
  return (
    <g className="line-chart-pointer">
      <line
        className="line-chart-pointer-line"
        x1={x}
        x2={x}
        y1={MARGIN.top - 10}
        y2={geometry.height - MARGIN.bottom}
      />
      {view.lines.map((line) => {
        const value = line.points[at]?.value ?? null;
        return value === null ? null : (
          <circle
            key={line.id}
            className={`line-chart-pointer-dot line-${line.tone}`}
            cx={x}
            cy={geometry.y(value)}
            r="5"
          />
        );
      })}
    </g>
  );
}
