import fc from 'fast-check';
import { accountId, forumId, partnerId, purposeId, releaseId } from '../../src/model/ids.ts';
import type { Condition, Grouping, Question } from '../../src/model/question.ts';
import type { Protection, Release, Slice, SliceFilter } from '../../src/model/release.ts';
import type { Viewer } from '../../src/model/viewer.ts';
import type { Moment, World } from '../../src/model/world.ts';
import type { SmallRecord } from './small-store.ts';
import { SMALL, SMALL_WORDS } from './small-words.ts';

const TOWNS = ['N1', 'N2', 'N3', 'S1', 'S2', 'S3', '_U'];
const KINDS = ['X', 'Y', 'Z', '_U'];
const WAYS = ['G1', 'G2', 'H1', 'H2'];

export const NOW: Moment = { instant: '2024-06-01T10:00:00.000Z', day: '2024-06-01' };
export const EDITION = 5;

const day = fc
  .tuple(fc.constantFrom(2022, 2023), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

export const anyRecord: fc.Arbitrary<SmallRecord> = fc.record({
  owner: fc.constantFrom('AA', 'BB'),
  place: fc.constantFrom(...TOWNS),
  kind: fc.constantFrom(...KINDS),
  way: fc.oneof(fc.constant(['_X']), fc.subarray(WAYS, { minLength: 1, maxLength: 3 })),
  day: fc.option(day, { freq: 9 }),
  persons: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 9 }),
  who: fc.option(
    fc.integer({ min: 0, max: 25 }).map((person) => (person * 2_654_435_761_123) % 2 ** 50),
    { freq: 6 },
  ),
  key: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  from: fc.constantFrom(1, 2, 3, EDITION, EDITION + 1),
  until: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(4, EDITION + 2) },
  ),
});

const anyFilter: fc.Arbitrary<SliceFilter> = fc.oneof(
  fc.record({
    kind: fc.constant('codes'),
    dimension: fc.constant('place'),
    in: fc.subarray(['N', 'S', '_U', 'N1', 'S2'], { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('codes'), dimension: fc.constant('kind'), in: fc.subarray(KINDS, { minLength: 1 }) }),
  fc.record({
    kind: fc.constant('codes'),
    dimension: fc.constant('way'),
    in: fc.subarray(['G', 'H1', '_X'], { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('window'),
    dimension: fc.constant('day'),
    from: fc.constantFrom('2022-07-01', '2023-01-01'),
  }),
) as fc.Arbitrary<SliceFilter>;

const anyProtection: fc.Arbitrary<Protection> = fc.oneof(
  fc.constant<Protection>({ kind: 'exact' }),
  fc.constant<Protection>({ kind: 'cell-key', table: 'D5_V3_js2' }),
  fc.constant<Protection>({ kind: 'cell-key', table: 'D5_V3_js2', roundTo: 5 }),
);

export const FULL_DETAIL: Readonly<Record<string, string>> = { place: 'town', kind: 'kind', way: 'way', day: 'month' };

const anySlice: fc.Arbitrary<Slice> = fc.record({
  filters: fc.oneof(fc.constant([]), fc.array(anyFilter, { maxLength: 2 })),
  detail: fc.oneof(
    { weight: 3, arbitrary: fc.constant(FULL_DETAIL) },
    {
      weight: 2,
      arbitrary: fc.record(
        {
          place: fc.constantFrom('land', 'town'),
          kind: fc.constant('kind'),
          way: fc.constantFrom('group', 'way'),
          day: fc.constantFrom('year', 'quarter', 'month'),
        },
        { requiredKeys: [] },
      ) as fc.Arbitrary<Record<string, string>>,
    },
  ),
  form: fc.constant('counts' as const),
  protection: anyProtection,
  maxDimensions: fc.constantFrom(2, 4, 4),
  minimumBase: fc.constantFrom(0, 0, 0, 5, 10),
  pseudonyms: fc.constantFrom<readonly string[]>(['who'], ['who'], []),
});

const anyRelease = (owner: 'AA' | 'BB'): fc.Arbitrary<Release> =>
  fc
    .record(
      { slices: fc.array(anySlice, { minLength: 1, maxLength: 3 }), recordsFrom: fc.constant('2023-01-01') },
      { requiredKeys: ['slices'] },
    )
    .map((some) => ({
      id: releaseId(`small-${owner.toLowerCase()}-table.1`),
      owner: partnerId(owner),
      dataset: SMALL.id,
      forum: forumId('table'),
      purpose: purposeId('look'),
      legalGround: 'test',
      validFrom: '2024-01-01',
      validUntil: '2025-01-01',
      splitsOn: ['place', 'kind', 'way', 'day'],
      editionMinimum: 10,
      terms: { handling: ['H2'], marking: '', text: '' },
      ...some,
    }));

export const VIEWER: Viewer = {
  account: accountId('member'),
  as: { kind: 'forum', forum: forumId('table'), purpose: purposeId('look') },
};

export const worldOf = (releases: readonly Release[]): World => ({
  catalogue: SMALL_WORDS,
  forums: [
    {
      id: forumId('table'),
      label: { nl: 't', en: 't' },
      purposes: [{ id: purposeId('look'), label: { nl: 'l', en: 'l' } }],
      legalBasis: { text: { nl: 't', en: 't' }, validFrom: '2020-01-01', validUntil: '2030-01-01' },
      members: [],
      guests: [],
      highestMarking: 'none',
    },
  ],
  mandates: [
    {
      id: 'm',
      account: accountId('member'),
      role: 'member',
      for: { kind: 'forum', forum: forumId('table') },
      ground: 'test',
      validFrom: '2020-01-01',
      validUntil: '2030-01-01',
    },
    {
      id: 'o',
      account: accountId('owner'),
      role: 'analyst',
      for: { kind: 'partner', partner: partnerId('AA') },
      ground: 'test',
      validFrom: '2020-01-01',
      validUntil: '2030-01-01',
    },
  ],
  releases,
  editions: releases.map((release) => ({
    release: release.id,
    sequence: EDITION,
    day: NOW.day,
    asOf: '2024-05-20T08:00:00.000Z',
  })),
  live: [
    { owner: partnerId('AA'), dataset: SMALL.id, asOf: '2024-05-30T08:00:00.000Z' },
    { owner: partnerId('BB'), dataset: SMALL.id, asOf: '2024-05-30T08:00:00.000Z' },
  ],
});

export const anyReleases: fc.Arbitrary<readonly Release[]> = fc
  .tuple(fc.option(anyRelease('AA'), { freq: 12 }), fc.option(anyRelease('BB'), { freq: 3 }))
  .map((releases) => releases.filter((release) => release !== null));

const anyGrouping: fc.Arbitrary<Grouping> = fc.oneof(
  fc.record({ dimension: fc.constant('place'), level: fc.constantFrom('land', 'town') }),
  fc.record({ dimension: fc.constant('kind'), level: fc.constant('kind') }),
  fc.record({ dimension: fc.constant('way'), level: fc.constantFrom('group', 'way') }),
  fc.record({ dimension: fc.constant('day'), level: fc.constantFrom('year', 'quarter', 'month') }),
  fc.record({ dimension: fc.constant('partner'), level: fc.constant('partner') }),
);

const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('codes'),
    dimension: fc.constant('place'),
    level: fc.constant('town'),
    in: fc.subarray(TOWNS, { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('codes'),
    dimension: fc.constant('place'),
    level: fc.constant('land'),
    in: fc.subarray(['N', 'S', '_U'], { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('codes'),
    dimension: fc.constant('kind'),
    level: fc.constant('kind'),
    in: fc.subarray(KINDS, { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('codes'),
    dimension: fc.constant('way'),
    level: fc.constant('way'),
    in: fc.constantFrom(['G1'], ['H2'], ['H1', 'H2'], ['_X']),
  }),
  fc.record({
    kind: fc.constant('codes'),
    dimension: fc.constant('partner'),
    level: fc.constant('partner'),
    in: fc.constantFrom(['AA'], ['BB']),
  }),
  fc.constantFrom<Condition>(
    { kind: 'window', dimension: 'day', from: '2022-01-01', until: '2024-01-01' },
    { kind: 'window', dimension: 'day', from: '2022-11-01', until: '2023-08-01' },
    { kind: 'window', dimension: 'day', from: '2023-04-01', until: '2023-07-01' },
  ),
) as fc.Arbitrary<Condition>;

export const anyQuestion: fc.Arbitrary<Question> = fc.record({
  dataset: fc.constant(SMALL.id),
  measures: fc.constantFrom(
    ['count'],
    ['count'],
    ['count', 'persons'],
    ['persons'],
    ['distinct:who'],
    ['ratio:persons-per-signal'],
    ['ratio:persons-per-who', 'count'],
  ),
  by: fc.uniqueArray(anyGrouping, { maxLength: 2, selector: (it) => it.dimension }),
  where: fc.uniqueArray(anyCondition, { maxLength: 2, selector: (it) => it.dimension }),
});
