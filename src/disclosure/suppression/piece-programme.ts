import { independentSums } from './independent-sums.ts';
import {
  type LinearProgramme,
  linearProgramme,
  narrowedTableau,
  type Point,
  partOf,
  programmeAt,
  type SumConstraint,
  sumOf,
} from './linear-programme.ts';
import type { Knowledge, Piece } from './reader-knowledge.ts';
import type { Tableau } from './tableau.ts';

/** The tables that agree with everything known of a piece, as a linear programme over its cells. */
export interface PieceProgramme {
  /** Point with the greatest (sign 1) or least (-1) sum of the cells, or one that is `enough`; undefined = no end. */
  best(of: readonly number[], sign: 1 | -1, enough: number): Point | undefined;
  /** Sum of cells at a point; cells of other pieces count for nothing. */
  sum(point: Point, of: readonly number[]): number;
  /** Points found so far, each a table that agrees with what is known. */
  readonly points: Point[];
  /** Where the programme stands; undefined where it cannot start from others. */
  tableau(): Tableau | undefined;
}

/** Tables kept as proof of room. */
const MOST_POINTS = 300;
/** Tables handed on to the pieces that a new number leaves. */
const INHERITED = 60;
/** Numbers added one by one before a programme starts anew: rounding adds up. */
const MOST_GENERATIONS = 400;

const made = new WeakMap<Piece, PieceProgramme>();

/** What a piece was before one more number was published. */
interface Origin {
  readonly tableau: () => Tableau | undefined;
  readonly generation: number;
}
const origins = new WeakMap<Piece, Origin>();

/**
 * Has the pieces that a new number leaves start where the programmes of those it touched stand, which takes a few steps in
 * place of a first phase.
 */
export function startFrom(touched: readonly Piece[], { values, pieceOf }: Knowledge, sum: SumConstraint): void {
  const generation = 1 + Math.max(0, ...touched.map((piece) => origins.get(piece)?.generation ?? 0));
  if (generation > MOST_GENERATIONS || touched.length === 0) return;
  if (touched.some(({ sums }) => sums.some(({ min, max }) => min < max))) return;
  const cells = touched.flatMap((piece) => piece.cells);
  let found: { readonly tableau: Tableau | undefined } | undefined;
  const tableau = () => {
    if (found) return found.tableau;
    const before = touched.map((piece) => programmeOf(piece).tableau());
    const all = before.filter((it) => it !== undefined);
    const settled = new Set(cells.filter((cell) => values[cell] !== undefined));
    found = { tableau: all.length === before.length ? narrowedTableau(all, sum, settled) : undefined };
    return found.tableau;
  };
  for (const piece of new Set(cells.map((cell) => pieceOf[cell])))
    if (piece) origins.set(piece, { tableau, generation });
}

/** Tables between two known ones, one with too little and one with too much, agree with the new number as well. */
export function inheritPoints(from: Piece, { pieceOf }: Knowledge, of: readonly number[], value: number): void {
  const old = made.get(from);
  if (!old) return;
  const sums = old.points.map((point) => ({ point, gap: old.sum(point, of) - value }));
  const under = sums.filter(({ gap }) => gap < -1e-9);
  const over = sums.filter(({ gap }) => gap > 1e-9);
  const kept = sums.filter(({ gap }) => Math.abs(gap) <= 1e-9).slice(0, INHERITED);
  const own = from.cells.map((cell) => pieceOf[cell]);
  for (const piece of new Set(own)) {
    if (!piece) continue;
    const places = own.flatMap((it, j) => (it === piece ? [j] : []));
    const { points } = programmeOf(piece);
    for (const { point } of kept) points.push(between(point, point, 0, places));
    for (const [i, low] of under.slice(0, INHERITED).entries()) {
      const high = over[i % over.length];
      if (high) points.push(between(low.point, high.point, low.gap / (low.gap - high.gap), places));
    }
  }
}

/** At some places, what lies a share of the way from one point to the other. */
function between(low: Point, high: Point, share: number, places: readonly number[]): Point {
  const found = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) {
    const j = places[k] as number;
    const from = low[j] as number;
    found[k] = from + share * ((high[j] as number) - from);
  }
  return found;
}

/** @throws RangeError when what is said to be known contradicts itself */
export function programmeOf(piece: Piece): PieceProgramme {
  const known = made.get(piece);
  if (known) return known;
  const placed = placing(piece);
  const isIn = membership(piece, placed);
  const points: Point[] = [];
  let programme: LinearProgramme | undefined;
  const fresh = () => {
    programme = linearProgramme(piece.cells, independentSums(piece.sums));
    if (!programme) throw new RangeError('what is published and what is known of the cells contradict each other');
    return programme;
  };
  const start = () => {
    const tableau = origins.get(piece)?.tableau();
    origins.delete(piece);
    programme = tableau && programmeAt(partOf(tableau, new Set(piece.cells)), piece.cells);
    return programme ?? fresh();
  };
  const best: PieceProgramme['best'] = (of, sign, enough) => {
    let point = (programme ?? start()).best(of, sign, enough);
    // Rounding adds up over many steps: a point that left the polytope is sought again from a fresh start.
    if (point && !isIn(point)) point = fresh().best(of, sign, enough);
    if (point && !isIn(point)) throw new Error('the audit lost its precision');
    if (point && points.length < MOST_POINTS) points.push(point);
    return point;
  };
  const built: PieceProgramme = {
    best,
    points,
    sum: (point, of) => sumOf(point, placed(of)),
    tableau: () => (programme ?? start()).tableau,
  };
  made.set(piece, built);
  return built;
}

/** Places of cells in the points of a piece; the same sums are asked for again and again. */
function placing({ cells }: Piece) {
  const place = new Map(cells.map((cell, i) => [cell, i]));
  const found = new WeakMap<readonly number[], readonly number[]>();
  return (of: readonly number[]): readonly number[] => {
    const known = found.get(of);
    if (known) return known;
    const places = of.flatMap((cell) => place.get(cell) ?? []);
    found.set(of, places);
    return places;
  };
}

/** Whether a point agrees with everything known of the piece, but for rounding. */
function membership({ sums }: Piece, placed: (of: readonly number[]) => readonly number[]) {
  const slack = 1e-7 * (1 + Math.max(0, ...sums.map(({ max }) => max)));
  let own: readonly SumConstraint[] | undefined;
  return (point: Point) => {
    own ??= sums.map(({ of, min, max }) => ({ of: placed(of), min: min - slack, max: max + slack }));
    return (
      point.every((value) => value >= -slack) &&
      own.every(({ of, min, max }) => {
        const sum = sumOf(point, of);
        return sum >= min && sum <= max;
      })
    );
  };
}
