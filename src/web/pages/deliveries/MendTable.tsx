import type { KeyboardEvent } from 'react';
import { lineInFile } from '../../../model/finding.ts';
import type { WireQuarantine } from '../../../model/wire/delivery.ts';
import type { Words } from '../../../views/words.ts';
import { type Draft, drafted, undrafted } from './mend-draft.ts';

interface Props {
  readonly page: WireQuarantine;
  readonly draft: Draft;
  readonly canMend: boolean;
  readonly words: Words;
  readonly onChange: (draft: Draft) => void;
}

const COLUMNS = ['line', 'column', 'value', 'problem', 'new'] as const;

/** One line of the table is one cell to mend; Enter and the arrows go from one to the next. */
export function MendTable({ page, draft, canMend, words, onChange }: Props) {
  const title = words.text('mend.caption');
  const columns = COLUMNS.filter((name) => canMend || name !== 'new');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="delivery-scroll" aria-label={title} tabIndex={0}>
      <table className="deliveries-table mend-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {words.text(`mend.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={goOn}>
          {page.rows
            .flatMap((row) => cellsOf(row, page.columns))
            .map((cell) => {
              const value = draft[cell.line]?.[cell.column];
              const label = words.text('mend.cell', { line: cell.place, column: cell.column });
              return (
                <tr key={`${cell.line} ${cell.column}`} className={cell.isMended ? 'mend-done' : undefined}>
                  <th scope="row">{cell.place}</th>
                  <td>{cell.column}</td>
                  <td className="delivery-value">{shown(cell, words)}</td>
                  <td>{cell.problems.map((problem) => words.label(problem)).join('; ')}</td>
                  {canMend ? (
                    <td>
                      {cell.canMend ? (
                        <input
                          className="mend-input"
                          aria-label={label}
                          maxLength={1000}
                          value={value ?? cell.start}
                          onChange={({ target }) =>
                            onChange(
                              target.value === cell.start
                                ? undrafted(draft, cell.line, cell.column)
                                : drafted(draft, cell.line, cell.column, target.value),
                            )
                          }
                        />
                      ) : (
                        words.text(cell.isMended ? 'mend.done' : 'mend.inFile')
                      )}
                    </td>
                  ) : null}
                </tr>
              );
            })}
        </tbody>
      </table>
    </section>
  );
}

type Row = WireQuarantine['rows'][number];

/** The cells of a row on which something was found, each once. */
function cellsOf({ file, line, values, isKept, isMended, findings }: Row, columns: readonly string[]) {
  const byColumn = Map.groupBy(
    findings.filter(({ severity }) => severity !== 'notice'),
    ({ column }) => column,
  );
  return [...byColumn].map(([column, found]) => {
    const at = columns.indexOf(column);
    const value = values[at] ?? '';
    return {
      ...{ line, column, isKept, isMended, value },
      place: file === undefined ? line : `${file}: ${lineInFile(line)}`,
      start: isMasked(value) ? '' : value,
      canMend: isKept && !isMended && at >= 0,
      problems: found.map(({ problem }) => problem),
    };
  });
}

type Cell = ReturnType<typeof cellsOf>[number];

const isMasked = (value: string) => value.includes('***');

function shown({ value, isKept, column }: Cell, words: Words): string {
  if (!isKept || isMasked(value)) return words.text('mend.notKept');
  return column === '' ? '' : value;
}

function goOn(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const inputs = [...event.currentTarget.querySelectorAll('input')];
  const next = event.target instanceof HTMLInputElement ? inputs[inputs.indexOf(event.target) + step] : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}
