/** One published number: the sum of some inner cells. A number that stands in several tables is given once. */
export interface TableCell {
  /** True count or amount, >= 0. */
  readonly value: number;
  /** Inner cells that it adds up, by index. */
  readonly of: readonly number[];
  /** Must not leave: too small, or dominated. */
  readonly isPrimary: boolean;
  /** One contributor makes up the whole cell, and can take itself out of any sum. */
  readonly isSingleton?: boolean;
  /** What an earlier edition or table did with it: published stands, suppressed may not come back. */
  readonly fixed?: 'published' | 'suppressed';
}

/** What a reader knows of a sum of inner cells from elsewhere. */
interface KnownRange {
  readonly of: readonly number[];
  readonly min: number;
  readonly max: number;
}

/**
 * All linked tables of one edition at once, with all their margins: published numbers z = A'x over inner cells x >= 0.
 * An inner cell may itself be a published number or not.
 */
export interface SuppressionTable {
  /** Number of inner cells. */
  readonly inner: number;
  readonly cells: readonly TableCell[];
  readonly known?: readonly KnownRange[];
}

/** What a pattern must give. */
export interface SuppressionPolicy {
  /** Least difference between the audited maximum and minimum of a primary cell; 0 = any difference. */
  readonly width: number;
  /** Whether what a single contributor knows of its own cell may not give away another primary cell. */
  readonly protectsSingletons: boolean;
}

/** @throws RangeError that names the first cell that cannot be used */
export function checkSuppressionTable({ inner, cells, known = [] }: SuppressionTable): void {
  if (!Number.isInteger(inner) || inner < 0) throw new RangeError(`inner must be a whole number >= 0, got ${inner}`);
  for (const [i, { value, of }] of cells.entries()) {
    if (!Number.isFinite(value) || value < 0)
      throw new RangeError(`cell ${i}: value must be a number >= 0, got ${value}`);
    checkInner(of, inner, `cell ${i}`);
  }
  for (const [i, { of, min, max }] of known.entries()) {
    if (!(Number.isFinite(min) && min <= max))
      throw new RangeError(`known range ${i}: min ${min} must be <= max ${max}`);
    checkInner(of, inner, `known range ${i}`);
  }
}

function checkInner(of: readonly number[], inner: number, what: string): void {
  if (of.length === 0) throw new RangeError(`${what}: names no inner cell`);
  if (new Set(of).size !== of.length) throw new RangeError(`${what}: names an inner cell twice`);
  const wrong = of.find((it) => !Number.isInteger(it) || it < 0 || it >= inner);
  if (wrong !== undefined) throw new RangeError(`${what}: inner cell ${wrong} does not exist; there are ${inner}`);
}
