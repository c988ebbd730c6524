import { type ReactNode, useId, useState } from 'react';
import type { WireSample } from '../../../model/wire/mapping.ts';
import type { Words } from '../../../views/words.ts';
import { Step } from './Step.tsx';

/** Where the reader says that the names stand; what is absent is left to the server. */
export interface Layout {
  readonly sheet?: string;
  readonly headerRow?: number;
}

interface Props {
  readonly words: Words;
  /** What was last seen; absent until something was. */
  readonly sample: WireSample | undefined;
  readonly layout: Layout;
  readonly isBusy: boolean;
  readonly onLayout: (layout: Layout) => void;
  /** What went wrong, with the fields above it still there to correct it. */
  readonly children: ReactNode;
}

/** The beginning of the file, title rows and all, with the row of the names marked. */
export function SheetStep({ words, sample, layout, isBusy, onLayout, children }: Props) {
  const hasRows = sample !== undefined && sample.lines.length > 0;
  const sheet = layout.sheet ?? sample?.sheet;
  const headerRow = layout.headerRow ?? sample?.headerRow;
  const onHeaderRow = (row: number) => onLayout({ ...(sheet === undefined ? {} : { sheet }), headerRow: row });
  return (
    <Step id="sheet" words={words} progress={sample && !isBusy ? 'done' : 'now'}>
      {hasRows ? <p className="deliver-note">{words.text('deliver.sheetNote')}</p> : null}
      <div className="deliver-fields">
        {sample && sample.sheets.length > 1 ? (
          <label className="deliver-field">
            <span>{words.text('deliver.sheetName')}</span>
            <select value={sheet} onChange={(event) => onLayout({ sheet: event.target.value })}>
              {sample.sheets.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        ) : null}
        {hasRows && headerRow !== undefined ? (
          <HeaderRow key={headerRow} words={words} row={headerRow} onRow={onHeaderRow} />
        ) : null}
      </div>
      <p role="status" className="deliver-note deliver-status">
        {isBusy ? words.text('deliver.looking') : ''}
      </p>
      {children}
      {sample ? <SampleTable words={words} sample={sample} {...(hasRows ? { onRow: onHeaderRow } : {})} /> : null}
      {sample ? <Warnings words={words} sample={sample} /> : null}
    </Step>
  );
}

/** Taken over when the field is left or at Enter: a number that is half typed is another row. */
function HeaderRow({
  words,
  row,
  onRow,
}: {
  readonly words: Words;
  readonly row: number;
  readonly onRow: (row: number) => void;
}) {
  const [text, setText] = useState(String(row));
  const note = useId();
  const isRow = /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 10_000;
  const take = () => {
    if (isRow && Number(text) !== row) onRow(Number(text));
  };
  return (
    <label className="deliver-field">
      <span>{words.text('deliver.headerRow')}</span>
      <input
        inputMode="numeric"
        className="deliver-short"
        value={text}
        aria-invalid={!isRow}
        aria-describedby={note}
        onChange={(event) => setText(event.target.value.trim())}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      <span id={note} className={isRow ? 'visually-hidden' : 'deliver-field-error'}>
        {words.text('deliver.headerRowShape')}
      </span>
    </label>
  );
}

const SHOWN = 5;

interface TableProps {
  readonly words: Words;
  readonly sample: WireSample;
  /** Absent where names come with each record. */
  readonly onRow?: (row: number) => void;
}

function SampleTable({ words, sample, onRow }: TableProps) {
  const { preamble, names, rows, lines } = sample;
  const shown = [...preamble, names, ...rows.slice(0, SHOWN)];
  const width = Math.max(...shown.map((cells) => cells.length));
  const positions = Array.from({ length: width }, (_, position) => position);
  const kindOf = (i: number) =>
    i === preamble.length ? 'deliver-names' : i < preamble.length ? 'deliver-above' : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="deliver-scroll" aria-label={words.text('deliver.sheetRows')} tabIndex={0}>
      <table className="deliver-table deliver-sample">
        <tbody>
          {[...shown.entries()].map(([i, cells]) => (
            <tr key={i} className={kindOf(i)}>
              <th scope="row">
                {onRow && lines[i] !== undefined ? (
                  <button
                    type="button"
                    className="deliver-row"
                    aria-pressed={i === preamble.length}
                    aria-label={words.text('deliver.takeRow', { row: lines[i] })}
                    onClick={() => onRow(lines[i] ?? 1)}
                  >
                    {lines[i]}
                  </button>
                ) : i < 1 ? (
                  ''
                ) : (
                  i
                )}
              </th>
              {positions.map((position) => (
                <td key={position}>{cells[position]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Warnings({ words, sample: { identifying, names } }: Pick<TableProps, 'words' | 'sample'>) {
  const twice = [...new Set(names.filter((name, i) => name !== '' && names.indexOf(name) !== i))];
  const bare = names.filter((name) => name === '').length;
  return (
    <>
      {identifying.length > 0 ? (
        <p className="deliver-warning" role="alert">
          {words.text('deliver.identifying', { names: words.list(identifying) })}
        </p>
      ) : null}
      {twice.length > 0 ? (
        <p className="deliver-warning">{words.text('deliver.twice', { names: words.list(twice) })}</p>
      ) : null}
      {bare > 0 ? <p className="deliver-note">{words.text('deliver.nameless', { count: bare })}</p> : null}
    </>
  );
}
