import type { KeyboardEvent, PointerEvent } from 'react';
import { useState } from 'react';
import type { SeriesView } from '../views/chart-view.ts';
import type { ChartProps } from './chart-props.ts';
import { LineAxes } from './LineAxes.tsx';
import { LineMarks } from './LineMarks.tsx';
import { LineReadout } from './LineReadout.tsx';
import { lineGeometry } from './line-geometry.ts';

interface Props extends ChartProps<SeriesView> {
  /** In pixels, measured by the page. */
  readonly width: number;
  readonly height?: number;
}

/** Figures over time, with a cursor that moves by arrow keys and by pointer. */
export function LineChart({ view, id, width, height = 320 }: Props) {
  const last = view.periods.length - 1;
  const [cursor, setCursor] = useState<number>();
  const at = Math.min(cursor ?? last, last);
  const geometry = lineGeometry(view, width, height);
  const follow = (event: PointerEvent<HTMLDivElement>) =>
    setCursor(geometry.nearest(event.clientX - event.currentTarget.getBoundingClientRect().left));
  const move = (event: KeyboardEvent) => {
    const to = moved(event.key, at, last);
    if (to === undefined) return;
    event.preventDefault();
    setCursor(to);
  };
  return (
    <div className="line-chart">
      <LineReadout view={view} at={at} />
      <div className="line-chart-plot">
        <svg
          className="line-chart-svg"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={view.name}
          aria-describedby={`${id}-description`}
        >
          <desc id={`${id}-description`}>{view.description}</desc>
          <LineAxes view={view} geometry={geometry} />
          <LineMarks view={view} geometry={geometry} at={cursor === undefined ? undefined : at} />
        </svg>
        <div
          className="line-chart-cursor"
          role="slider"
          tabIndex={0}
          aria-label={view.cursor}
          aria-valuemin={0}
          aria-valuemax={Math.max(0, last)}
          aria-valuenow={Math.max(0, at)}
          aria-valuetext={view.readouts[at] ?? ''}
          onKeyDown={move}
          onFocus={() => setCursor(at)}
          onBlur={() => setCursor(undefined)}
          onPointerMove={follow}
          onPointerLeave={() => setCursor(undefined)}
        />
      </div>
    </div>
  );
}

function moved(key: string, at: number, last: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - 12,
    PageUp: at + 12,
    Home: 0,
    End: last,
  };
  const to = steps[key];
  return to === undefined ? undefined : Math.min(last, Math.max(0, to));
}
