import { describe, expect, it } from 'vitest';
import { SMALL, SMALL_WORDS } from '../../test/gate/small-words.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Codelist } from '../model/codelist.ts';
import { DATE_LEVELS } from '../model/dataset.ts';
import { codelistId } from '../model/ids.ts';
import type { Condition, Question } from '../model/question.ts';
import type { Slice } from '../model/release.ts';
import { CELL_KEY, EXACT, slice } from '../model/testing/small-release.ts';
import { isDateLevelWithin } from './date-level-within.ts';
import { planQuestion } from './plan-question.ts';
import { sliceObjection } from './slice-answers.ts';

const label = { nl: 'x', en: 'x' };
/** Two halves of thirty codes each: long on the finest level, short above it. */
const longList = (id: string): Codelist => ({
  id: codelistId(id),
  version: '1',
  label,
  source: 'test',
  levels: ['half', 'code'].map((level) => ({ id: level, label })),
  codes: ['A', 'B'].flatMap((half) => [
    { code: half, level: 'half', label },
    ...Array.from({ length: 30 }, (_, i) => ({ code: `${half}${i}`, level: 'code', parent: half, label })),
  ]),
});
const LONG = ['origin', 'goal'];
const WORDS: Catalogue = {
  datasets: new Map([
    [
      'small',
      {
        ...SMALL,
        dimensions: [
          ...SMALL.dimensions,
          ...[...LONG, 'theme'].map((id) => ({
            kind: 'code' as const,
            id,
            codelist: codelistId(id === 'theme' ? 'kind' : id),
            label,
            definition: label,
            isRequired: false,
          })),
        ],
      },
    ],
  ]),
  codelists: new Map([...SMALL_WORDS.codelists, ...LONG.map((id) => [id, longList(id)] as const)]),
};
const DETAIL = { ...slice().detail, theme: 'kind', origin: 'code', goal: 'code' };

const codes = (dimension: string, level: string, ...list: string[]): Condition => ({
  kind: 'codes',
  dimension,
  level,
  in: list,
});
const window = (from: string, until: string): Condition => ({ kind: 'window', dimension: 'day', from, until });
const by = (dimension: string, level: string) => ({ dimension, level });
const hues = (count: number) =>
  codes('hue', 'hue', ...Array.from({ length: count }, (_, i) => `H${String(i + 1).padStart(2, '0')}`));

function objection(asked: Partial<Question>, rest: Partial<Slice> = {}) {
  const question: Question = { dataset: SMALL.id, measures: ['count'], by: [], where: [], ...asked };
  return sliceObjection(slice({ detail: DETAIL, ...rest }), planQuestion(question, WORDS), question, WORDS);
}

describe('a slice answers', () => {
  it.each<[name: string, asked: Partial<Question>, rest?: Partial<Slice>]>([
    ['the total', {}],
    ['at the finest level it names', { by: [by('place', 'town')] }],
    ['above the finest level it names', { by: [by('place', 'land')] }],
    ['a special code at any level', { where: [codes('place', 'town', '_U')] }, { detail: { place: 'land' } }],
    // The three towns are the land: their figure is one that may be asked.
    [
      'a fine set that is a coarse node',
      { where: [codes('place', 'town', 'N1', 'N2', 'N3')] },
      { detail: { place: 'land' } },
    ],
    ['a window of days that is a month', { where: [window('2023-02-01', '2023-03-01')] }, { detail: { day: 'month' } }],
    ['as many dimensions as it allows', { by: [by('place', 'town'), by('kind', 'kind')] }, { maxDimensions: 2 }],
    [
      'beside them the theme, the partner and whole years',
      {
        by: [by('place', 'town'), by('theme', 'kind'), by('day', 'year'), by('partner', 'partner')],
        where: [window('2022-01-01', '2024-01-01')],
      },
      { maxDimensions: 1 },
    ],
    ['one long dimension', { by: [by('origin', 'code'), by('goal', 'half')] }],
    ['a long dimension beside a filter above it', { by: [by('origin', 'code')], where: [codes('goal', 'half', 'A')] }],
    ['24 cover nodes', { where: [hues(8), codes('place', 'town', 'N1', 'N2', 'S1')] }],
    [
      'more than 24 cover nodes exactly',
      { where: [hues(9), codes('place', 'town', 'N1', 'N2', 'S1')] },
      { protection: EXACT },
    ],
    ['a sum exactly', { measures: ['persons'] }, { protection: EXACT }],
    ['by week within whole weeks', { by: [by('day', 'week')], where: [window('2024-05-27', '2024-06-10')] }],
    ['by week within days', { by: [by('day', 'week')], where: [window('2024-05-28', '2024-06-09')] }],
    ['by day within whole weeks', { by: [by('day', 'day')], where: [window('2024-05-27', '2024-06-10')] }],
    [
      'by week of a month, exactly',
      { by: [by('day', 'week')], where: [window('2024-05-01', '2024-06-01')] },
      { protection: EXACT },
    ],
  ])('%s', (_, asked, rest) => {
    expect(objection(asked, rest)).toBeUndefined();
  });
});

describe('a slice does not answer', () => {
  const tooFine = (about: string, suggestion?: unknown) => ({
    reason: 'not-at-this-detail',
    about,
    ...(suggestion ? { suggestion } : {}),
  });
  it.each<[name: string, asked: Partial<Question>, rest: Partial<Slice>, expected: unknown]>([
    ['by a dimension it does not name', { by: [by('place', 'land')] }, { detail: {} }, tooFine('place')],
    ['on a dimension it does not name', { where: [codes('place', 'land', 'N')] }, { detail: {} }, tooFine('place')],
    [
      'on all of a dimension it does not name',
      { where: [codes('kind', 'kind', 'X', 'Y', 'Z', '_U')] },
      { detail: {} },
      tooFine('kind'),
    ],
    [
      'by a level that is too fine, and says which is not',
      { by: [by('place', 'town')] },
      { detail: { place: 'land' } },
      tooFine('place', { by: by('place', 'land') }),
    ],
    [
      'by a date level that is too fine, and says which is not',
      { by: [by('day', 'day')] },
      { detail: { day: 'month' } },
      tooFine('day', { by: by('day', 'month') }),
    ],
    [
      'by week where it gives months',
      { by: [by('day', 'week')] },
      { detail: { day: 'month' } },
      tooFine('day', { by: by('day', 'month') }),
    ],
    [
      'on one town where it gives lands',
      { where: [codes('place', 'town', 'N1')] },
      { detail: { place: 'land' } },
      tooFine('place'),
    ],
    [
      'on a month where it gives quarters',
      { where: [window('2023-02-01', '2023-03-01')] },
      { detail: { day: 'quarter' } },
      tooFine('day'),
    ],
    [
      'on a window shifted by a day',
      { where: [window('2023-01-02', '2024-01-01')] },
      { detail: { day: 'month' } },
      tooFine('day'),
    ],
    [
      'at a detail that names no level of the list',
      { by: [by('place', 'land')] },
      { detail: { place: 'planet' } },
      tooFine('place', { by: by('place', 'planet') }),
    ],
    [
      'with persons that it does not let be counted',
      { measures: ['count', 'distinct:who'] },
      {},
      { reason: 'distinct-not-released', about: 'distinct:who' },
    ],
    [
      'with a ratio of such persons',
      { measures: ['ratio:persons-per-who'] },
      {},
      { reason: 'distinct-not-released', about: 'distinct:who' },
    ],
    [
      'with persons over several nodes',
      { measures: ['distinct:who'], where: [codes('place', 'town', 'N1', 'S1')] },
      { pseudonyms: ['who'] },
      { reason: 'distinct-does-not-add', about: 'place' },
    ],
    [
      'by week of a month',
      { by: [by('day', 'week')], where: [window('2024-05-01', '2024-06-01')] },
      {},
      { reason: 'period-not-whole', about: 'day' },
    ],
    [
      'by month of whole weeks',
      { by: [by('day', 'month')], where: [window('2024-05-27', '2024-06-10')] },
      {},
      { reason: 'period-not-whole', about: 'day' },
    ],
    [
      'by year of whole weeks',
      { by: [by('day', 'year')], where: [window('2024-05-27', '2024-06-10')] },
      {},
      { reason: 'period-not-whole', about: 'day' },
    ],
    [
      'on 27 cover nodes, where nothing coarser is near',
      { where: [hues(9), codes('place', 'town', 'N1', 'N2', 'S1')] },
      {},
      { reason: 'too-many-cover-nodes', about: 'hue' },
    ],
    [
      'on 25 cover periods, and says which window has fewer',
      { where: [window('2021-01-02', '2021-01-27')] },
      {},
      {
        reason: 'too-many-cover-nodes',
        about: 'day',
        suggestion: { where: window('2021-01-01', '2021-02-01') },
      },
    ],
    [
      'on 25 cover nodes, and says which codes hold them',
      { where: [codes('origin', 'code', ...Array.from({ length: 25 }, (_, i) => `A${i}`))] },
      {},
      { reason: 'too-many-cover-nodes', about: 'origin', suggestion: { where: codes('origin', 'half', 'A') } },
    ],
    [
      'by more dimensions than it allows',
      { by: [by('place', 'town')], where: [codes('kind', 'kind', 'X')] },
      { maxDimensions: 1 },
      { reason: 'too-many-dimensions' },
    ],
    [
      'by parts of years as if they were free',
      { by: [by('day', 'year')], where: [window('2022-07-01', '2024-01-01')] },
      { maxDimensions: 0 },
      { reason: 'too-many-dimensions' },
    ],
    [
      'by months as if they were free',
      { by: [by('day', 'month')] },
      { maxDimensions: 0 },
      { reason: 'too-many-dimensions' },
    ],
    [
      'by two long dimensions',
      { by: [by('origin', 'code'), by('goal', 'code')] },
      {},
      { reason: 'too-many-long-dimensions' },
    ],
    [
      'on two long dimensions',
      { where: [codes('origin', 'code', 'A1'), codes('goal', 'code', 'A1')] },
      {},
      { reason: 'too-many-long-dimensions' },
    ],
    [
      'on a long dimension that is grouped above the filter, beside another',
      { by: [by('origin', 'code'), by('goal', 'half')], where: [codes('goal', 'code', 'A1')] },
      {},
      { reason: 'too-many-long-dimensions' },
    ],
  ])('%s', (_, asked, rest, expected) => {
    expect(objection(asked, { protection: CELL_KEY, ...rest })).toEqual(expected);
  });

  it('names the first rule that is broken, detail before all', () => {
    expect(objection({ by: [by('place', 'land')], measures: ['persons'] }, { detail: {} })).toEqual(tooFine('place'));
    expect(objection({ by: [by('place', 'land')], measures: ['distinct:who'] }, { maxDimensions: 0 })?.reason).toBe(
      'distinct-not-released',
    );
  });
});

describe('a date level', () => {
  const within = {
    year: ['year'],
    quarter: ['year', 'quarter'],
    month: ['year', 'quarter', 'month'],
    week: ['year', 'quarter', 'month', 'week'],
    day: DATE_LEVELS,
  } as const;
  for (const finest of DATE_LEVELS)
    for (const level of DATE_LEVELS) {
      const expected = (within[finest] as readonly string[]).includes(level);
      it(`${level} lies ${expected ? '' : 'not '}within ${finest}`, () => {
        expect(isDateLevelWithin(level, finest)).toBe(expected);
      });
    }

  it('lies within no level that is none', () => {
    expect(isDateLevelWithin('year', 'century' as 'year')).toBe(false);
  });
});
