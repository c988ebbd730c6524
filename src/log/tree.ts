import { leafHash, nodeHash, type RangeHash, rootOf, type Sha256, splitOf } from './merkle.ts';

/** Leaves in one block whose root is kept; a power of two, so that a block is a node of the tree. */
const BLOCK = 256;

/** The Merkle tree of a growing log. In memory: one hash for every 256 leaves, and the leaves after the last whole block. */
export interface Tree {
  size(): number;
  append(record: string): void;
  root(): Uint8Array;
  /** Hash of any range that is a node of this or an earlier tree: what the proofs are made of. */
  readonly hash: RangeHash;
}

/** Canonical bytes of a record are its text in UTF-8. */
const recordHash = (record: string, sha256: Sha256): Uint8Array => leafHash(new TextEncoder().encode(record), sha256);

/** @param records the records from (inclusive) until (exclusive), counted from 0, read again from where they are kept */
export function growingTree(sha256: Sha256, records: (from: number, until: number) => readonly string[]): Tree {
  const blocks: Uint8Array[] = [];
  let tail: Uint8Array[] = [];
  // Whole subtrees from left to right, each smaller than the one before: the root is theirs folded, whatever the size.
  const whole: { readonly size: number; readonly hash: Uint8Array }[] = [];

  const hash = (from: number, until: number): Uint8Array => {
    const size = until - from;
    if (size === BLOCK && from % BLOCK === 0) {
      const known = blocks[from / BLOCK];
      if (known) return known;
    }
    if (size <= BLOCK) return rootOf(leaves(from, until), sha256);
    const middle = from + splitOf(size);
    return nodeHash(hash(from, middle), hash(middle, until), sha256);
  };
  const leaves = (from: number, until: number): readonly Uint8Array[] => {
    const start = blocks.length * BLOCK;
    return from >= start
      ? tail.slice(from - start, until - start)
      : records(from, until).map((record) => recordHash(record, sha256));
  };
  const size = () => blocks.length * BLOCK + tail.length;
  return {
    size,
    append(record) {
      const leaf = recordHash(record, sha256);
      tail.push(leaf);
      let node = { size: 1, hash: leaf };
      for (let left = whole.at(-1); left?.size === node.size; left = whole.at(-1)) {
        whole.pop();
        node = { size: node.size * 2, hash: nodeHash(left.hash, node.hash, sha256) };
        if (node.size !== BLOCK) continue;
        blocks.push(node.hash);
        tail = [];
      }
      whole.push(node);
    },
    root() {
      const [last, ...rest] = whole.toReversed();
      if (!last) return rootOf([], sha256);
      return rest.reduce((right, left) => nodeHash(left.hash, right, sha256), last.hash);
    },
    hash,
  };
}
