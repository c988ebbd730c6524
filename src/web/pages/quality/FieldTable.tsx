import type { FieldRow } from '../../../views/quality/field-rows.ts';
import type { Words } from '../../../views/words.ts';

interface Props {
  readonly rows: readonly FieldRow[];
  readonly title: string;
  readonly words: Words;
}

const NUMBERS = ['filled', 'unknown', 'notRegistered', 'invalid'] as const;
const PARTS = ['good', 'invalid', 'unknown', 'notRegistered'] as const;

/** Fields, worst first: a bar, the same shares as numbers, and what to do. */
export function FieldTable({ rows, title, words }: Props) {
  return (
    <>
      <ul className="quality-legend" aria-hidden="true">
        {PARTS.map((part) => (
          <li key={part}>
            <svg className="quality-key" width="14" height="14" aria-hidden="true">
              <rect className={`quality-bar-${part}`} x="0.5" y="0.5" width="13" height="13" />
            </svg>
            {words.text(`quality.bar.${part}`)}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="quality-scroll" aria-label={title} tabIndex={0}>
        <table className="quality-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.text('quality.field')}</th>
              <th scope="col">
                <span className="visually-hidden">{words.text('quality.picture')}</span>
              </th>
              {NUMBERS.map((name) => (
                <th key={name} scope="col" className="quality-number">
                  {words.text(`quality.${name}`)}
                </th>
              ))}
              <th scope="col" className="quality-number">
                {words.text('quality.appliesTo')}
              </th>
              <th scope="col">{words.text('quality.todo')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.field}>
                <th scope="row">
                  {row.label}
                  {row.hasChange ? <span className="quality-changed">{words.text('quality.changed')}</span> : null}
                </th>
                <td className="quality-bar-cell">
                  <Bar row={row} />
                </td>
                {NUMBERS.map((name) => (
                  <td key={name} className="quality-number" data-label={words.text(`quality.${name}`)}>
                    {row[name]}
                  </td>
                ))}
                <td className="quality-number" data-label={words.text('quality.appliesTo')}>
                  {row.rows}
                </td>
                <td className="quality-todo">{row.advice.join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const percent = (fraction: number) => `${Math.round(fraction * 1000) / 10}%`;

function Bar({ row }: { readonly row: FieldRow }) {
  return (
    <svg className="quality-bar" width="100%" height="14" role="img" aria-label={row.summary}>
      {PARTS.map((part, i) => {
        const before = PARTS.slice(0, i).reduce((sum, one) => sum + row.bar[one], 0);
        return row.bar[part] === 0 ? null : (
          <rect
            key={part}
            className={`quality-bar-${part}`}
            x={percent(before)}
            y="0.5"
            width={percent(row.bar[part])}
            height="13"
          />
        );
      })}
    </svg>
  );
}
