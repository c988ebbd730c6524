import type { PublishedTableView } from '../../../views/published-table-view.ts';
import './fixed-table.css';

/** A published table with its margins. Withheld is a cross to the eye and a word to a screen reader; the key explains it. */
export function FixedTable({ view, name }: { readonly view: PublishedTableView; readonly name: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="fixed-table-scroll" aria-label={name} tabIndex={0}>
      <table className="fixed-table">
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            {view.corners.map((corner) => (
              <th key={corner} scope="col" rowSpan={2} className="fixed-table-corner">
                {corner}
              </th>
            ))}
            <th scope="colgroup" colSpan={view.columns.length} className="fixed-table-over">
              {view.over}
            </th>
          </tr>
          <tr>
            {view.columns.map(({ key, label, isMargin }) => (
              <th
                key={key}
                scope="col"
                className={isMargin ? 'fixed-table-column fixed-table-margin' : 'fixed-table-column'}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ heads, cells }) => (
            <tr
              key={heads.map(({ key }) => key).join('|')}
              className={heads.every(({ isMargin }) => isMargin) ? 'fixed-table-margin' : ''}
            >
              {heads.map(({ label, depth }, i) => (
                <th
                  key={view.corners[i]}
                  scope="row"
                  className={`fixed-table-head fixed-table-depth-${Math.min(depth, 3)}`}
                >
                  {label}
                </th>
              ))}
              {cells.map(({ text, kind }, c) => (
                <td key={view.columns[c]?.key} className={cellClass(kind, view.columns[c]?.isMargin ?? false)}>
                  {kind === 'number' ? (
                    text
                  ) : (
                    <>
                      <span aria-hidden="true">×</span>
                      <span className="visually-hidden">{text}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const cellClass = (kind: 'number' | 'withheld', isMargin: boolean) =>
  [
    'fixed-table-cell',
    ...(isMargin ? ['fixed-table-margin'] : []),
    ...(kind === 'withheld' ? ['fixed-table-withheld'] : []),
  ].join(' ');
