import type { SumConstraint } from './linear-programme.ts';
import { inheritPoints, startFrom } from './piece-programme.ts';

/** Inner cells that hang together by what is published of them; of other cells they tell nothing. */
export interface Piece {
  readonly cells: readonly number[];
  readonly sums: readonly SumConstraint[];
}

/** What a reader of the published numbers can know: cells that follow at once, and pieces that leave room. */
export interface Knowledge {
  /** By inner cell, where it follows. */
  readonly values: readonly (number | undefined)[];
  readonly pieces: ReadonlySet<Piece>;
  /** By inner cell, where it does not. */
  readonly pieceOf: readonly (Piece | undefined)[];
}

const NOTHING = 1e-9;

/** @param inner number of inner cells; @param sums published numbers, and ranges known from elsewhere */
export function knowledgeOf(inner: number, sums: readonly SumConstraint[]): Knowledge {
  const cells = Array.from({ length: inner }, (_, i) => i);
  return joined({ values: [], pieces: new Set(), pieceOf: [] }, [], cells, sums);
}

/** The same with one more number published. Pieces that it does not touch stay the same objects. */
export function alsoKnowing(knowledge: Knowledge, of: readonly number[], value: number): Knowledge {
  const open = of.filter((cell) => knowledge.values[cell] === undefined);
  const touched = [...new Set(open.flatMap((cell) => knowledge.pieceOf[cell] ?? []))];
  const rest = value - of.reduce((sum, cell) => sum + (knowledge.values[cell] ?? 0), 0);
  const sum = { of: open, min: rest, max: rest };
  const next = joined(
    knowledge,
    touched,
    touched.flatMap(({ cells }) => cells),
    [...touched.flatMap(({ sums }) => sums), sum],
  );
  startFrom(touched, next, sum);
  const [only] = touched;
  if (only && touched.length === 1) inheritPoints(only, next, open, rest);
  return next;
}

function joined(
  before: Knowledge,
  replaced: readonly Piece[],
  cells: readonly number[],
  sums: readonly SumConstraint[],
): Knowledge {
  const found = followed(cells, sums);
  const made = split(
    cells.filter((cell) => !found.values.has(cell)),
    found.sums,
  );
  const [values, pieceOf] = [[...before.values], [...before.pieceOf]];
  for (const [cell, value] of found.values) {
    values[cell] = value;
    pieceOf[cell] = undefined;
  }
  for (const piece of made) for (const cell of piece.cells) pieceOf[cell] = piece;
  const pieces = new Set([...before.pieces].filter((piece) => !replaced.includes(piece)).concat(made));
  return { values, pieces, pieceOf };
}

/** Cells whose value follows at once: a sum of one cell, or a sum that is 0. */
function followed(cells: readonly number[], given: readonly SumConstraint[]) {
  const values = new Map<number, number>();
  let sums = given;
  for (;;) {
    const before = values.size;
    for (const { of, min, max } of sums) {
      if (max <= NOTHING) for (const cell of of) values.set(cell, 0);
      else if (of.length === 1 && min === max) values.set(of[0] ?? 0, min);
    }
    if (values.size === before) break;
    sums = sums.flatMap((sum) => without(sum, values));
  }
  return { values, sums: cells.length > 0 ? sums : [] };
}

function without({ of, min, max }: SumConstraint, values: ReadonlyMap<number, number>): readonly SumConstraint[] {
  const open = of.filter((cell) => !values.has(cell));
  if (open.length === 0) return [];
  if (open.length === of.length) return [{ of, min, max }];
  const known = of.reduce((sum, cell) => sum + (values.get(cell) ?? 0), 0);
  // A range known from elsewhere may say less than that cells are not negative.
  return [{ of: open, min: min === max ? min - known : Math.max(0, min - known), max: max - known }];
}

function split(cells: readonly number[], sums: readonly SumConstraint[]): readonly Piece[] {
  const leader = new Map(cells.map((cell) => [cell, cell]));
  const find = (cell: number): number => {
    let at = cell;
    for (let up = leader.get(at) ?? at; up !== at; up = leader.get(at) ?? at) {
      leader.set(at, leader.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { of } of sums) for (const cell of of) leader.set(find(cell), find(of[0] ?? cell));
  const cellsBy = Map.groupBy(cells, find);
  const sumsBy = Map.groupBy(sums, ({ of }) => find(of[0] ?? 0));
  return [...cellsBy].map(([first, own]) => ({ cells: own, sums: sumsBy.get(first) ?? [] }));
}
