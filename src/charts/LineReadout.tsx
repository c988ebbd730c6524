import type { SeriesView } from '../views/chart-view.ts';

/** Legend and read-out in one: each line with its value at the cursor, or at the last period. */
export function LineReadout({ view, at }: { readonly view: SeriesView; readonly at: number }) {
  const period = view.periods[at];
  return (
    <div className="line-readout">
      <span className="line-readout-period">{period?.label ?? ''}</span>
      <ul className="line-readout-lines">
        {view.lines.map((line) => (
          <li key={line.id} className="line-readout-line">
            <svg className={`line-readout-key line-${line.tone}`} width="26" height="10" aria-hidden="true">
              <line className="line-chart-path" x1="1" x2="25" y1="5" y2="5" />
            </svg>
            <span>{line.label}</span>
            <strong className="line-readout-value">{line.points[at]?.text ?? ''}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
