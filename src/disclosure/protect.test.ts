import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Permit, PermitPart } from '../model/doors/permit.ts';
import type { RawAtom } from '../model/doors/raw-table.ts';
import { sealRawTable } from '../model/doors/seal-raw-table.ts';
import { partnerId } from '../model/ids.ts';
import type { Protection } from '../model/release.ts';
import { codes, date, partOf, period, permitOf } from '../model/testing/small-permit.ts';
import { noiseOf } from './noise.ts';
import { protect } from './protect.ts';
import { roundToBase } from './round-to-base.ts';
import { D5_V3_JS2 } from './tables/d5-v3-js2.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const noise = noiseOf(D5_V3_JS2);

const CELL_KEY: Protection = { kind: 'cell-key', table: 'D5_V3_js2' };
const EXACT: Protection = { kind: 'exact' };
const ROUNDED: Protection = { kind: 'cell-key', table: 'D5_V3_js2', roundTo: 5 };
const part = (protection: Protection, owner = 'AA'): PermitPart => partOf({ protection, owner: partnerId(owner) });

const keyAt = (fraction: number) => Math.floor(fraction * 2 ** 32);
const NO_NOISE = keyAt(0.5);
const atom = (key: readonly string[], count: number, rest: Partial<RawAtom> = {}): RawAtom => ({
  part: 0,
  key,
  count,
  keySum: NO_NOISE,
  sums: [],
  largest: [],
  sumKeys: [],
  persons: [],
  personKeys: [],
  ...rest,
});
const protectedCells = (permit: Permit, cells: readonly RawAtom[]) =>
  protect(sealRawTable({ permit, cells, base: [] })).cells.map(({ key, values }) => [...key, ...values]);

const BY_PLACE = { by: ['place'], dimensions: [codes('place', { by: 'town' })] };

describe('a protected table', () => {
  it.each([
    [1, 0.5, 0],
    [1, 0.8, 3],
    [2, 0.3, 0],
    [2, 0.6, 3],
    [3, 0.1, 0],
    [3, 0.5, 3],
    [20, 0.005, 15],
    [20, 0.5, 20],
    [20, 0.999, 25],
  ])('publishes a true %d with key %d as %d', (count, key, published) => {
    const found = protectedCells(permitOf(BY_PLACE), [atom(['N1'], count, { keySum: keyAt(key) })]);
    expect(found).toEqual(published === 0 ? [] : [['N1', published]]);
  });

  it('takes the largest key sum there is', () => {
    expect(protectedCells(permitOf(BY_PLACE), [atom(['N1'], 20, { keySum: 2 ** 32 - 1 })])).toEqual([['N1', 25]]);
  });

  it('is exact where that is the protection, whatever the key', () => {
    const permit = permitOf(BY_PLACE, [part(EXACT)]);
    expect(protectedCells(permit, [atom(['N1'], 1, { keySum: keyAt(0.5) })])).toEqual([['N1', 1]]);
  });

  it('protects each atom of a cell before it adds them', () => {
    const found = protectedCells(permitOf(BY_PLACE), [
      atom(['N1'], 1, { keySum: keyAt(0.8) }),
      atom(['N1'], 1, { keySum: keyAt(0.8) }),
      atom(['N1'], 1),
    ]);
    expect(found).toEqual([['N1', 6]]);
  });

  it('adds the parts, each under its own protection', () => {
    const permit = permitOf(BY_PLACE, [part(CELL_KEY), part(EXACT, 'BB')]);
    expect(protectedCells(permit, [atom(['N1'], 1), atom(['N1'], 1, { part: 1 })])).toEqual([['N1', 1]]);
  });

  it('rounds each part by itself, after its atoms were added', () => {
    const permit = permitOf(BY_PLACE, [part(ROUNDED), part(EXACT, 'BB'), part(ROUNDED, 'BB')]);
    const cells = [
      atom(['N1'], 6),
      atom(['N1'], 6),
      atom(['N1'], 1, { part: 1 }),
      atom(['N1'], 7, { part: 2 }),
      atom(['N2'], 7),
      atom(['N2'], 7, { part: 2 }),
    ];
    // 12 > 10, 1 exact, 7 > 5; rounding after adding would give 20, and 14 > 15.
    expect(protectedCells(permit, cells)).toEqual([
      ['N1', 16],
      ['N2', 10],
    ]);
  });

  it('shows sums as they are, in the order of the question', () => {
    const permit = permitOf(
      { ...BY_PLACE, sums: ['persons', 'minors'] },
      [part(EXACT)],
      ['minors', 'count', 'persons'],
    );
    const cells = [atom(['N1'], 2, { sums: [7, 3] }), atom(['N1'], 1, { sums: [1, 0] })];
    expect(protectedCells(permit, cells)).toEqual([['N1', 3, 3, 8]]);
  });

  it('leaves out a cell only when every value is 0', () => {
    const permit = permitOf({ ...BY_PLACE, sums: ['persons'] }, [part(EXACT)]);
    const cells = [atom(['N1'], 2, { sums: [0] }), atom(['N2'], 0, { sums: [0] })];
    expect(protectedCells(permit, cells)).toEqual([['N1', 2, 0]]);
  });

  it('has the partner where the question has it', () => {
    const dimensions = [codes('place', { by: 'town' }), codes('kind', { by: 'kind' })];
    const permit = permitOf({ by: ['place', 'partner', 'kind'], dimensions }, [part(CELL_KEY), part(EXACT, 'BB')]);
    const cells = [atom(['N1', 'X'], 8), atom(['N1', 'X'], 4, { part: 1 })];
    expect(protectedCells(permit, cells)).toEqual([
      ['N1', 'AA', 'X', 8],
      ['N1', 'BB', 'X', 4],
    ]);
  });

  it('adds two parts of one partner in one cell of the partner', () => {
    const permit = permitOf({ by: ['partner'] }, [part(CELL_KEY), part(EXACT)]);
    expect(protectedCells(permit, [atom([], 8), atom([], 4, { part: 1 })])).toEqual([['AA', 12]]);
  });

  it('keeps keys apart whose codes only look alike when joined', () => {
    const permit = permitOf({
      by: ['place', 'kind'],
      dimensions: [codes('place', { by: 'town' }), codes('kind', { by: 'kind' })],
    });
    const cells = [atom(['A","B', 'C'], 8), atom(['A', 'B","C'], 9), atom(['A,B', 'C'], 7)];
    expect(protectedCells(permit, cells)).toHaveLength(3);
  });

  it('publishes the base as the parts of the same question without groupings', () => {
    const permit = permitOf(BY_PLACE, [part(CELL_KEY), part(ROUNDED, 'BB')]);
    const base = [atom([], 20, { keySum: keyAt(0.999) }), atom([], 8, { part: 1 })];
    const { base: published } = protect(sealRawTable({ permit, cells: [], base }));
    expect(published).toBe(25 + 10);
  });

  it('of nothing is empty, with base 0', () => {
    const found = protect(sealRawTable({ permit: permitOf({}), cells: [], base: [] }));
    expect([found.cells, found.base]).toEqual([[], 0]);
  });

  it(`is in code order, whatever the order and the size of the atoms (seed ${SEED})`, () => {
    const permit = permitOf({
      by: ['place', 'kind'],
      dimensions: [codes('place', { by: 'town' }), codes('kind', { by: 'kind' })],
    });
    const anyAtoms = fc.uniqueArray(
      fc.record({
        key: fc.tuple(fc.constantFrom('N1', 'N10', 'N2', '_U'), fc.constantFrom('X', 'Y', '_U')),
        count: fc.integer({ min: 1, max: 40 }),
        keySum: fc.nat(2 ** 32 - 1),
      }),
      { selector: ({ key }) => key.join(), maxLength: 12 },
    );
    fc.assert(
      fc.property(anyAtoms, (some) => {
        const atoms = some.map(({ key, ...rest }) => atom(key, rest.count, rest));
        const found = protectedCells(permit, atoms);
        const keys = found.map(([place, kind]) => `${place}\u0000${kind}`);
        expect(keys).toEqual(keys.toSorted());
        expect(protectedCells(permit, atoms.toReversed())).toEqual(found);
        for (const [, , value] of found) expect(value === undefined || Number(value) > 2).toBe(true);
      }),
      { seed: SEED },
    );
  });

  it(`is, per part, the sum of the look-ups, rounded where the part says so (seed ${SEED})`, () => {
    const anyPart = fc.constantFrom(CELL_KEY, EXACT, ROUNDED);
    const anyAtom = fc.record({ count: fc.nat(30), keySum: fc.nat(2 ** 32 - 1) });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyPart, fc.array(anyAtom, { maxLength: 4 })), { minLength: 1, maxLength: 3 }),
        (parts) => {
          const permit = permitOf(
            {},
            parts.map(([protection]) => part(protection)),
          );
          const atoms = parts.flatMap(([, own], i) =>
            own.map(({ count, keySum }) => atom([], count, { part: i, keySum })),
          );
          const expected = parts.reduce((total, [protection, own]) => {
            const looked = own.map(({ count, keySum }) =>
              protection.kind === 'exact' ? count : count + noise(count, keySum / 2 ** 32),
            );
            const sum = looked.reduce((a, b) => a + b, 0);
            return total + (protection === ROUNDED ? roundToBase(sum, 5) : sum);
          }, 0);
          expect(protectedCells(permit, atoms)).toEqual(expected === 0 ? [] : [[expected]]);
          expect(protect(sealRawTable({ permit, cells: [], base: atoms })).base).toBe(expected);
        },
      ),
      { seed: SEED },
    );
  });
});

describe('the atoms of a cell', () => {
  const MONTHS = [period('month', '2022-11-01', '2022-12-01'), period('month', '2022-12-01', '2023-01-01')];
  const YEAR = period('year', '2023-01-01', '2024-01-01');
  const atomsOf = (permit: Permit, cells: readonly RawAtom[]) =>
    protect(sealRawTable({ permit, cells, base: [] })).cells.map((cell) => cell.atoms);

  it.each<[name: string, permit: Permit, cells: readonly RawAtom[], expected: readonly number[]]>([
    ['are one for one node and one part', permitOf({}), [atom([], 8)], [1]],
    ['are one for each part under cell key', permitOf({}, [part(CELL_KEY), part(ROUNDED, 'BB')]), [atom([], 8)], [2]],
    ['are none for what is exact', permitOf({}, [part(EXACT)]), [atom([], 8)], [0]],
    [
      'do not count exact parts beside others',
      permitOf({}, [part(CELL_KEY), part(EXACT, 'BB')]),
      [atom([], 8, { part: 1 })],
      [1],
    ],
    [
      'are one for each cover node, found or not',
      permitOf({ dimensions: [codes('place', { cover: ['N1', 'S1', '_U'] })] }),
      [atom([], 8)],
      [3],
    ],
    [
      'multiply over the conditions',
      permitOf({ dimensions: [codes('place', { cover: ['N1', 'S1', '_U'] }), date({ cover: [...MONTHS, YEAR] })] }),
      [atom([], 8)],
      [9],
    ],
    [
      'are, in a grouping, those that the key holds',
      permitOf({
        by: ['day'],
        dimensions: [date({ by: 'year', cover: [...MONTHS, YEAR], coverNodesPerKey: { 2022: 2 } })],
      }),
      [atom(['2022'], 8), atom(['2023'], 8)],
      [2, 1],
    ],
    [
      'are those of the partner of the cell',
      permitOf({ by: ['partner'] }, [part(CELL_KEY), part(EXACT), part(ROUNDED), part(EXACT, 'BB')]),
      [atom([], 8), atom([], 8, { part: 3 })],
      [2, 0],
    ],
  ])('%s', (_, permit, cells, expected) => {
    expect(atomsOf(permit, cells)).toEqual(expected);
  });

  it('do not tell how many were found', () => {
    const permit = permitOf({ dimensions: [codes('place', { cover: ['N1', 'S1', '_U'] })] });
    expect(atomsOf(permit, [atom([], 8), atom([], 8), atom([], 8)])).toEqual(atomsOf(permit, [atom([], 8)]));
  });
});
