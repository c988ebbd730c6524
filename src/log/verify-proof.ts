import { nodeHash, type Sha256 } from './merkle.ts';

interface Inclusion {
  /** Counted from 0. */
  readonly leaf: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the path leads from the leaf to the root: RFC 9162, 2.1.3.2. */
export function provesInclusion({ leaf, size, leafHash, path, root }: Inclusion, sha256: Sha256): boolean {
  if (!(leaf >= 0 && leaf < size)) return false;
  let [fn, sn, r] = [leaf, size - 1, leafHash];
  for (const p of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r, sha256);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else r = nodeHash(r, p, sha256);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(r, root);
}

interface Consistency {
  readonly first: number;
  readonly size: number;
  readonly firstRoot: Uint8Array;
  readonly root: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Whether the larger tree begins with the smaller one: RFC 9162, 2.1.4.2. */
export function provesConsistency({ first, size, firstRoot, root, path }: Consistency, sha256: Sha256): boolean {
  if (!(first > 0 && first <= size)) return false;
  if (first === size) return path.length === 0 && same(firstRoot, root);
  // A tree of 2^k leaves is a node of the larger one, and its root stands in the path's first place.
  const hashes = isPowerOfTwo(first) ? [firstRoot, ...path] : path;
  const [start, ...rest] = hashes;
  if (!start || path.length === 0) return false;
  let [fn, sn, fr, sr] = [first - 1, size - 1, start, start];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  for (const c of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(c, fr, sha256);
      sr = nodeHash(c, sr, sha256);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else sr = nodeHash(sr, c, sha256);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(fr, firstRoot) && same(sr, root);
}

// Not shifted: that would cut a size of more than 32 bits.
const half = (n: number) => Math.floor(n / 2);

function isPowerOfTwo(n: number): boolean {
  let left = n;
  while (left % 2 === 0) left = half(left);
  return left === 1;
}

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i]);
