import { independentSums } from './independent-sums.ts';
import { type LinearProgramme, linearProgramme, type Point, type SumConstraint, sumOf } from './linear-programme.ts';

/** Inner cells that hang together by what is published of them; of other cells they tell nothing. */
export interface Piece {
  readonly cells: readonly number[];
  readonly sums: readonly SumConstraint[];
}

/** What a reader of the published numbers can know: cells that follow at once, and pieces that leave room. */
export interface Knowledge {
  readonly values: ReadonlyMap<number, number>;
  readonly pieces: ReadonlySet<Piece>;
  readonly pieceOf: ReadonlyMap<number, Piece>;
}

const NOTHING = 1e-9;

/** @param inner number of inner cells; @param sums published numbers, and ranges known from elsewhere */
export function knowledgeOf(inner: number, sums: readonly SumConstraint[]): Knowledge {
  const cells = Array.from({ length: inner }, (_, i) => i);
  return joined({ values: new Map(), pieces: new Set(), pieceOf: new Map() }, [], cells, sums);
}

/** The same with one more number published. Pieces that it does not touch stay the same objects. */
export function alsoKnowing(knowledge: Knowledge, of: readonly number[], value: number): Knowledge {
  const open = of.filter((cell) => !knowledge.values.has(cell));
  const touched = [...new Set(open.flatMap((cell) => knowledge.pieceOf.get(cell) ?? []))];
  const rest = value - of.reduce((sum, cell) => sum + (knowledge.values.get(cell) ?? 0), 0);
  const sum = { of: open, min: rest, max: rest };
  const next = joined(
    knowledge,
    touched,
    touched.flatMap(({ cells }) => cells),
    [...touched.flatMap(({ sums }) => sums), sum],
  );
  const [only] = touched;
  if (only && touched.length === 1) inherit(only, next, open, rest);
  return next;
}

/** Tables between two known ones, one with too little and one with too much, agree with the new number as well. */
function inherit(from: Piece, { pieceOf }: Knowledge, of: readonly number[], value: number): void {
  const old = made.get(from);
  if (!old) return;
  const sums = old.points.map((point) => ({ point, gap: old.sum(point, of) - value }));
  const under = sums.filter(({ gap }) => gap < -1e-9);
  const over = sums.filter(({ gap }) => gap > 1e-9);
  const kept = sums.filter(({ gap }) => Math.abs(gap) <= 1e-9).map(({ point }) => point);
  const between = under.slice(0, INHERITED).flatMap((low, i) => {
    const high = over[i % Math.max(1, over.length)];
    if (!high) return [];
    const share = low.gap / (low.gap - high.gap);
    return [low.point.map((it, j) => it + share * ((high.point[j] ?? 0) - it))];
  });
  const own = from.cells.map((cell) => pieceOf.get(cell));
  for (const piece of new Set(own)) {
    if (!piece) continue;
    const places = own.flatMap((it, j) => (it === piece ? [j] : []));
    const { points } = programmeOf(piece);
    for (const point of [...kept.slice(0, INHERITED), ...between])
      points.push(Float64Array.from(places, (j) => point[j] ?? 0));
  }
}

/** Tables handed on to the pieces that a new number leaves. */
const INHERITED = 60;

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
  const pieceOf = new Map(before.pieceOf);
  for (const cell of found.values.keys()) pieceOf.delete(cell);
  for (const piece of made) for (const cell of piece.cells) pieceOf.set(cell, piece);
  const pieces = new Set([...before.pieces].filter((piece) => !replaced.includes(piece)).concat(made));
  return { values: new Map([...before.values, ...found.values]), pieces, pieceOf };
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

/** The tables that agree with everything known of a piece, as a linear programme over its cells. */
export interface PieceProgramme {
  /** Point with the greatest (sign 1) or least (-1) sum of the cells, or one that is `enough`; undefined = no end. */
  best(of: readonly number[], sign: 1 | -1, enough: number): Point | undefined;
  /** Sum of cells at a point; cells of other pieces count for nothing. */
  sum(point: Point, of: readonly number[]): number;
  /** Points found so far, each a table that agrees with what is known. */
  readonly points: Point[];
}

/** Tables kept as proof of room. */
const MOST_POINTS = 300;

const made = new WeakMap<Piece, PieceProgramme>();

/** @throws RangeError when what is said to be known contradicts itself */
export function programmeOf(piece: Piece): PieceProgramme {
  const known = made.get(piece);
  if (known) return known;
  const place = new Map(piece.cells.map((cell, i) => [cell, i]));
  const placed = (of: readonly number[]) => of.flatMap((cell) => place.get(cell) ?? []);
  const sums = piece.sums.map(({ of, min, max }) => ({ of: placed(of), min, max }));
  const independent = independentSums(sums);
  const scale = 1 + Math.max(0, ...sums.map(({ max }) => max));
  const isIn = (point: Point) =>
    point.every((value) => value >= -1e-7 * scale) &&
    sums.every(({ of, min, max }) => {
      const sum = sumOf(point, of);
      return sum >= min - 1e-7 * scale && sum <= max + 1e-7 * scale;
    });
  let programme: LinearProgramme | undefined;
  const points: Point[] = [];
  const start = () => {
    programme = linearProgramme(piece.cells.length, independent);
    if (!programme) throw new RangeError('what is published and what is known of the cells contradict each other');
    return programme;
  };
  const best: PieceProgramme['best'] = (of, sign, enough) => {
    const own = placed(of);
    let point = (programme ?? start()).best(own, sign, enough);
    // Rounding adds up over many steps: a point that left the polytope is sought again from a fresh start.
    if (point && !isIn(point)) point = start().best(own, sign, enough);
    if (point && !isIn(point)) throw new Error('the audit lost its precision');
    if (point && points.length < MOST_POINTS) points.push(point);
    return point;
  };
  const built = { best, points, sum: (point: Point, of: readonly number[]) => sumOf(point, placed(of)) };
  made.set(piece, built);
  return built;
}
