/** A mark that a reader can choose, as a filter on the other tiles. */
export interface Selection {
  readonly dimension: string;
  readonly level: string;
  readonly code: string;
}

export const isSame = (one: Selection, other: Selection): boolean =>
  one.dimension === other.dimension && one.level === other.level && one.code === other.code;
