import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PermitPart } from '../model/doors/permit.ts';
import type { RawAtom } from '../model/doors/raw-table.ts';
import { sealRawTable } from '../model/doors/seal-raw-table.ts';
import type { Protection } from '../model/release.ts';
import { codes, partOf, permitOf } from '../model/testing/small-permit.ts';
import { protect } from './protect.ts';
import { protectedCount } from './protected-count.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);

const CELL_KEY: Protection = { kind: 'cell-key', table: 'D5_V3_js2' };
const part = (protection: Protection): PermitPart => partOf({ protection });

const anyAtom = fc
  .record({
    count: fc.integer({ min: 1, max: 40 }),
    keySum: fc.nat(2 ** 32 - 1),
    sumKey: fc.nat(2 ** 32 - 1),
    contributions: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }),
  })
  .map(
    ({ count, keySum, sumKey, contributions }): RawAtom => ({
      ...{ part: 0, key: ['N1'], count, keySum, persons: [], personKeys: [] },
      sums: [contributions.slice(0, count).reduce((sum, value) => sum + value, 0)],
      largest: [Math.max(0, ...contributions.slice(0, count))],
      sumKeys: [sumKey],
    }),
  );
const anyAtoms = fc.array(anyAtom, { minLength: 1, maxLength: 4 });

/** The published count and sum of one cell; a cell that is not there has 0 of both. */
function published(atoms: readonly RawAtom[], protection: Protection, measures: readonly string[]) {
  const permit = permitOf(
    { by: ['place'], dimensions: [codes('place', { by: 'town' })], sums: ['persons'] },
    [part(protection)],
    [...measures],
  );
  const [cell] = protect(sealRawTable({ permit, cells: atoms, base: [] })).cells;
  return measures.map((_, i) => (cell ? (cell.values[i] ?? null) : 0));
}

const BOTH = ['count', 'persons'];
const RULES = [CELL_KEY, ...[3, 5, 10, 25].map((roundTo): Protection => ({ ...CELL_KEY, roundTo }))];

describe.each(RULES)('a sum under %j', (rule) => {
  it(`is 0 wherever the published count is, whatever is in it (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyAtoms, (atoms) => {
        const [count, sum] = published(atoms, rule, BOTH);
        if (count === 0) expect(sum).toBe(0);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it(`is not there, asked alone, where it is 0: a true 0 and one made by protection look the same (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyAtoms, (atoms) => {
        expect(published(atoms, rule, ['persons'])[0]).toBe(published(atoms, rule, BOTH)[1]);
      }),
      { seed: SEED },
    );
  });
});

describe('a sum of 0', () => {
  it(`follows from published counts alone: nobody learns from it whether anybody contributed (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyAtoms, (atoms) => {
        const [, sum] = published(atoms, CELL_KEY, BOTH);
        const areCountsZero = atoms.every(({ count, keySum }) => protectedCount(count, keySum, CELL_KEY) === 0);
        expect(sum === 0).toBe(areCountsZero);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it(`is never told of ten published records or more: without a contribution it is withheld as if one made it up (seed ${SEED})`, () => {
    const nobody = (atom: RawAtom): RawAtom => ({ ...atom, sums: [0], largest: [0] });
    const somebody = (atom: RawAtom): RawAtom => ({ ...atom, sums: [7], largest: [7] });
    fc.assert(
      fc.property(fc.constantFrom(...RULES), anyAtoms, (rule, atoms) => {
        const [none, one] = [nobody, somebody].map((change) => published(atoms.map(change), rule, BOTH));
        expect(none).toEqual(one);
        if (rule === CELL_KEY && (none?.[0] ?? 0) > 0) expect(none?.[1]).toBeNull();
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
