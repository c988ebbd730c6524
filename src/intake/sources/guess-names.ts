/**
 * Position of the row that looks like names: the first with as many different words as the rows are wide, with nothing in
 * it that is a number or a date. Titles over the table fill one cell, merged or not; empty rows fill none.
 *
 * @returns position from 0; that of the first row with anything in it when none looks like names
 */
export function guessNames(rows: readonly (readonly string[])[]): number {
  const width = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length;
  const widest = Math.max(0, ...rows.map(width));
  const found = rows.findIndex((row) => width(row) >= Math.max(1, widest * 0.6) && areNames(row));
  return found >= 0
    ? found
    : Math.max(
        0,
        rows.findIndex((row) => width(row) > 0),
      );
}

function areNames(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    new Set(cells).size === cells.length &&
    cells.every((cell) => cell.length <= 200 && !/^[\d.,:/+ -]+$|^\d{4}-\d\d-\d\dT/.test(cell))
  );
}
