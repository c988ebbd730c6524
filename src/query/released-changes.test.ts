import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSmallStore, replaceRecords, type SmallRecord } from '../../test/gate/small-store.ts';
import { SMALL } from '../../test/gate/small-words.ts';
import type { Slice } from '../model/release.ts';
import { EXACT, release, slice } from '../model/testing/small-release.ts';
import { sql, statementOf } from '../sql/sql.ts';
import { lastShownChange, releasedChanges } from './released-changes.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const OLD = { sequence: 5, day: '2024-05-01' };
const DAY = '2024-06-01';

const record = (rest: Partial<SmallRecord>): SmallRecord => ({
  owner: 'AA',
  place: 'N1',
  kind: 'X',
  way: ['G1'],
  day: '2023-05-01',
  persons: 1,
  key: 1,
  from: 1,
  until: null,
  ...rest,
});
const NORTH: Slice['filters'] = [{ kind: 'codes', dimension: 'place', in: ['N'] }];
const SOUTH: Slice['filters'] = [{ kind: 'codes', dimension: 'place', in: ['S'] }];
const X: Slice['filters'] = [{ kind: 'codes', dimension: 'kind', in: ['X'] }];

describe('the changes that a release shows', () => {
  let store: Awaited<ReturnType<typeof openSmallStore>>;
  beforeAll(async () => {
    store = await openSmallStore();
  });
  afterAll(() => store.close());

  const counted = async (records: readonly SmallRecord[], slices: readonly Slice[] = [slice()]) => {
    await replaceRecords(store.facts, records);
    const [row] = await store.facts.rows(releasedChanges(release(slices), SMALL, OLD, DAY));
    return row;
  };
  /** Two versions of one record: the first until delivery 7, the second from then on. */
  const corrected = async (first: Partial<SmallRecord>, second: Partial<SmallRecord>, ...slices: Slice[]) => {
    await replaceRecords(store.facts, [record({ ...first, until: 7 }), record({ ...second, from: 7 })]);
    await store.facts.run(sql`UPDATE facts_small SET reference = 'r0'`);
    const [row] = await store.facts.rows(releasedChanges(release(slices), SMALL, OLD, DAY));
    return Number(row?.['changed']);
  };

  it.each([
    [
      'released-changes',
      releasedChanges(
        release([slice({ filters: NORTH, detail: { place: 'land', way: 'way', day: 'month' } })]),
        SMALL,
        OLD,
        DAY,
      ),
    ],
    [
      'released-changes-under-embargo',
      releasedChanges(
        release([slice({ filters: X, detail: {}, notBefore: '2024-07-01' }), slice({ detail: {}, protection: EXACT })]),
        SMALL,
        OLD,
        DAY,
      ),
    ],
    [
      'last-shown-change',
      lastShownChange(release([slice({ filters: NORTH, detail: {} })], { recordsFrom: '2023-01-01' }), SMALL, OLD),
    ],
  ])('%s reads as reviewed', async (name, fragment) => {
    const { text, params } = statementOf(fragment);
    const listed = params.map((param, i) => `-- $${i + 1} = ${JSON.stringify(param)}\n`).join('');
    expect(text).not.toMatch(/\b(LIMIT|HAVING|ORDER BY)\b/);
    await expect(`${text}\n\n${listed}`).toMatchFileSnapshot(`fixtures/${name}.sql`);
  });

  it.each<[name: string, one: Partial<SmallRecord>, changed: number, sequence: number]>([
    ['came', { from: 6 }, 1, 6],
    ['went', { from: 2, until: 7 }, 1, 7],
    ['stayed', { from: 5 }, 0, 5],
    ['was gone already', { from: 2, until: 5 }, 0, 5],
    // In neither edition, and the next one must lie after it, or it would be in there.
    ['came and went in between', { from: 6, until: 8 }, 0, 8],
    ['never held', { from: 6, until: 6 }, 0, 5],
    ['is of another owner', { owner: 'BB', from: 6 }, 0, 5],
  ])('take a record that %s for what it is', async (_, one, changed, sequence) => {
    expect(await counted([record(one)])).toEqual({ changed, sequence });
  });

  it.each<[name: string, slices: readonly Slice[], changed: number]>([
    ['of no slice', [slice({ filters: SOUTH })], 0],
    ['under embargo', [slice({ notBefore: '2024-06-02' })], 0],
    ['whose embargo ends today', [slice({ notBefore: DAY })], 1],
    ['under embargo before a slice that would match', [slice({ filters: X, notBefore: '2024-06-02' }), slice()], 0],
    ['of an open slice before one under embargo', [slice({ filters: X }), slice({ notBefore: '2024-06-02' })], 1],
  ])('see a new record %s as the release does', async (_, slices, changed) => {
    expect(await counted([record({ from: 6 })], slices)).toEqual({ changed, sequence: 5 + changed });
  });

  it.each<[name: string, second: Partial<SmallRecord>, one: Slice, changed: number]>([
    ['in what is shown', { place: 'N2' }, slice({ detail: { place: 'town' } }), 1],
    ['below what is shown', { place: 'N2' }, slice({ detail: { place: 'land' } }), 0],
    ['in what is not shown', { place: 'S1' }, slice({ detail: { kind: 'kind' } }), 0],
    ['within the month that is shown', { day: '2023-05-31' }, slice({ detail: { day: 'month' } }), 0],
    ['to another month', { day: '2023-06-01' }, slice({ detail: { day: 'month' } }), 1],
    ['within the week that is shown', { day: '2023-05-02' }, slice({ detail: { day: 'week' } }), 0],
    ['to an unknown day', { day: null }, slice({ detail: { day: 'year' } }), 1],
    ['in a list that is shown', { way: ['G1', 'H1'] }, slice({ detail: { way: 'group' } }), 1],
    ['in a list below what is shown', { way: ['G2'] }, slice({ detail: { way: 'group' } }), 0],
    ['in a measure that is exact', { persons: 2 }, slice({ protection: EXACT }), 1],
    ['in a measure that is under cell key', { persons: 2 }, slice(), 1],
    ['in a pseudonym that may be counted', { who: 2 }, slice({ pseudonyms: ['who'] }), 1],
    ['in a pseudonym that may not', { who: 2 }, slice(), 0],
    ['out of the release', { place: 'S1' }, slice({ filters: NORTH, detail: {} }), 1],
    ['in no way', {}, slice(), 0],
  ])('count a record that was corrected %s', async (_, second, one, changed) => {
    expect(await corrected({}, second, one)).toBe(changed);
  });

  it('count a record that was moved to another month within the week that is shown', async () => {
    const detail = { day: 'week' };
    expect(await corrected({ day: '2023-05-31' }, { day: '2023-06-01' }, slice({ detail }))).toBe(1);
  });

  it('count a record once that left one slice for another', async () => {
    expect(await corrected({}, { place: 'S1' }, slice({ filters: NORTH, detail: {} }), slice({ detail: {} }))).toBe(1);
  });

  it(`lead to an edition in which every record shows as it does now (seed ${SEED})`, async () => {
    const anyRecord = fc
      .record({
        place: fc.constantFrom('N1', 'S1'),
        kind: fc.constantFrom('X', 'Y'),
        from: fc.integer({ min: 1, max: 9 }),
        until: fc.option(fc.integer({ min: 1, max: 9 })),
      })
      .filter(({ from, until }) => until === null || until >= from)
      .map(record);
    const anySlice = fc
      .record({
        filters: fc.constantFrom(NORTH, SOUTH, X, []),
        // Open in both editions, opened in between, and still closed.
        notBefore: fc.constantFrom('2024-05-01', '2024-05-02', '2024-06-01', '2024-06-02'),
      })
      .map((some) => slice({ ...some, detail: {} }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRecord, { maxLength: 12 }),
        fc.array(anySlice, { minLength: 1, maxLength: 3 }),
        async (records, slices) => {
          const matches = ({ place, kind }: SmallRecord, { filters }: Slice) =>
            filters.length === 0 ||
            (filters === NORTH && place === 'N1') ||
            (filters === SOUTH && place === 'S1') ||
            (filters === X && kind === 'X');
          const isShown = (one: SmallRecord, edition: number, day: string) => {
            const own = slices.find((some) => matches(one, some));
            return (
              one.from <= edition && (one.until ?? 99) > edition && own !== undefined && (own.notBefore ?? '') <= day
            );
          };
          const row = await counted(records, slices);
          const sequence = Number(row?.['sequence']);
          expect(sequence).toBeGreaterThanOrEqual(OLD.sequence);
          for (const one of records) expect(isShown(one, sequence, DAY)).toBe(isShown(one, 98, DAY));
          const changed = records.filter((one) => isShown(one, OLD.sequence, OLD.day) !== isShown(one, sequence, DAY));
          expect(row?.['changed']).toBe(changed.length);
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('date an edition by the last delivery in it that touched a record it shows', async () => {
    await replaceRecords(store.facts, [
      record({ from: 2 }),
      record({ from: 1, until: 4 }),
      record({ from: 3, until: 9 }),
      record({ from: 5, place: 'S1' }),
      record({ from: 7 }),
      record({ from: 5, until: 5 }),
    ]);
    const last = async (sequence: number, rest: Partial<Slice> = {}) => {
      const one = release([slice({ filters: NORTH, ...rest })]);
      const [row] = await store.facts.rows(lastShownChange(one, SMALL, { sequence, day: DAY }));
      return row?.['sequence'];
    };
    expect([await last(1), await last(3), await last(6), await last(7), await last(9)]).toEqual([1, 3, 4, 7, 9]);
    expect([await last(0), await last(9, { notBefore: '2024-06-02' })]).toEqual([0, 0]);
  });
});
