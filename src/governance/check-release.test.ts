import { describe, expect, it } from 'vitest';
import { SMALL, SMALL_WORDS } from '../../test/gate/small-words.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { datasetId, partnerId } from '../model/ids.ts';
import type { Release, Slice } from '../model/release.ts';
import { EXACT, release, slice } from '../model/testing/small-release.ts';
import { checkRelease } from './check-release.ts';

const AGGREGATES = datasetId('aggregates');
const WORDS: Catalogue = {
  ...SMALL_WORDS,
  datasets: new Map([...SMALL_WORDS.datasets, [AGGREGATES, { ...SMALL, id: AGGREGATES, kind: 'counts' }]]),
};
const ON_PLACE: Slice['filters'] = [{ kind: 'codes', dimension: 'place', in: ['N'] }];
const ON_KIND: Slice['filters'] = [{ kind: 'codes', dimension: 'kind', in: ['X'] }];
const SPLIT = "slices that differ filter on 'place', which that difference discloses: list it under splitsOn";

describe('a release may be stored', () => {
  it.each<[name: string, one: Release]>([
    ['as the rules say', release()],
    [
      'with any minimum of an edition, when it is exact',
      release([slice({ protection: EXACT })], { editionMinimum: 0 }),
    ],
    ['with an edition of ten changes', release([slice()], { editionMinimum: 10 })],
    ['of aggregates, exact', release([slice({ protection: EXACT })], { dataset: AGGREGATES })],
    ['for whole years', release([slice()], { recordsFrom: '2022-01-01', recordsUntil: '2024-01-01' })],
    [
      'with filters at any level, special codes and windows',
      release([
        slice({
          filters: [
            { kind: 'codes', dimension: 'place', in: ['N', 'S1', '_U'] },
            { kind: 'codes', dimension: 'way', in: ['G', 'H1', '_X'] },
            { kind: 'window', dimension: 'day', from: '2023-01-01' },
          ],
        }),
      ]),
    ],
    ['with records that may be compared', release([slice({ overlaps: true })])],
    ['with slices that are alike but for their filters', release([slice({ filters: ON_PLACE }), slice()])],
    ['with slices that differ in base', release([slice({ filters: ON_PLACE, minimumBase: 20 }), slice()])],
    [
      'with details in another order',
      release([
        slice({ filters: ON_PLACE, detail: { place: 'town', kind: 'kind' } }),
        slice({ detail: { kind: 'kind', place: 'town' } }),
      ]),
    ],
    [
      'with a difference that it lists',
      release([slice({ filters: ON_PLACE }), slice({ detail: {} })], { splitsOn: ['place'] }),
    ],
  ])('%s', (_, one) => {
    expect(checkRelease(one, WORDS)).toEqual([]);
  });
});

describe('a release is kept out', () => {
  it.each<[name: string, one: Release, problems: readonly string[]]>([
    [
      'with slices of which one alone lets records be compared',
      release([slice({ filters: ON_PLACE, overlaps: true }), slice()]),
      [SPLIT],
    ],
    [
      'of one who delivers nothing of it',
      release([slice()], { owner: partnerId('CC') }),
      ['CC does not deliver small'],
    ],
    ['without slices', release([]), ['a release has at least one slice']],
    [
      'that ends when it begins',
      release([slice()], { validUntil: '2024-01-01' }),
      ['validFrom must lie before validUntil'],
    ],
    [
      'of parts of years',
      release([slice()], { recordsFrom: '2022-07-01', recordsUntil: 'later' }),
      [
        "records are released by whole years: '2022-07-01' is not the first day of one",
        "records are released by whole years: 'later' is not the first day of one",
      ],
    ],
    [
      'whose slices differ in how many dimensions they answer',
      release([slice({ filters: ON_PLACE, maxDimensions: 2 }), slice()]),
      ["slices that differ filter on 'place', which that difference discloses: list it under splitsOn"],
    ],
    [
      'with numbers that are none',
      release([
        slice({ maxDimensions: 99, minimumBase: -5, protection: { kind: 'cell-key', table: 'D5_V3_js2', roundTo: 0 } }),
      ]),
      [
        'slice 1: maxDimensions must be a whole number from 1 to 8',
        'slice 1: minimumBase must be a whole number from 0 to 100000',
        'slice 1: roundTo must be a whole number from 1 to 100000',
      ],
    ],
    [
      'with an embargo until no day',
      release([slice({ notBefore: 'soon' })]),
      ["slice 1: notBefore 'soon' is not a date"],
    ],
    [
      'that begins in the middle of a month',
      release([slice({ filters: [{ kind: 'window', dimension: 'day', from: '2023-03-17' }] })]),
      ["slice 1: '2023-03-17' is not the first day of a month"],
    ],
    [
      'of aggregates under cell key',
      release([slice()], { dataset: AGGREGATES }),
      ['aggregates holds aggregates and is released only exact'],
    ],
    [
      'with an edition of nine changes',
      release([slice()], { editionMinimum: 9 }),
      ['editionMinimum under 10 needs an exact release'],
    ],
    [
      'with such an edition when only one slice is exact',
      release([slice({ protection: EXACT, filters: ON_PLACE }), slice()], { editionMinimum: 1, splitsOn: ['place'] }),
      ['editionMinimum under 10 needs an exact release'],
    ],
    [
      'at a level that is not there',
      release([slice({ detail: { place: 'street' } })]),
      ["slice 1: 'place' has no level 'street'"],
    ],
    [
      'at a date level that is not there',
      release([slice({ detail: { day: 'hour' } })]),
      ["slice 1: 'day' has no level 'hour'"],
    ],
    [
      'at a dimension that is not there',
      release([slice({ detail: { smell: 'smell' } })]),
      ["slice 1: 'smell' has no level 'smell'"],
    ],
    [
      'that filters on a dimension that is not there',
      release([slice({ filters: [{ kind: 'codes', dimension: 'smell', in: ['N'] }] })]),
      ["slice 1: 'smell' is not a dimension"],
    ],
    [
      'that filters codes by a window',
      release([slice({ filters: [{ kind: 'window', dimension: 'place', from: '2023-01-01' }] })]),
      ["slice 1: 'place' is not a date"],
    ],
    [
      'that filters a date by codes',
      release([slice({ filters: [{ kind: 'codes', dimension: 'day', in: ['2023'] }] })]),
      ["slice 1: 'day' is a date; filter it with a window"],
    ],
    [
      'that filters on unknown codes',
      release([slice(), slice({ filters: [{ kind: 'codes', dimension: 'place', in: ['N', 'Q', 'R'] }] })]),
      ["slice 2: 'Q' is not in codelist 'place'", "slice 2: 'R' is not in codelist 'place'"],
    ],
    [
      'that filters on no code',
      release([slice({ filters: [{ kind: 'codes', dimension: 'place', in: [] }] })]),
      ["slice 1: the filter on 'place' names no code"],
    ],
    ['whose slices differ in detail unsaid', release([slice({ filters: ON_PLACE }), slice({ detail: {} })]), [SPLIT]],
    [
      'whose slices differ in protection unsaid',
      release([slice({ filters: ON_PLACE }), slice({ protection: EXACT })]),
      [SPLIT],
    ],
    [
      'whose slices differ, and that lists only one of the dimensions',
      release([slice({ filters: ON_PLACE }), slice({ filters: ON_KIND, detail: {} })], { splitsOn: ['kind'] }),
      [SPLIT],
    ],
  ])('%s', (_, one, problems) => {
    expect(checkRelease(one, WORDS)).toEqual(problems);
  });

  it('for everything that is wrong with it, in one go', () => {
    const one = release([slice({ detail: { place: 'street', smell: 'x' } })], {
      owner: partnerId('CC'),
      editionMinimum: 0,
    });
    expect(checkRelease(one, WORDS)).toHaveLength(4);
  });

  it('of a dataset that is not there, as a mistake of the caller', () => {
    expect(() => checkRelease(release([slice()], { dataset: datasetId('smell') }), WORDS)).toThrow(
      /'smell' does not exist/,
    );
  });
});
