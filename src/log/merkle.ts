/** SHA-256 of bytes; handed in, because this room is pure. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Hash of the leaves from (inclusive) until (exclusive), counted from 0, as a tree of their own. */
export type RangeHash = (from: number, until: number) => Uint8Array;

/** RFC 9162, 2.1.1: a leaf and a node never have the same bytes before them. */
export function leafHash(record: Uint8Array, sha256: Sha256): Uint8Array {
  const bytes = new Uint8Array(record.length + 1);
  bytes.set(record, 1);
  return sha256(bytes);
}

export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return sha256(bytes);
}

/** Root of a list of leaf hashes, RFC 9162, 2.1.1. */
export function rootOf(leaves: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array());
  let row = leaves;
  while (row.length > 1) {
    const next: Uint8Array[] = [];
    for (let i = 0; i + 1 < row.length; i += 2) next.push(nodeHash(at(row, i), at(row, i + 1), sha256));
    // The odd one goes up as it is; doubled, two different lists would have one root.
    if (row.length % 2 === 1) next.push(at(row, row.length - 1));
    row = next;
  }
  return at(row, 0);
}

/** Largest power of two that is smaller than a size of 2 or more. */
export function splitOf(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The hashes that lead from one leaf (counted from 0) to the root of a tree of `size` leaves: RFC 9162, 2.1.3.1. */
export function inclusionPath(leaf: number, size: number, hash: RangeHash): readonly Uint8Array[] {
  if (!(leaf >= 0 && leaf < size)) throw new RangeError(`leaf ${leaf} is not in a tree of ${size}`);
  return walk(leaf, 0, size);

  function walk(wanted: number, from: number, until: number): Uint8Array[] {
    if (until - from === 1) return [];
    const middle = from + splitOf(until - from);
    return wanted < middle
      ? [...walk(wanted, from, middle), hash(middle, until)]
      : [...walk(wanted, middle, until), hash(from, middle)];
  }
}

/** The hashes that show that a tree of `first` leaves is the beginning of one of `size`: RFC 9162, 2.1.4.1. */
export function consistencyPath(first: number, size: number, hash: RangeHash): readonly Uint8Array[] {
  if (!(first > 0 && first <= size)) throw new RangeError(`a tree of ${first} is not the beginning of one of ${size}`);
  return walk(first, 0, size, true);

  function walk(wanted: number, from: number, until: number, isWhole: boolean): Uint8Array[] {
    if (wanted === until) return isWhole ? [] : [hash(from, until)];
    const middle = from + splitOf(until - from);
    return wanted <= middle
      ? [...walk(wanted, from, middle, isWhole), hash(middle, until)]
      : [...walk(wanted, middle, until, false), hash(from, middle)];
  }
}

function at(row: readonly Uint8Array[], i: number): Uint8Array {
  const found = row[i];
  if (!found) throw new RangeError(`no hash at ${i}`);
  return found;
}
