import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BarList } from '../../charts/BarList.tsx';
import { BigNumbers } from '../../charts/BigNumbers.tsx';
import { DataTable } from '../../charts/DataTable.tsx';
import { LineChart } from '../../charts/LineChart.tsx';
import { MatrixTable } from '../../charts/MatrixTable.tsx';
import { TileMap } from '../../charts/TileMap.tsx';
import { barsView } from '../../views/bars-view.ts';
import { matrixView } from '../../views/matrix-view.ts';
import { numbersView } from '../../views/numbers-view.ts';
import { seriesView } from '../../views/series-view.ts';
import type { TableView } from '../../views/table-view.ts';
import { answerOf, cell } from '../../views/testing/sample-answer.ts';
import { CONTEXT, node } from '../../views/testing/sample-context.ts';
import { tileMapView } from '../../views/tile-map-view.ts';

const nodes = ['NN', 'DH', 'LX', '_U'].map((code) => node(code));
const by = (dimension: string) =>
  answerOf([cell({ [dimension]: 'NN' }, 12), cell({ [dimension]: 'DH' }, null), cell({ [dimension]: 'LX' }, 34)]);
const total = answerOf([cell({}, 60)]);
const numbers = numbersView(
  {
    total,
    parts: by('theme'),
    totalBefore: total,
    partsBefore: by('theme'),
    dimension: 'theme',
    level: 'theme',
    nodes,
  },
  CONTEXT,
);
const bars = barsView({ answer: by('route'), total, dimension: 'route', level: 'route', nodes, limit: 9 }, CONTEXT);
const map = tileMapView({ answer: by('region'), dimension: 'region', level: 'unit', nodes }, CONTEXT);
const matrix = matrixView(
  {
    answer: answerOf([
      cell({ modus: 'NN', registered: '2025-01' }, 7),
      cell({ modus: 'DH', registered: '2025-01' }, null),
    ]),
    totals: undefined,
    totalsBefore: undefined,
    dimension: 'modus',
    level: 'modus',
    nodes,
    columnDimension: 'registered',
    columns: ['2025-01', '2025-02'],
    corner: 'Modus',
    canBeProvisional: false,
  },
  CONTEXT,
);
const series = seriesView(
  {
    periods: ['2025-01', '2025-02', '2025-03'],
    canBeProvisional: false,
    lines: [
      {
        id: 'now',
        label: 'Now',
        tone: 'main',
        figures: [
          { kind: 'value', value: 7, half: 5, variance: 3 },
          { kind: 'withheld' },
          { kind: 'few', half: 5, variance: 3 },
        ],
      },
    ],
  },
  CONTEXT,
);

const ignore = () => undefined;
const charts: readonly (readonly [name: string, make: () => ReactElement, table: TableView, description: string])[] = [
  ['BigNumbers', () => <BigNumbers view={numbers} id="t" onSelect={ignore} />, numbers.table, numbers.description],
  ['BarList', () => <BarList view={bars} id="t" onSelect={ignore} />, bars.table, bars.description],
  ['TileMap', () => <TileMap view={map} id="t" onSelect={ignore} />, map.table, map.description],
  ['MatrixTable', () => <MatrixTable view={matrix} id="t" onSelect={ignore} />, matrix.table, matrix.description],
  ['LineChart', () => <LineChart view={series} id="t" width={480} />, series.table, series.description],
];

describe.each(charts)('%s', (_, make, table, description) => {
  const markup = renderToStaticMarkup(make());

  it('is the same bytes twice', () => {
    expect(renderToStaticMarkup(make())).toBe(markup);
  });

  it('has a name, and a description by id', () => {
    expect(markup).toContain('aria-label="chart.name title=Signals period=2025"');
    expect(markup).toContain('aria-describedby="t-description"');
    expect(markup).toContain('id="t-description"');
    expect(markup).toContain(description);
  });

  it('says that the withheld figure is withheld', () => {
    expect(`${markup}${renderToStaticMarkup(<DataTable view={table} />)}`).toContain('figure.withheld');
    expect(markup).toMatch(/withheld/);
  });

  it('has a table with a caption and the same figures', () => {
    const drawn = renderToStaticMarkup(<DataTable view={table} />);
    expect(drawn).toContain(`<caption class="data-table-caption">${table.caption}</caption>`);
    for (const row of table.rows) for (const cellView of row.cells) expect(drawn).toContain(`>${cellView.text}</td>`);
  });

  it('holds no style element, style attribute, script or outside address', () => {
    expect(markup).not.toMatch(/<style|style=|<script|https?:/);
  });
});

describe('what is withheld', () => {
  it('has a hatched track instead of an empty bar', () => {
    const markup = renderToStaticMarkup(<BarList view={bars} id="t" />);
    expect(markup).toContain('bars-withheld');
    expect(markup.match(/<rect/g)).toHaveLength(2);
  });

  it('is a gap in a line and a cross on its floor', () => {
    const markup = renderToStaticMarkup(<LineChart view={series} id="t" width={480} />);
    expect(markup).toContain('line-chart-withheld');
    expect(markup).not.toContain('NaN');
  });

  it('is a word in a square, and in the name of the square', () => {
    const markup = renderToStaticMarkup(<TileMap view={map} id="t" onSelect={ignore} />);
    expect(markup).toContain('aria-label="DH figure.withheld"');
    expect(markup).toContain('tile-map-hatch');
  });
});

describe('a change of codes', () => {
  it('is a line with its sign on the axis, between the months that it parts', () => {
    const mark = { sign: '[1]', short: 'new code', text: '', period: 1, isAtStart: true };
    const markup = renderToStaticMarkup(<LineChart view={{ ...series, changes: [mark] }} id="t" width={480} />);
    expect(markup).toContain('>[1] new code</text>');
    expect(renderToStaticMarkup(<LineChart view={series} id="t" width={480} />)).not.toContain('line-chart-change');
  });

  it('is a sign above its column', () => {
    const columns = matrix.columns.map((column, i) => ({ ...column, signs: i === 1 ? '[1]' : '' }));
    const markup = renderToStaticMarkup(<MatrixTable view={{ ...matrix, columns }} id="t" />);
    expect(markup.match(/matrix-signs/g)).toHaveLength(1);
  });
});

describe('a chart in a report', () => {
  it('has nothing to press', () => {
    for (const chart of [
      <BigNumbers key="n" view={numbers} id="t" />,
      <BarList key="b" view={bars} id="t" />,
      <TileMap key="m" view={map} id="t" />,
      <MatrixTable key="x" view={matrix} id="t" />,
    ])
      expect(renderToStaticMarkup(chart)).not.toMatch(/<button|role="button"/);
  });
});
