import type { ReactNode } from 'react';
import { DataTable } from '../../../charts/DataTable.tsx';
import type { NumbersView, SeriesView } from '../../../views/chart-view.ts';
import { Chart } from '../../tiles/Chart.tsx';
import '../../../charts/data-table.css';

interface Props {
  readonly view: NumbersView | SeriesView;
  readonly id: string;
  /** Said instead of a line that would be one point. */
  readonly single?: string;
  readonly children?: ReactNode;
}

/** A picture with the same numbers as a table beside it. */
export function ChartWithTable({ view, id, single, children }: Props) {
  const isLine = view.chart !== 'series' || view.periods.length > 1;
  return (
    <section className="quality-part" aria-labelledby={`${id}-title`}>
      <h2 className="quality-heading" id={`${id}-title`}>
        {view.name}
      </h2>
      {children}
      <div className={isLine && view.chart === 'series' ? 'quality-beside' : 'quality-above'}>
        {isLine ? <Chart view={view} id={id} onSelect={undefined} /> : <p className="quality-note">{single}</p>}
        <DataTable view={view.table} />
      </div>
      {view.notes.length === 0 ? null : <p className="quality-note">{view.notes.join(' ')}</p>}
    </section>
  );
}
