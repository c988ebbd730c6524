import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { noiseOf } from '../src/disclosure/noise.ts';
import { checkTable, type PerturbationTable } from '../src/disclosure/perturbation-table.ts';
import { roundToBase } from '../src/disclosure/round-to-base.ts';
import { auditPattern } from '../src/disclosure/suppression/audit.ts';
import { isSmallCount } from '../src/disclosure/suppression/primary-rules.ts';
import { suppress } from '../src/disclosure/suppression/suppress.ts';
import type { SuppressionTable } from '../src/disclosure/suppression/suppression-table.ts';
import { D5_V3_JS0 } from '../src/disclosure/tables/d5-v3-js0.ts';
import { D5_V3_JS2 } from '../src/disclosure/tables/d5-v3-js2.ts';
import { seeded } from './seeded.ts';
import { jsonFiles, readJson, sharedFolder } from './shared-folder.ts';

interface TableCase {
  readonly args: { readonly D: number; readonly V: number; readonly js: number };
  readonly rows: readonly { i: number; j: number; p: number; v: number; p_int_lb: number; p_int_ub: number }[];
}
interface CellCase {
  readonly cells: readonly {
    route: string;
    nat: string;
    sex: string;
    uwc: number;
    puwc: number;
    pert: number;
    ckey: number;
  }[];
}

const folder = sharedFolder('cases/sdc');
const tableOf = ({ args, rows }: TableCase, id: string): PerturbationTable => ({
  id,
  maximumNoise: args.D,
  variance: args.V,
  neverPublished: args.js,
  rows: rows.map(({ i, v, p, p_int_ub }) => [i, v, p, p_int_ub]),
});

interface SuppressionCase {
  readonly maxN: number;
  readonly protectZeros: boolean;
  readonly rows: readonly string[];
  readonly cols: readonly string[];
  readonly table_with_totals_rowmajor: readonly (readonly number[])[];
  readonly primary: readonly (readonly boolean[])[];
  readonly suppressed: readonly (readonly boolean[])[];
  readonly secondary_value_sum: number;
  readonly optimal_by_enumeration: { readonly min_sum_of_secondary_values: number } | null;
  readonly audit: readonly { row: string; col: string; true: number; min: number; max: number }[];
}

/** A table with a total row and a total column; cells by row. */
function tableIn({ rows, cols, table_with_totals_rowmajor, maxN, protectZeros }: SuppressionCase): SuppressionTable {
  const [height, width] = [rows.length - 1, cols.length - 1];
  const range = (at: number, end: number) => (at === end ? Array.from({ length: end }, (_, i) => i) : [at]);
  const cells = table_with_totals_rowmajor.flatMap((row, r) =>
    row.map((value, c) => ({
      value,
      of: range(r, height).flatMap((a) => range(c, width).map((b) => a * width + b)),
      isPrimary: isSmallCount(value, maxN, protectZeros),
      isSingleton: value === 1,
    })),
  );
  return { inner: height * width, cells };
}

describe.skipIf(!folder)('reference cases of disclosure control', () => {
  const dir = folder ?? '';
  const ran = new Set<string>();
  const run = <T>(file: string) => {
    ran.add(file);
    return readJson<T>(dir, file);
  };

  for (const file of folder ? jsonFiles(folder).filter((name) => name.startsWith('ptable_')) : [])
    it(`${file}: sums, mean, variance, forbidden counts and intervals hold`, () => {
      const table = tableOf(run<TableCase>(file), file);
      expect(checkTable(table)).toBe(table);
    });

  it('ships D5_V3_js2 as the reference has it', () => {
    expect(D5_V3_JS2.rows).toEqual(tableOf(run<TableCase>('ptable_D5_V3_js2_pstay05.json'), '').rows);
  });

  it('ships D5_V3_js0 as the reference has it', () => {
    expect(checkTable(D5_V3_JS0).rows).toEqual(tableOf(run<TableCase>('ptable_D5_V3_js0.json'), '').rows);
  });

  it('ships a table whose noise has variance 3 for every count', () => {
    for (const rows of Map.groupBy(D5_V3_JS2.rows.slice(1), ([i]) => i).values())
      expect(Math.abs(rows.reduce((sum, [, v, p]) => sum + p * v ** 2, 0) - 3)).toBeLessThan(1e-6);
  });

  it('agrees with what cellKey asserts of its own table', () => {
    const { assertions } = run<{
      assertions: Record<string, number> & { example: { true: number; perturbed: number } };
    }>('cellkey_published_assertions.json');
    const rows = D5_V3_JS2.rows;
    const mean = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
    expect(rows.length).toBe(assertions['n_rows']);
    expect(Math.max(...rows.map(([i]) => i))).toBe(assertions['max_i']);
    expect(mean(([, , p]) => p)).toBeCloseTo(assertions['mean_p'] ?? 0, 3);
    expect(mean(([, , , upper]) => upper)).toBeCloseTo(assertions['mean_ub'] ?? 0, 3);
    expect(mean(([, , p, upper]) => upper - p)).toBeCloseTo(assertions['mean_lb'] ?? 0, 3);
    expect(mean(([, v]) => v)).toBeCloseTo(assertions['mean_v'] ?? 0, 3);
    const { example } = assertions;
    expect(rows.some(([i, v]) => i === assertions['max_i'] && v === example.perturbed - example.true)).toBe(true);
  });

  it('gives each of the 90 cells of the 3-way table the reference key and perturbed count, in any order of records', () => {
    const { cells } = run<CellCase>('cellkey_3d_500.json');
    const records = microdata(path.join(dir, 'cellkey_3d_500_microdata.csv'));
    const noise = noiseOf(D5_V3_JS2);
    for (const order of [records, records.toReversed()])
      for (const cell of cells) {
        const inCell = order.filter((record) =>
          (['route', 'nat', 'sex'] as const).every((it) => cell[it] === 'Total' || record[it] === cell[it]),
        );
        const key = (inCell.reduce((sum, record) => sum + record.key, 0) % 1e8) / 1e8;
        expect(inCell.length).toBe(cell.uwc);
        expect(Math.abs(key - cell.ckey)).toBeLessThan(1e-9);
        expect(inCell.length + noise(inCell.length, key)).toBe(cell.puwc);
      }
    expect(cells.length).toBe(90);
  });

  it('rounds as the reference', () => {
    const { base5, base3, ...rest } =
      run<Record<string, readonly (readonly [number, number])[]>>('rounding_base5_base3.json');
    for (const [base, pairs] of [
      [5, base5],
      [3, base3],
      [10, rest['base10']],
      [100, rest['base100']],
    ] as const)
      for (const [value, rounded] of pairs ?? []) expect(roundToBase(value, base)).toBe(rounded);
  });

  for (const file of folder ? jsonFiles(folder).filter((name) => name.startsWith('suppress_')) : [])
    describe(file, () => {
      const given = readJson<SuppressionCase>(dir, file);
      const table = tableIn(given);
      beforeAll(() => {
        ran.add(file);
      });

      it('has the primary cells of the reference', () => {
        expect(table.cells.map(({ isPrimary }) => isPrimary)).toEqual(given.primary.flat());
      });

      it('is audited as the reference pattern was', () => {
        const audit = auditPattern(table, new Set(given.suppressed.flat().flatMap((is, i) => (is ? [i] : []))));
        expect(audit.size).toBe(given.audit.length);
        for (const { row, col, min, max } of given.audit) {
          const found = audit.get(given.rows.indexOf(row) * given.cols.length + given.cols.indexOf(col));
          expect(Math.abs((found?.min ?? Number.NaN) - min)).toBeLessThan(1e-6);
          expect(Math.abs((found?.max ?? Number.NaN) - max)).toBeLessThan(1e-6);
        }
      });

      it.each([
        [0, false],
        [given.maxN, false],
        [given.maxN, true],
      ])('covers the primaries with width %d, singletons protected %s, at a fair cost', (width, protectsSingletons) => {
        const { suppressed, audit, cost } = suppress(table, { width, protectsSingletons });
        for (const [i, { isPrimary }] of table.cells.entries()) if (isPrimary) expect(suppressed.has(i)).toBe(true);
        for (const i of suppressed)
          if (table.cells[i]?.isPrimary) {
            const { min, max } = audit.get(i) ?? { min: 0, max: 0 };
            expect(max - min).toBeGreaterThanOrEqual(Math.max(width, 1e-6));
          }
        expect(cost).toBeLessThanOrEqual(1.5 * given.secondary_value_sum);
        if (width === 0 && given.optimal_by_enumeration)
          expect(cost).toBe(given.optimal_by_enumeration.min_sum_of_secondary_values);
      });
    });

  describe('properties that any cell-key implementation must show', () => {
    const noise = noiseOf(D5_V3_JS2);
    const random = seeded(20261123);
    beforeAll(() => {
      run('attack_properties.json');
    });

    it('keeps zero at zero, publishes nothing negative, and never 1 or 2', () => {
      for (let n = 0; n < 40; n++)
        for (let k = 0; k < 1000; k++) {
          const published = n + noise(n, k / 1000);
          expect(published === 0 || published > 2).toBe(true);
          if (n === 0) expect(published).toBe(0);
        }
    });

    it('adds noise of mean 0 (3 standard errors) and variance V (15 %) over 10,000 cells', () => {
      const v = Array.from({ length: 10_000 }, () => noise(9 + Math.floor(random() * 500), random()));
      const mean = v.reduce((a, b) => a + b, 0) / v.length;
      const variance = v.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (v.length - 1);
      expect(Math.abs(mean)).toBeLessThan(3 * Math.sqrt(variance / v.length));
      expect(Math.abs(variance - 3)).toBeLessThan(0.45);
    });

    it('lets two cells that differ by one contributor differ as the table implies (5,000 pairs, chi-square)', () => {
      const observed = new Map<number, number>();
      for (let pair = 0; pair < 5000; pair++) {
        const key = random();
        const other = (key + random()) % 1;
        const difference = 1 + noise(21, other) - noise(20, key);
        observed.set(difference, (observed.get(difference) ?? 0) + 1);
      }
      const law = D5_V3_JS2.rows.filter(([i]) => i === 8);
      const expected = new Map<number, number>();
      for (const [, v, p] of law)
        for (const [, w, q] of law) expected.set(1 + v - w, (expected.get(1 + v - w) ?? 0) + p * q * 5000);
      const pooled = [...expected].filter(([, count]) => count >= 5);
      const chiSquare = pooled.reduce(
        (sum, [difference, count]) => sum + ((observed.get(difference) ?? 0) - count) ** 2 / count,
        0,
      );
      // Wilson-Hilferty bound of the chi-square law at p = 0.001.
      const df = pooled.length - 1;
      expect(chiSquare).toBeLessThan(df * (1 - 2 / (9 * df) + 3.0902 * Math.sqrt(2 / (9 * df))) ** 3);
    });
  });

  it('leaves no case file out', () => {
    expect(jsonFiles(dir).filter((file) => !ran.has(file))).toEqual([]);
  });
});

function microdata(file: string) {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [route, nat, sex, key] = line.split(',');
    // Keys have 8 digits: whole numbers modulo 1e8 add without rounding.
    return { route, nat, sex, key: Math.round(Number(key) * 1e8) };
  });
}
