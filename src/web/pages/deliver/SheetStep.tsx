import type { WireSample } from '../../../model/wire/mapping.ts';
import type { Words } from '../../../views/words.ts';
import { Step } from './Step.tsx';

interface Props {
  readonly words: Words;
  readonly sample: WireSample;
  readonly onLayout: (layout: { readonly sheet?: string; readonly headerRow?: number }) => void;
}

const SHOWN = 5;

/** The beginning of the file, title rows and all, with the row of the names marked. */
export function SheetStep({ words, sample, onLayout }: Props) {
  const { sheets, sheet, headerRow, preamble, names, rows, identifying } = sample;
  const lines = [...preamble, names, ...rows.slice(0, SHOWN)];
  const first = headerRow - preamble.length;
  const here = sheet === undefined ? {} : { sheet };
  return (
    <Step number={2} title={words.text('deliver.sheet')}>
      <p className="deliver-note">{words.text('deliver.sheetNote')}</p>
      <div className="deliver-fields">
        {sheets.length > 1 ? (
          <label className="deliver-field">
            <span>{words.text('deliver.sheetName')}</span>
            <select value={sheet ?? ''} onChange={(event) => onLayout({ sheet: event.target.value })}>
              {sheets.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="deliver-field">
          <span>{words.text('deliver.headerRow')}</span>
          <input
            type="number"
            min={1}
            max={10_000}
            value={headerRow}
            onChange={(event) => {
              const row = event.target.valueAsNumber;
              if (row >= 1) onLayout({ ...here, headerRow: Math.floor(row) });
            }}
          />
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="deliver-scroll" aria-label={words.text('deliver.sheet')} tabIndex={0}>
        <table className="deliver-table">
          <tbody>
            {[...lines.entries()].map(([i, cells]) => (
              <tr
                key={`row ${first + i}`}
                className={i === preamble.length ? 'deliver-names' : i < preamble.length ? 'deliver-above' : undefined}
              >
                <th scope="row">{first + i}</th>
                {[...cells.entries()].map(([j, cell]) => (
                  <td key={j}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {identifying.length > 0 ? (
        <p className="deliver-warning" role="alert">
          {words.text('deliver.identifying', { names: words.list(identifying) })}
        </p>
      ) : null}
    </Step>
  );
}
