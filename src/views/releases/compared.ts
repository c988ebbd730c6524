/** `changed`: other, and not to be called wider or narrower. */
export type Direction = 'wider' | 'narrower' | 'changed';

/** One thing that two contents say, and which of them lets more through in it. */
export interface Compared {
  readonly aspect: Aspect;
  /** The dimension, person or code that it is about. */
  readonly about?: string;
  /** Absent: the first, or the second, does not have it. */
  readonly before?: string;
  readonly after?: string;
  readonly direction: Direction | 'same';
  /** Slices in which it is so, by place; absent: it is said of the whole. */
  readonly slices?: { readonly before?: number; readonly after?: number };
}

export type Difference = Compared & { readonly direction: Direction };

export type Aspect =
  | 'owner'
  | 'dataset'
  | 'forum'
  | 'purpose'
  | 'ground'
  | 'readers'
  | 'valid-from'
  | 'valid-until'
  | 'records-from'
  | 'records-until'
  | 'edition'
  | 'split'
  | 'handling'
  | 'marking'
  | 'terms-text'
  | 'records'
  | 'level'
  | 'protection'
  | 'rounding'
  | 'dimensions'
  | 'base'
  | 'embargo'
  | 'persons'
  | 'together';

export const isDifference = (one: Compared): one is Difference => one.direction !== 'same';

type Value = string | undefined;

/** @param more over 0: the second lets more through than the first; under 0: less; NaN: it cannot be said */
export function compare<V extends Value>(
  aspect: Aspect,
  before: V,
  after: V,
  more: (after: V, before: V) => number,
  about?: string,
): Compared {
  const weight = more(after, before);
  const direction = before === after ? 'same' : weight > 0 ? 'wider' : weight < 0 ? 'narrower' : ('changed' as const);
  return {
    ...{ aspect, direction },
    ...(about === undefined ? {} : { about }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

export const changed = (aspect: Aspect, before: Value, after: Value): Compared =>
  compare(aspect, before, after, () => 0);

/** Something that is there or not; `added` says what its coming means. */
export const present = (
  aspect: Aspect,
  about: string,
  before: boolean,
  after: boolean,
  added: 'wider' | 'narrower',
): Compared =>
  compare(
    aspect,
    before ? about : undefined,
    after ? about : undefined,
    (a, b) => (Number(a !== undefined) - Number(b !== undefined)) * (added === 'wider' ? 1 : -1),
    about,
  );
