import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELEASE_CONTEXT, sampleContent, sampleSlice } from '../testing/sample-release.ts';
import { compareContents } from './compare-contents.ts';
import type { Difference, Direction } from './compared.ts';
import type { ShownContent, ShownSlice } from './release-context.ts';

const compared = (before: ShownContent, after: ShownContent) =>
  compareContents(before, after, RELEASE_CONTEXT).differences;
const told = (before: ShownContent, after: ShownContent) =>
  compared(before, after).map(({ direction, aspect, about }) => [direction, aspect, about].filter(Boolean).join(' '));
const of = (slice: Partial<ShownSlice>) => sampleContent([sampleSlice(slice)]);
const NORTH: ShownSlice['filters'][number] = { kind: 'codes', dimension: 'place', in: ['N'] };
const NORTH_TOWNS: ShownSlice['filters'][number] = { kind: 'codes', dimension: 'place', in: ['N2', 'N1'] };
const EXACT = { kind: 'exact' } as const;
const rounded = (roundTo: number) => ({ kind: 'cell-key', table: 'D5_V3_js2', roundTo }) as const;

const SEED = Number(process.env['SEED'] ?? 20260301);

describe('comparing two contents', () => {
  const base = sampleContent();
  it.each<[string, ShownContent, readonly string[]]>([
    ['a finer level', of({ detail: { place: 'town', day: 'year' } }), ['wider level place']],
    ['a dimension more', of({ detail: { place: 'area', day: 'year', way: 'way' } }), ['wider level way']],
    ['a dimension less', of({ detail: { day: 'year' } }), ['narrower level place']],
    ['a level that nobody knows', of({ detail: { place: 'street', day: 'year' } }), ['changed level place']],
    ['exact figures', of({ protection: EXACT }), ['wider protection']],
    ['rounding', of({ protection: rounded(5) }), ['narrower rounding']],
    ['a lower base', of({ minimumBase: 5 }), ['wider base']],
    ['fewer dimensions together', of({ maxDimensions: 3 }), ['narrower dimensions']],
    ['an embargo', of({ notBefore: '2024-05-01' }), ['narrower embargo']],
    ['persons counted', of({ pseudonyms: ['who'] }), ['wider persons who']],
    ['overlap', of({ overlaps: true }), ['wider together yes']],
    ['only a part of the records', of({ filters: [NORTH] }), ['narrower records']],
    ['a longer time', sampleContent(undefined, { validUntil: '2026-01-01' }), ['wider valid-until']],
    ['only recent records', sampleContent(undefined, { recordsFrom: '2023-01-01' }), ['narrower records-from']],
    ['members only', sampleContent(undefined, { readers: 'members' }), ['narrower readers']],
    ['another ground', sampleContent(undefined, { legalGround: 'other' }), ['changed ground']],
    [
      'a handling code and words',
      sampleContent(undefined, { terms: { handling: ['H1'], marking: '', text: 'Not on paper' } }),
      ['narrower handling H1', 'changed terms-text'],
    ],
  ])('names %s', (_, after, expected) => {
    expect(told(base, after)).toEqual(expected);
  });

  it('looks at records and not at the layout: the same parts said otherwise are no difference', () => {
    const [north, rest] = [sampleSlice({ filters: [NORTH], minimumBase: 20 }), sampleSlice()];
    const otherwise = [sampleSlice({ filters: [NORTH_TOWNS], minimumBase: 20 }), rest];
    expect(told(sampleContent([north, rest]), sampleContent(otherwise))).toEqual([]);
    expect(told(sampleContent([north, rest]), sampleContent([rest, north]))).toEqual(['wider base']);
  });

  it('does not hide an addition behind a slice that comes first', () => {
    const first = sampleSlice({ filters: [NORTH], detail: { place: 'area' } });
    const after = sampleContent([first, sampleSlice({ detail: { place: 'town', day: 'year' } })]);
    expect(compared(base, after)).toMatchObject([
      { direction: 'narrower', about: 'day', slices: { before: 0, after: 0 } },
      { direction: 'wider', about: 'place', slices: { before: 0, after: 1 } },
    ]);
  });

  it('takes a record with several codes by all of them', () => {
    const one = (code: string) => sampleSlice({ filters: [{ kind: 'codes', dimension: 'way', in: [code] }] });
    const both = sampleSlice({ filters: [{ kind: 'codes', dimension: 'way', in: ['A', 'B'] }] });
    expect(told(sampleContent([one('A'), one('B')]), sampleContent([both]))).toEqual(['wider records']);
  });
});

describe('the laws of comparing', () => {
  const filter = fc.oneof(
    fc.record({
      kind: fc.constant('codes' as const),
      dimension: fc.constantFrom('place', 'way'),
      in: fc.subarray(['N', 'N1', 'S', 'A', 'B', '_U'], { minLength: 1 }),
    }),
    fc
      .record({ from: fc.constantFrom('2023-01-01', '2023-03-01'), until: fc.constantFrom('2023-06-01', '2024-01-01') })
      .map((window) => ({ kind: 'window' as const, dimension: 'day', ...window })),
  );
  const slice: fc.Arbitrary<ShownSlice> = fc
    .record({
      filters: fc.array(filter, { maxLength: 2 }),
      place: fc.option(fc.constantFrom('area', 'town'), { nil: undefined }),
      day: fc.option(fc.constantFrom('year', 'month'), { nil: undefined }),
      protection: fc.constantFrom(EXACT, rounded(4), rounded(6), rounded(12), {
        kind: 'cell-key',
        table: 'D5_V3_js2',
      } as const),
      minimumBase: fc.constantFrom(5, 10),
      notBefore: fc.option(fc.constantFrom('2024-02-01', '2024-03-01'), { nil: undefined }),
      pseudonyms: fc.subarray(['who', 'whom']),
    })
    .map(({ place, day, notBefore, ...rest }) =>
      sampleSlice({
        ...rest,
        ...(notBefore ? { notBefore } : {}),
        detail: { ...(place ? { place } : {}), ...(day ? { day } : {}) },
      }),
    );
  const content = fc
    .record({
      slices: fc.array(slice, { minLength: 1, maxLength: 3 }),
      validUntil: fc.constantFrom('2025-01-01', '2026-01-01'),
      recordsFrom: fc.option(fc.constantFrom('2022-01-01', '2023-01-01'), { nil: undefined }),
      readers: fc.constantFrom({}, { readers: 'members' as const }),
      splitsOn: fc.subarray(['place', 'way']),
      handling: fc.subarray(['H1', 'H2']),
      marking: fc.constantFrom('', 'Departementaal Vertrouwelijk', 'Other'),
      text: fc.constantFrom('', 'a', 'b'),
    })
    .map(({ slices, recordsFrom, handling, marking, text, readers, ...rest }) =>
      sampleContent(slices, {
        ...rest,
        ...readers,
        ...(recordsFrom ? { recordsFrom } : {}),
        terms: { handling, marking, text },
      }),
    );

  it('finds nothing between a content and itself', () => {
    fc.assert(
      fc.property(content, (one) => {
        expect(compared(one, structuredClone(one))).toEqual([]);
      }),
      { seed: SEED },
    );
  });

  const TURNED: Readonly<Record<Direction, Direction>> = { wider: 'narrower', narrower: 'wider', changed: 'changed' };
  const turned = ({ before, after, slices, direction, ...rest }: Difference) => ({
    ...rest,
    direction: TURNED[direction],
    ...(before === undefined ? {} : { after: before }),
    ...(after === undefined ? {} : { before: after }),
    ...(slices && {
      slices: {
        ...(slices.before === undefined ? {} : { after: slices.before }),
        ...(slices.after === undefined ? {} : { before: slices.after }),
      },
    }),
  });
  it('calls wider from one side exactly what it calls narrower from the other', () => {
    fc.assert(
      fc.property(content, content, (a, b) => {
        const there = compared(a, b).map(turned);
        const here = compared(b, a);
        expect(there).toHaveLength(here.length);
        expect(there).toEqual(expect.arrayContaining([...here]));
      }),
      { seed: SEED },
    );
  });

  const UNDER: Readonly<Record<string, readonly string[]>> = { N: ['N1', 'N2'], S: ['S1'] };
  const meets = (
    one: ShownSlice['filters'][number],
    record: { place: string; way: readonly string[]; day: string },
  ) => {
    if (one.kind === 'window') return (one.from ?? '') <= record.day && record.day < (one.until ?? '9');
    const codes = new Set(one.in.flatMap((code) => [code, ...(UNDER[code] ?? [])]));
    return one.dimension === 'way' ? record.way.every((code) => codes.has(code)) : codes.has(record.place);
  };
  const LEVELS = [undefined, 'area', 'town'];

  it('hides no addition: what some record can be asked by more finely than before is called wider', () => {
    const record = fc.record({
      place: fc.constantFrom('N1', 'N2', 'S1', '_U'),
      way: fc.subarray(['A', 'B', '_X'], { minLength: 1 }),
      day: fc.constantFrom('2022-12-31', '2023-02-01', '2023-04-01', '2023-08-01', '2024-02-01'),
    });
    fc.assert(
      fc.property(content, content, record, (a, b, row) => {
        const sliceFor = ({ slices }: ShownContent) =>
          slices.find(({ filters }) => filters.every((one) => meets(one, row)));
        const [before, after] = [sliceFor(a), sliceFor(b)];
        const found = compared(a, b);
        if (after && !before)
          expect(found).toContainEqual({
            aspect: 'records',
            direction: 'wider',
            slices: { after: b.slices.indexOf(after) },
          });
        if (before && after && LEVELS.indexOf(after.detail['place']) > LEVELS.indexOf(before.detail['place']))
          expect(found).toContainEqual(
            expect.objectContaining({
              ...{ aspect: 'level', about: 'place', direction: 'wider' },
              slices: { before: a.slices.indexOf(before), after: b.slices.indexOf(after) },
            }),
          );
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
