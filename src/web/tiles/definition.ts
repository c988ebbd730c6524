import type { Text } from '../../model/text.ts';
import type { Question } from '../client/answers.ts';

type Condition = NonNullable<Question['where']>[number];

/** What every tile says about itself; the rest depends on the kind of chart. */
interface TileBase {
  readonly id: string;
  readonly title: Text;
  readonly dataset: string;
  readonly measure: string;
  /** Columns of the grid of twelve on a wide screen. */
  readonly span: 12 | 8 | 7 | 6 | 5 | 4;
  /** Stands beside two tiles on a wide screen. */
  readonly isTall?: boolean;
  /**
   * `page`: follows theme, period and filters. `own`: the last so many whole years before the source's as-of date, with
   * fixed conditions; for public figures, which know none of these.
   */
  readonly scope:
    | { readonly kind: 'page' }
    | { readonly kind: 'own'; readonly years: number; readonly where: readonly Condition[] };
}

/** The total and one figure per code of a dimension, against the year before. */
interface NumbersTile extends TileBase {
  readonly chart: 'numbers';
  readonly dimension: string;
}

/** A line per period, with the year before; `split` offers a line per code. */
interface TrendTile extends TileBase {
  readonly chart: 'trend';
  readonly level: 'month' | 'year';
  readonly split?: string;
}

/** Codes by published size. */
interface RankingTile extends TileBase {
  readonly chart: 'ranking';
  readonly dimension: string;
  readonly limit: number;
}

/** Codes by period; `change` adds the change of the whole period against the year before. */
interface MatrixTile extends TileBase {
  readonly chart: 'matrix';
  readonly dimension: string;
  readonly level: 'month' | 'year';
  /** At most this many of the last periods. */
  readonly most: number;
  readonly hasChange: boolean;
}

/** The police units. */
interface MapTile extends TileBase {
  readonly chart: 'tile-map';
  readonly dimension: string;
}

/** A tile is data: adding one adds a line to a page, and touches nothing else. */
export type TileDefinition = NumbersTile | TrendTile | RankingTile | MatrixTile | MapTile;
