import type { UnitRow } from '../../../views/quality/unit-rows.ts';
import type { Words } from '../../../views/words.ts';

interface Props {
  readonly rows: readonly UnitRow[];
  readonly title: string;
  readonly words: Words;
}

const NUMBERS = ['completeness', 'validity', 'uniqueness', 'accepted'] as const;

/** Registering units, least complete first. */
export function UnitTable({ rows, title, words }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="quality-scroll" aria-label={title} tabIndex={0}>
      <table className="quality-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.text('quality.unit')}</th>
            <th scope="col">
              <span className="visually-hidden">{words.text('quality.picture')}</span>
            </th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col" className="quality-number">
                {words.text(`quality.part.${name}`)}
              </th>
            ))}
            <th scope="col" className="quality-number">
              {words.text('quality.rows')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit}>
              <th scope="row">{row.label}</th>
              <td className="quality-bar-cell">
                <svg className="quality-bar" width="100%" height="14" aria-hidden="true">
                  <rect
                    className="quality-bar-good"
                    y="0.5"
                    width={`${Math.round(row.bar * 1000) / 10}%`}
                    height="13"
                  />
                </svg>
              </td>
              {NUMBERS.map((name) => (
                <td key={name} className="quality-number" data-label={words.text(`quality.part.${name}`)}>
                  {row[name]}
                </td>
              ))}
              <td className="quality-number" data-label={words.text('quality.rows')}>
                {row.rows}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
