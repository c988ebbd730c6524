import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from './hex.ts';
import { consistencyPath, inclusionPath, leafHash, nodeHash, rootOf } from './merkle.ts';
import { growingTree } from './tree.ts';
import { provesConsistency, provesInclusion } from './verify-proof.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** The definition of RFC 9162, 2.1.1, word for word. */
function plainRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array());
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(plainRoot(leaves.slice(0, k)), plainRoot(leaves.slice(k)), sha256);
}

// Inputs, roots and paths as published with the Certificate Transparency sources (merkletree tests).
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const LEAVES = INPUTS.map((input) => leafHash(fromHex(input), sha256));
const hashOf = (leaves: readonly Uint8Array[]) => (from: number, until: number) => plainRoot(leaves.slice(from, until));

describe('the Merkle tree of RFC 9162', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))('of %d published inputs has root %s', (size, root) => {
    expect(toHex(rootOf(LEAVES.slice(0, size), sha256))).toBe(root);
  });

  it.each<[leaf: number, size: number, path: readonly string[]]>([
    [0, 1, []],
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  ])('has the published path from leaf %d of %d', (leaf, size, path) => {
    expect(inclusionPath(leaf, size, hashOf(LEAVES)).map(toHex)).toEqual(path);
  });

  it.each<[first: number, size: number, path: readonly string[]]>([
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('has the published consistency path from %d to %d', (first, size, path) => {
    expect(consistencyPath(first, size, hashOf(LEAVES)).map(toHex)).toEqual(path);
  });
});

const anyTree = fc.array(fc.string(), { minLength: 1, maxLength: 600 });

describe('a growing tree', () => {
  it(`has the root and the proofs of the plain definition at every size (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), fc.nat(), (records, some, other) => {
        const tree = growingTree(sha256, (from, until) => records.slice(from, until));
        const leaves = records.map((record) => leafHash(new TextEncoder().encode(record), sha256));
        for (const record of records) tree.append(record);
        const size = 1 + (some % records.length);
        const first = 1 + (other % size);
        const root = plainRoot(leaves.slice(0, size));
        expect(tree.root()).toEqual(plainRoot(leaves));
        expect(tree.hash(0, size)).toEqual(root);
        const path = inclusionPath(first - 1, size, tree.hash);
        expect(path).toEqual(inclusionPath(first - 1, size, hashOf(leaves)));
        const leaf = leaves[first - 1] ?? new Uint8Array();
        const inclusion = { leaf: first - 1, size, leafHash: leaf, path, root };
        expect(provesInclusion(inclusion, sha256)).toBe(true);
        const grown = consistencyPath(first, size, tree.hash);
        const firstRoot = plainRoot(leaves.slice(0, first));
        const consistency = { first, size, firstRoot, root, path: grown };
        expect(provesConsistency(consistency, sha256)).toBe(true);
        for (const wrong of damaged(path, root))
          expect(provesInclusion({ ...inclusion, ...wrong }, sha256)).toBe(false);
        for (const wrong of damaged(grown, root))
          expect(provesConsistency({ ...consistency, ...wrong }, sha256)).toBe(false);
        expect(provesInclusion({ ...inclusion, leafHash: sha256(leaf) }, sha256)).toBe(false);
        if (first < size)
          expect(provesConsistency({ ...consistency, firstRoot: sha256(firstRoot) }, sha256)).toBe(false);
      }),
      { seed: SEED, numRuns: 60 },
    );
  }, 60_000);
});

/** A flipped bit in the root or in any hash of the path, a hash less and a hash more. */
function damaged(path: readonly Uint8Array[], root: Uint8Array) {
  const flipped = (bytes: Uint8Array) => bytes.with(7, (bytes[7] ?? 0) ^ 1);
  return [
    { root: flipped(root) },
    { path: [...path, root] },
    ...(path.length > 0 ? [{ path: path.slice(1) }, { path: path.slice(0, -1) }] : []),
    ...path.map((hash, i) => ({ path: path.with(i, flipped(hash)) })),
  ];
}
