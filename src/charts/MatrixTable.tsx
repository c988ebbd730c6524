import type { HeatCell, MatrixRow, MatrixView } from '../views/chart-view.ts';
import type { Selection } from '../views/selection.ts';
import type { ChartProps } from './chart-props.ts';
import { HeatLegend } from './HeatLegend.tsx';
import { MarkButton } from './MarkButton.tsx';

/** Codes by period as a coloured table: the picture is the table. */
export function MatrixTable({ view, id, onSelect }: ChartProps<MatrixView>) {
  const width = 1 + view.columns.length + view.extras.length;
  return (
    <div className="matrix">
      <HeatLegend steps={view.legend} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="matrix-scroll" aria-label={view.name} aria-describedby={`${id}-description`} tabIndex={0}>
        <table className="matrix-table">
          <caption id={`${id}-description`} className="visually-hidden">
            {view.description}
          </caption>
          <Head view={view} />
          {view.groups.map((group) => (
            <tbody key={group.label ?? ''}>
              {group.label === undefined ? null : (
                <tr className="matrix-group">
                  <th scope="rowgroup" colSpan={width}>
                    <span className="matrix-group-label">{group.label}</span>
                  </th>
                </tr>
              )}
              {group.rows.map((row) => (
                <Row key={row.header} row={row} onSelect={onSelect} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </div>
  );
}

function Head({ view }: { readonly view: MatrixView }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="matrix-corner">
          {view.corner}
        </th>
        {view.columns.map((column) => (
          <th
            key={column.label}
            scope="col"
            className={column.isProvisional ? 'matrix-column matrix-provisional' : 'matrix-column'}
          >
            <abbr title={column.label}>{column.short}</abbr>
            {column.signs === '' ? null : <span className="matrix-signs">{column.signs}</span>}
          </th>
        ))}
        {view.extras.map((label) => (
          <th key={label} scope="col" className="matrix-extra">
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ row, onSelect }: { readonly row: MatrixRow; readonly onSelect: ((s: Selection) => void) | undefined }) {
  return (
    <tr className={row.isSelected ? 'matrix-row matrix-row-selected' : 'matrix-row'}>
      <th scope="row" className="matrix-header">
        <MarkButton className="matrix-mark" mark={row} onSelect={onSelect}>
          {row.header}
        </MarkButton>
      </th>
      {row.cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
        <Cell key={i} cell={cell} />
      ))}
      {row.extras.map((extra, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
        <td key={i} className={`matrix-extra matrix-extra-${extra.kind}`}>
          {extra.text}
        </td>
      ))}
    </tr>
  );
}

/** None or few is a dot to the eye and words to a screen reader; the legend explains the dot. */
function Cell({ cell }: { readonly cell: HeatCell }) {
  switch (cell.kind) {
    case 'value':
      return <td className={`matrix-cell heat-${cell.tone}`}>{cell.text}</td>;
    case 'few':
      return (
        <td className="matrix-cell matrix-few">
          <span aria-hidden="true">·</span>
          <span className="visually-hidden">{cell.text}</span>
        </td>
      );
    case 'withheld':
      return (
        <td className="matrix-cell matrix-withheld">
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">{cell.text}</span>
        </td>
      );
  }
}
