import { BarList } from '../../charts/BarList.tsx';
import { BigNumbers } from '../../charts/BigNumbers.tsx';
import { LineChart } from '../../charts/LineChart.tsx';
import { MatrixTable } from '../../charts/MatrixTable.tsx';
import { TileMap } from '../../charts/TileMap.tsx';
import type { ChartView } from '../../views/chart-view.ts';
import type { Selection } from '../../views/selection.ts';
import { Measured } from '../ui/Measured.tsx';
import '../../charts/heat.css';
import '../../charts/bars.css';
import '../../charts/big-numbers.css';
import '../../charts/line-chart.css';
import '../../charts/matrix.css';
import '../../charts/tile-map.css';

interface Props {
  readonly view: ChartView;
  readonly id: string;
  readonly onSelect: ((selection: Selection) => void) | undefined;
}

/** The chart that belongs to a view. */
export function Chart({ view, id, onSelect }: Props) {
  switch (view.chart) {
    case 'numbers':
      return <BigNumbers view={view} id={id} onSelect={onSelect} />;
    case 'series':
      return (
        <Measured>{(width) => <LineChart view={view} id={id} width={width} height={heightFor(width)} />}</Measured>
      );
    case 'bars':
      return <BarList view={view} id={id} onSelect={onSelect} />;
    case 'matrix':
      return <MatrixTable view={view} id={id} onSelect={onSelect} />;
    case 'tile-map':
      return <TileMap view={view} id={id} onSelect={onSelect} />;
  }
}

/** About half as high as wide, within what a screen can show. */
const heightFor = (width: number) => Math.round(Math.min(380, Math.max(260, width * 0.52)));
