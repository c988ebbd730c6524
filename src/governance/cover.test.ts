import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALL_WORDS } from '../../test/gate/small-words.ts';
import { codelistOf } from '../model/catalogue.ts';
import type { Code, Codelist } from '../model/codelist.ts';
import { DATE_LEVELS, type DateLevel } from '../model/dataset.ts';
import { hierarchyOf } from '../model/hierarchy.ts';
import { codelistId } from '../model/ids.ts';
import { addDays, endOf, isAligned, startOf } from './calendar.ts';
import { coverCodes, coverWindow, LONGEST_IN_WEEKS, windowLevel } from './cover.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);

describe('the cover of codes', () => {
  const places = hierarchyOf(codelistOf(SMALL_WORDS, 'place'));
  it.each([
    [['N1'], ['N1']],
    [
      ['N1', 'N2'],
      ['N1', 'N2'],
    ],
    [['N3', 'N1', 'N2'], ['N']],
    [
      ['N1', 'N2', 'N3', 'S1'],
      ['N', 'S1'],
    ],
    [
      ['N1', 'N2', 'N3', 'S1', 'S2', 'S3'],
      ['N', 'S'],
    ],
    [['N'], ['N']],
    [
      ['N', 'S'],
      ['N', 'S'],
    ],
    [['_U'], ['_U']],
    [
      ['N1', 'N2', 'N3', '_U'],
      ['N', '_U'],
    ],
    [['N1', 'N2', 'N3', 'S1', 'S2', 'S3', '_U'], undefined],
    [['N', 'S', '_U'], undefined],
  ])('of %j is %j', (codes, cover) => {
    expect(coverCodes(places, codes)).toEqual(cover);
  });

  it(`is exactly the asked set, in disjoint nodes of which no siblings are complete (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyAsked, ({ list, codes }) => {
        const tree = hierarchyOf(list);
        const everything = tree.nodes(tree.finest);
        const asked = codes.flatMap((code) => tree.leaves(code));
        const cover = coverCodes(tree, codes);
        if (cover === undefined) {
          expect(new Set(asked)).toEqual(new Set(everything));
          return;
        }
        const leaves = cover.flatMap((node) => tree.leaves(node));
        expect(new Set(leaves).size).toBe(leaves.length);
        expect(leaves.toSorted()).toEqual(asked.toSorted());
        expect(asked.length).toBeLessThan(everything.length);
        const parents = cover.flatMap((node) => tree.parent(node) ?? []);
        for (const parent of parents) expect(tree.children(parent).every((child) => cover.includes(child))).toBe(false);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it(`does not depend on the order of the codes, and is its own cover (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyAsked, fc.infiniteStream(fc.nat()), ({ list, codes }, places) => {
        const tree = hierarchyOf(list);
        const cover = coverCodes(tree, codes);
        const shuffled = codes.map((code) => ({ code, at: places.next().value })).sort((a, b) => a.at - b.at);
        expect(
          coverCodes(
            tree,
            shuffled.map(({ code }) => code),
          ),
        ).toEqual(cover);
        if (cover) expect(coverCodes(tree, cover)).toEqual(cover);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('the cover of a window', () => {
  const text = (from: string, until: string) => coverWindow(from, until).map(({ level, from: at }) => `${level} ${at}`);

  it.each<[from: string, until: string, level: DateLevel, cover: readonly string[]]>([
    ['2023-01-01', '2024-01-01', 'year', ['year 2023-01-01']],
    ['2022-01-01', '2024-01-01', 'year', ['year 2022-01-01', 'year 2023-01-01']],
    ['2023-04-01', '2023-10-01', 'quarter', ['quarter 2023-04-01', 'quarter 2023-07-01']],
    ['2023-02-01', '2023-03-01', 'month', ['month 2023-02-01']],
    ['2023-02-01', '2023-05-01', 'month', ['month 2023-02-01', 'month 2023-03-01', 'month 2023-04-01']],
    [
      '2022-11-01',
      '2024-02-01',
      'month',
      ['month 2022-11-01', 'month 2022-12-01', 'year 2023-01-01', 'month 2024-01-01'],
    ],
    // Twelve months that are no calendar year are no year.
    [
      '2023-02-01',
      '2024-02-01',
      'month',
      [
        ...['month 2023-02-01', 'month 2023-03-01', 'quarter 2023-04-01', 'quarter 2023-07-01'],
        ...['quarter 2023-10-01', 'month 2024-01-01'],
      ],
    ],
    ['2024-05-27', '2024-06-10', 'week', ['week 2024-05-27', 'week 2024-06-03']],
    // February 2021 is four whole weeks, and a month.
    ['2021-02-01', '2021-03-01', 'month', ['month 2021-02-01']],
    // The whole of ISO week 53.
    ['2020-12-28', '2021-01-04', 'week', ['week 2020-12-28']],
    ['2024-05-31', '2024-07-02', 'day', ['day 2024-05-31', 'month 2024-06-01', 'day 2024-07-01']],
    ['2024-02-28', '2024-03-01', 'day', ['day 2024-02-28', 'day 2024-02-29']],
  ])('from %s until %s stands on level %s', (from, until, level, cover) => {
    expect(windowLevel(from, until)).toBe(level);
    expect(text(from, until)).toEqual(cover);
  });

  it(`is exactly the days asked, in whole periods, the coarsest that fit (seed ${SEED})`, () => {
    const anyWindow = fc
      .tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 900 }), fc.constantFrom(...DATE_LEVELS))
      .map(([start, days, level]) => {
        const from = startOf(level, addDays('2019-06-01', start));
        return { from, until: endOf(level, startOf(level, addDays(from, days))) };
      });
    fc.assert(
      fc.property(anyWindow, ({ from, until }) => {
        const cover = coverWindow(from, until);
        expect(cover[0]?.from).toBe(from);
        expect(cover.at(-1)?.until).toBe(until);
        cover.forEach((period, i) => {
          expect(isAligned(period.level, period.from, period.until)).toBe(true);
          expect(endOf(period.level, period.from)).toBe(period.until);
          if (i > 0) expect(period.from).toBe(cover[i - 1]?.until);
        });
        if (windowLevel(from, until) === 'week' && addDays(from, LONGEST_IN_WEEKS) >= until) {
          expect(new Set(cover.map((it) => it.level))).toEqual(new Set(['week']));
          return;
        }
        for (const period of cover)
          for (const coarser of NESTED.slice(0, NESTED.indexOf(period.level))) {
            const start = startOf(coarser, period.from);
            expect(from <= start && endOf(coarser, start) <= until).toBe(false);
          }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

const NESTED: readonly DateLevel[] = ['year', 'quarter', 'month', 'day'];

/** A tree of three levels with special codes, and some nodes of one level. */
const anyAsked = fc
  .tuple(
    fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    fc.subarray(['_U', '_X', '_Z']),
  )
  .map(([sizes, specials]) => treeOf(sizes, specials))
  .chain((list) =>
    fc.constantFrom('top', 'middle', 'leaf').chain((level) =>
      fc.record({
        list: fc.constant(list),
        codes: fc.subarray([...hierarchyOf(list).nodes(level)], { minLength: 1 }),
      }),
    ),
  );

function treeOf(sizes: readonly (readonly number[])[], specials: readonly string[]): Codelist {
  const label = { nl: 'x', en: 'x' };
  const codes = sizes.flatMap((middles, i): readonly Code[] => [
    { code: `T${i}`, level: 'top', label },
    ...middles.flatMap((leaves, j): readonly Code[] => [
      { code: `T${i}M${j}`, level: 'middle', parent: `T${i}`, label },
      ...Array.from({ length: leaves }, (_, k) => {
        return { code: `T${i}M${j}L${k}`, level: 'leaf', parent: `T${i}M${j}`, label };
      }),
    ]),
  ]);
  return {
    id: codelistId('tree'),
    version: '1',
    label,
    source: 'test',
    levels: ['top', 'middle', 'leaf'].map((id) => ({ id, label })),
    codes: [...codes, ...specials.map((code) => ({ code, level: 'leaf', label }))],
  };
}
