import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Permit, PermitPart } from '../model/doors/permit.ts';
import { partnerId, releaseId } from '../model/ids.ts';
import type { PlannedDimension } from '../model/plan.ts';
import { codes, date, partOf, period, permitOf } from '../model/testing/small-permit.ts';
import { statementFor } from './statement-for.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);

const NORTH = [{ kind: 'codes', dimension: 'place', in: ['N'] }] as const;
const GROUP_G = [{ kind: 'codes', dimension: 'way', in: ['G'] }] as const;
const SINCE_JULY = [{ kind: 'window', dimension: 'day', from: '2023-07-01' }] as const;
const SLICED = partOf({
  rules: [
    { include: NORTH, exclude: [] },
    { include: SINCE_JULY, exclude: [NORTH, GROUP_G] },
  ],
  recordsFrom: '2022-01-01',
  recordsUntil: '2024-01-01',
});
const OTHER = partOf({
  owner: partnerId('BB'),
  protection: { kind: 'exact' },
  rules: [{ include: [], exclude: [] }],
  edition: 7,
  releases: [releaseId('small-bb-table.3')],
});

/** What the database reads, in full: a change of a statement is a change of a file that a reviewer sees. */
const CASES: Readonly<Record<string, Permit>> = {
  total: permitOf({}),
  'by-month-in-a-window': permitOf({
    by: ['day'],
    dimensions: [
      date({
        by: 'month',
        cover: [
          period('month', '2022-11-01', '2022-12-01'),
          period('month', '2022-12-01', '2023-01-01'),
          period('quarter', '2023-01-01', '2023-04-01'),
        ],
      }),
    ],
  }),
  'by-town-of-two-kinds': permitOf({
    by: ['place'],
    dimensions: [codes('place', { by: 'town' }), codes('kind', { cover: ['X', 'Z'] })],
  }),
  'list-grouped': permitOf({ by: ['way'], dimensions: [codes('way', { by: 'group' })] }),
  'list-filtered-and-grouped': permitOf({
    by: ['way'],
    dimensions: [codes('way', { by: 'way', cover: ['G'] })],
  }),
  'two-parts-with-slices': permitOf({ by: ['kind'], dimensions: [codes('kind', { by: 'kind' })] }, [SLICED, OTHER]),
  'by-partner': permitOf({ by: ['day', 'partner'], dimensions: [date({ by: 'quarter' })] }, [partOf(), OTHER]),
  'sums-and-persons-under-cell-key': permitOf({
    by: ['kind'],
    dimensions: [codes('kind', { by: 'kind' })],
    sums: ['persons'],
    distincts: ['who'],
  }),
  'persons-of-an-own-view': permitOf({ dimensions: [codes('place', { cover: ['N', 'S1'] })], distincts: ['who'] }, [
    partOf({ protection: { kind: 'exact' }, rules: [], edition: 'live', releases: [] }),
  ]),
  'sums-of-an-own-view': permitOf(
    {
      by: ['kind'],
      dimensions: [
        codes('kind', { by: 'kind' }),
        codes('place', { cover: ['N'] }),
        date({ cover: [period('year', '2023-01-01', '2024-01-01')] }),
      ],
      sums: ['persons'],
    },
    [partOf({ protection: { kind: 'exact' }, rules: [], edition: 'live', releases: [] })],
  ),
};

describe('the statement of a permit', () => {
  it.each(Object.entries(CASES))('%s reads as reviewed', async (name, permit) => {
    const { text, params } = statementFor(permit);
    const listed = params.map((param, i) => `-- $${i + 1} = ${JSON.stringify(param)}\n`).join('');
    await expect(`${text}\n\n${listed}`).toMatchFileSnapshot(`fixtures/${name}.sql`);
  });

  it.each([
    ['year', 'strftime(f."x_day", \'%Y\')'],
    ['quarter', 'strftime(f."x_day", \'%Y\') || \'-Q\' || quarter(f."x_day")'],
    ['month', 'strftime(f."x_day", \'%Y-%m\')'],
    ['week', 'strftime(f."x_day", \'%G-W%V\')'],
    ['day', 'strftime(f."x_day", \'%Y-%m-%d\')'],
  ] as const)('names a %s as a cell names it, and a record without the date _U', (by, named) => {
    const { text } = statementFor(permitOf({ by: ['day'], dimensions: [date({ by })] }));
    expect(text).toContain(`coalesce(${named}, '_U')`);
  });

  it('carries the permit that it answers', () => {
    expect(statementFor(permitOf({})).permits[0]?.dataset.id).toBe('small');
  });

  it.each([
    ['a dimension that the dataset does not have', [{ kind: 'codes', dimension: 'smell', in: ['N'] }]],
    ['a date by codes', [{ kind: 'codes', dimension: 'day', in: ['2023'] }]],
  ] as const)('is not made of a slice that filters %s', (_, include) => {
    const permit = permitOf({}, [partOf({ rules: [{ include, exclude: [] }] })]);
    expect(() => statementFor(permit)).toThrow(/slice filters/);
  });

  it(`orders, limits and tests no raw value, whatever the permit (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyPermit, (permit) => {
        const { text, params } = statementFor(permit);
        expect(text).not.toMatch(/\b(LIMIT|HAVING|ORDER\s+BY|OFFSET|FETCH|SAMPLE|QUALIFY)\b/i);
        expect(text).not.toMatch(/(\bn\b|key_sum|sums|count\(\*\)|sum\([^)]*\))\s*(>|<|=|BETWEEN)/i);
        expect(text.match(/GROUP BY/g)).toHaveLength(2);
        expect([...text.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place))).toEqual(params.map((_, i) => i + 1));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it(`holds every code, partner and date that was asked or released as a parameter, never as text (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyPermit, (permit) => {
        const { text } = statementFor(permit);
        const quoted = new Set([...text.matchAll(/'([^']*)'/g)].map(([, inside]) => inside));
        for (const format of ['%Y', '%Y-%m', '%Y-%m-%d', '%G-W%V', '-Q', '_U']) quoted.delete(format);
        expect([...quoted]).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

const HOSTILE = ["N'; DROP TABLE facts_small; --", 'N"', '$1', 'N LIMIT 1'];
const someCodes = fc.subarray(['N', 'S', 'N1', '_U', ...HOSTILE], { minLength: 1 });
const anyDimension: fc.Arbitrary<PlannedDimension> = fc.oneof(
  fc.tuple(fc.constantFrom('place', 'kind', 'way', 'hue'), fc.option(someCodes), fc.boolean()).map(([id, cover, by]) =>
    codes(id, {
      ...(cover ? { cover: id === 'way' ? cover.slice(0, 1) : cover } : {}),
      ...(by ? { by: 'town' } : {}),
    }),
  ),
  fc
    .tuple(
      fc.option(fc.constantFrom('year', 'quarter', 'month', 'week', 'day')),
      fc.option(
        fc.subarray(
          [
            period('year', '2022-01-01', '2023-01-01'),
            period('month', '2023-01-01', '2023-02-01'),
            period('day', '2023-02-01', '2023-02-02'),
          ],
          { minLength: 1 },
        ),
      ),
    )
    .map(([by, cover]) => date({ ...(by ? { by } : {}), ...(cover ? { cover } : {}) })),
);
const anyFilters = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom('place', 'way'), someCodes).map(([dimension, some]) => {
      return { kind: 'codes', dimension, in: some } as const;
    }),
    fc.constantFrom(
      SINCE_JULY[0],
      { kind: 'window', dimension: 'day', until: '2024-01-01' } as const,
      {
        kind: 'window',
        dimension: 'day',
      } as const,
    ),
  ),
  { maxLength: 2 },
);
const anyPart: fc.Arbitrary<PermitPart> = fc
  .record({
    owner: fc.constantFrom('AA', 'BB').map(partnerId),
    edition: fc.oneof(fc.constant('live' as const), fc.nat(9)),
    rules: fc.array(fc.record({ include: anyFilters, exclude: fc.array(anyFilters, { maxLength: 2 }) }), {
      maxLength: 2,
    }),
  })
  .map(partOf);
const anyPermit: fc.Arbitrary<Permit> = fc
  .record({
    dimensions: fc.uniqueArray(anyDimension, { maxLength: 3, selector: (it) => it.id }),
    parts: fc.array(anyPart, { minLength: 1, maxLength: 3 }),
    sums: fc.constantFrom([], ['persons']),
    distincts: fc.constantFrom([], ['who']),
  })
  .map(({ dimensions, parts, sums, distincts }) =>
    permitOf({ dimensions, by: dimensions.filter((it) => it.by).map((it) => it.id), sums, distincts }, parts),
  );
