import { LIMITS } from '../limits.ts';
import { broken, tooMany } from '../source-fault.ts';
import { numberText } from './cell-text.ts';
import type { Workbook } from './open-workbook.ts';
import { WHOLE, xmlPieces } from './xml-part.ts';

/** A row of a sheet that has anything in it. */
export interface SheetRow {
  /** Number of the row in the sheet, from 1. */
  readonly row: number;
  /** From the first column on, empty where nothing stands. */
  readonly cells: readonly string[];
  /** What is wrong with a cell, and what was computed, by its position. */
  readonly notes?: ReadonlyMap<number, CellNote>;
  /** Cells that hold a fraction as a number and not as text; written with a point. */
  readonly fractions?: ReadonlySet<number>;
}
export type CellNote = 'formula' | 'formula-empty' | 'cell-error';

/** The rows of a sheet, some at a time, in their order. */
export async function* sheetRows(workbook: Workbook, sheet: string): AsyncGenerator<readonly SheetRow[]> {
  const reader = rowReader(workbook);
  for await (const _ of xmlPieces(await workbook.sheet(sheet), reader)) {
    const rows = reader.take();
    if (rows.length > 0) yield rows;
  }
}

interface Cell {
  readonly position: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasValue: boolean;
  hasFormula: boolean;
}

function rowReader(workbook: Workbook) {
  let done: SheetRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let notes = new Map<number, CellNote>();
  let fractions = new Set<number>();
  let cell: Cell | undefined;
  let position = -1;
  let isValue = false;
  let isAid = false;

  const endCell = (ended: Cell) => {
    const note = noteOf(ended);
    const text = note === 'formula-empty' ? '' : textOf(ended, workbook);
    if (note) notes.set(ended.position, note);
    if (text === '' && !note) return;
    if (ended.position >= LIMITS.columns)
      throw tooMany(`Hoogstens ${LIMITS.columns} kolommen.`, `At most ${LIMITS.columns} columns.`, row);
    while (cells.length < ended.position) cells.push('');
    cells[ended.position] = text;
    if (ended.type === 'n' && FRACTION.test(text)) fractions.add(ended.position);
  };
  return {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'row') {
        row = nextRow(row, attributes['r']);
        [cells, notes, fractions, position] = [[], new Map(), new Set(), -1];
      } else if (name === 'c') {
        position = nextPosition(position, attributes['r']);
        const [type = 'n', style = '0'] = [attributes['t'], attributes['s']];
        cell = { position, type, style: Number(style), value: '', hasValue: false, hasFormula: false };
      } else if (cell && name === 'f') cell.hasFormula = true;
      else if (name === 'rPh') isAid = true;
      else if (cell && (name === 'v' || (name === 't' && !isAid))) [isValue, cell.hasValue] = [true, true];
    },
    text(text: string) {
      // One more than a cell can have: enough to see that it is too long.
      if (isValue && cell && cell.value.length <= LIMITS.cellCharacters) cell.value += text;
    },
    close(name: string) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isAid = false;
      else if (name === 'c' && cell) {
        endCell(cell);
        cell = undefined;
      } else if (name === 'row' && cells.length > 0)
        done.push({ row, cells, ...(notes.size > 0 && { notes }), ...(fractions.size > 0 && { fractions }) });
    },
    take(): readonly SheetRow[] {
      const rows = done;
      done = [];
      return rows;
    },
  };
}

const FRACTION = /^-?[0-9]+\.[0-9]+$/;

function noteOf({ type, hasFormula, hasValue, value }: Cell): CellNote | undefined {
  if (type === 'e') return 'cell-error';
  if (!hasFormula) return undefined;
  // A formula may come to an empty text; then its value is written, as text.
  return hasValue && (value !== '' || type === 'str') ? 'formula' : 'formula-empty';
}

function textOf({ type, style, value }: Cell, { strings, styles, isFrom1904 }: Workbook): string {
  switch (type) {
    case 's': {
      const text = value === '' ? '' : strings[Number(value)];
      if (text === undefined)
        throw broken(
          'Een werkmap waarvan elke cel naar een tekst wijst die er is.',
          'A workbook whose cells point to texts that exist.',
        );
      return text.slice(0, LIMITS.cellCharacters + 1);
    }
    case 'b':
      return value === '' ? '' : value === '1' ? 'true' : 'false';
    case 'n':
      return numberText(value, styles[style] ?? 'number', isFrom1904);
    case 'd':
      return value.replace(/T00:00:00(\.0+)?Z?$/, '');
    default:
      return value;
  }
}

function nextRow(last: number, written: string | undefined): number {
  const row = written === undefined ? last + 1 : Number(written);
  if (!Number.isSafeInteger(row) || row <= last) throw broken(WHOLE.nl, WHOLE.en);
  return row;
}

function nextPosition(last: number, written: string | undefined): number {
  const letters = /^([A-Z]{1,3})[0-9]+$/.exec(written ?? '')?.[1];
  if (written !== undefined && letters === undefined) throw broken(WHOLE.nl, WHOLE.en);
  const position =
    letters === undefined
      ? last + 1
      : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (position <= last) throw broken(WHOLE.nl, WHOLE.en);
  return position;
}
