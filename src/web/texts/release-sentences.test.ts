import { describe, expect, it } from 'vitest';
import { comparisonView } from '../../views/releases/comparison-view.ts';
import { releaseTableView } from '../../views/releases/release-table-view.ts';
import { releaseView } from '../../views/releases/release-view.ts';
import { RELEASE_CONTEXT, sampleContent, sampleSlice } from '../../views/testing/sample-release.ts';
import { wordsFor } from './words.ts';

const NORTH = sampleSlice({
  filters: [{ kind: 'codes', dimension: 'place', in: ['N'] }],
  protection: { kind: 'exact' },
});
const content = sampleContent([NORTH, sampleSlice({ pseudonyms: ['who'], notBefore: '2024-05-01' })], {
  splitsOn: ['place'],
  terms: { handling: ['H1'], marking: 'Departementaal Vertrouwelijk', text: 'Niet op papier' },
});

describe('a release in plain language', () => {
  it.each([
    [
      'nl',
      ['Alleen Place: N', 'Alle overige registraties'],
      ['Exact.', 'Niets verhult kleine aantallen: ook een aantal van 1 is te zien.'],
      'Doordat de delen verschillen, is iets te zien over: Place.',
    ],
    [
      'en',
      ['Only Place: N', 'All other records'],
      ['Exact.', 'Nothing hides small counts: a count of 1 can be seen too.'],
      'Because the parts differ, something can be seen of: Place.',
    ],
  ] as const)(
    'says in %s what each part lets through, what it does not, and at which price',
    (language, which, exact, splits) => {
      const view = releaseView(content, RELEASE_CONTEXT, wordsFor(language));
      expect(view.slices.map((slice) => slice.which)).toEqual(which);
      expect(view.slices[0]).toMatchObject({
        mayAsk: ['Day, per year', 'Place, per area'].map((it) => (language === 'nl' ? it : it.replace('per ', 'by '))),
        mayNot: ['Way'],
        isExact: true,
      });
      expect(view.slices[0]?.sentences.slice(0, 2)).toEqual(exact);
      expect(view.slices[1]?.sentences).toHaveLength(4);
      expect(view.closing).toContain(splits);
      expect(view.facts.at(-1)?.value).toBe('H1 · Departementaal Vertrouwelijk · Niet op papier');
    },
  );

  it('says that the rest is not released, where no part takes it', () => {
    const view = releaseView(sampleContent([NORTH]), RELEASE_CONTEXT, wordsFor('nl'));
    expect(view.closing[0]).toBe('Registraties die in geen deel vallen, worden niet vrijgegeven.');
  });
});

describe('a release as a table', () => {
  it('has a row for every dimension, also for one that cannot be asked by', () => {
    const { columns, rows } = releaseTableView(content, RELEASE_CONTEXT, wordsFor('nl'));
    expect(columns).toEqual(['Kenmerk of regel', 'Deel 1', 'Deel 2']);
    expect(rows.find(({ name }) => name === 'Way')).toEqual({
      ...{ name: 'Way', cells: ['niet te vragen', 'niet te vragen'], isNothing: true },
    });
    expect(rows.find(({ name }) => name === 'Verschillende personen')?.cells).toEqual(['niet te vragen', 'Persons']);
  });
});

describe('a comparison in words', () => {
  const before = sampleContent();
  const after = sampleContent([
    sampleSlice({ filters: NORTH.filters, detail: { place: 'town', day: 'year' } }),
    sampleSlice({ detail: { place: 'area' }, minimumBase: 20 }),
  ]);
  it('says where a difference holds, when not everywhere, and what stayed', () => {
    const view = comparisonView(before, after, RELEASE_CONTEXT, wordsFor('nl'));
    expect(view.summary).toBe('Ruimer: 1. Enger: 2. Anders: 0.');
    expect(view.groups.map(({ direction, lines }) => [direction, lines.slice(0, 2)])).toEqual([
      ['wider', ['Alleen Place: N: Place: per town (was: per area)']],
      [
        'narrower',
        [
          'Alle overige registraties: Day: niet te vragen (was: per year)',
          'Alle overige registraties: Kleinste totaal: 20 (was: 10)',
        ],
      ],
      ['same', ['Eigenaar: AA', 'Dataset: Small']],
    ]);
  });

  it('says in English that nothing changes, and names no difference', () => {
    const view = comparisonView(after, after, RELEASE_CONTEXT, wordsFor('en'));
    expect(view.summary).toBe('Wider: 0. Narrower: 0. Otherwise changed: 0.');
    expect(view.groups.map(({ direction }) => direction)).toEqual(['same']);
  });
});
