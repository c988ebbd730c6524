import type { TableCell, TableView } from '../views/table-view.ts';

/** The same protected numbers as the picture, for who would rather read or copy them. */
export function DataTable({ view }: { readonly view: TableView }) {
  const [corner = '', ...columns] = view.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="data-table-scroll" aria-label={view.caption} tabIndex={0}>
      <table className="data-table">
        <caption className="data-table-caption">{view.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((label) => (
              <th key={label} scope="col" className="data-table-number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.header}>
              <th scope="row">{row.header}</th>
              {row.cells.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                <td key={i} className={classOf(cell)}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const classOf = (cell: TableCell) =>
  cell.kind === 'number' ? 'data-table-number' : `data-table-number data-table-${cell.kind}`;
