import { describe, expect, it } from 'vitest';
import { SMALL, SMALL_WORDS } from '../../test/gate/small-words.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { datasetId } from '../model/ids.ts';
import type { Condition, Question } from '../model/question.ts';
import { planQuestion } from './plan-question.ts';

const AGGREGATES = datasetId('aggregates');
const WORDS: Catalogue = {
  ...SMALL_WORDS,
  datasets: new Map([...SMALL_WORDS.datasets, [AGGREGATES, { ...SMALL, id: AGGREGATES, kind: 'counts' }]]),
};

const question = (rest: Partial<Question>): Question => ({
  dataset: SMALL.id,
  measures: ['count'],
  by: [],
  where: [],
  ...rest,
});
const codes = (dimension: string, level: string, ...list: string[]): Condition => ({
  kind: 'codes',
  dimension,
  level,
  in: list,
});
const window = (from: string, until: string, dimension = 'day'): Condition => ({
  kind: 'window',
  dimension,
  from,
  until,
});
const by = (dimension: string, level: string) => ({ dimension, level });

describe('the plan of a question', () => {
  it('of a total is empty', () => {
    expect(planQuestion(question({}), WORDS)).toEqual({ dimensions: [], by: [], sums: [], distincts: [] });
  });

  it('has each dimension once, groupings first, and the partner apart', () => {
    const plan = planQuestion(
      question({
        measures: ['persons', 'count'],
        by: [by('partner', 'partner'), by('place', 'land')],
        where: [
          codes('kind', 'kind', 'X'),
          codes('place', 'town', 'N1', 'N2', 'N3', 'S1'),
          codes('partner', 'partner', 'BB'),
        ],
      }),
      WORDS,
    );
    expect(plan).toEqual({
      dimensions: [
        { kind: 'code', id: 'place', codelist: 'place', by: 'land', cover: ['N', 'S1'], coverNodesPerKey: {} },
        { kind: 'code', id: 'kind', codelist: 'kind', cover: ['X'] },
      ],
      by: ['partner', 'place'],
      partners: ['BB'],
      sums: ['persons'],
      distincts: [],
    });
  });

  it.each<[name: string, asked: Partial<Question>, planned: unknown]>([
    [
      'says how many cover nodes of codes a grouping node holds, where it holds several',
      { by: [by('place', 'land')], where: [codes('place', 'town', 'N1', 'N2', 'S1')] },
      { cover: ['N1', 'N2', 'S1'], coverNodesPerKey: { N: 2 } },
    ],
    [
      'says how many cover periods a grouping period holds, where it holds several',
      { by: [by('day', 'year')], where: [window('2022-11-01', '2024-01-01')] },
      { by: 'year', coverNodesPerKey: { 2022: 2 } },
    ],
    [
      'counts one node for a grouping finer than the cover',
      { by: [by('place', 'town')], where: [codes('place', 'land', 'N')] },
      { by: 'town', cover: ['N'], coverNodesPerKey: {} },
    ],
    [
      'counts days by the quarter that they lie in',
      { by: [by('day', 'quarter')], where: [window('2023-12-30', '2024-01-03')] },
      { coverNodesPerKey: { '2023-Q4': 2, '2024-Q1': 2 } },
    ],
    [
      'counts days by their ISO week',
      { by: [by('day', 'week')], where: [window('2020-12-30', '2021-01-05')] },
      { coverNodesPerKey: { '2020-W53': 5 } },
    ],
    ['has a list as a list', { where: [codes('way', 'way', 'G1', 'G2')] }, { kind: 'code-list', cover: ['G'] }],
  ])('%s', (_, asked, planned) => {
    expect(planQuestion(question(asked), WORDS).dimensions[0]).toMatchObject(planned as object);
  });

  it('has no cover for a set that is everything, and keeps the dimension', () => {
    const all = codes('kind', 'kind', 'X', 'Y', 'Z', '_U');
    expect(planQuestion(question({ where: [all] }), WORDS).dimensions).toEqual([
      { kind: 'code', id: 'kind', codelist: 'kind' },
    ]);
  });

  it('takes windows up to both ends of the calendar', () => {
    const [dimension] = planQuestion(question({ where: [window('1900-01-01', '2200-01-01')] }), WORDS).dimensions;
    expect(dimension?.cover).toHaveLength(300);
  });

  it('takes a measure of an aggregate', () => {
    expect(planQuestion(question({ dataset: AGGREGATES, measures: ['persons'] }), WORDS).sums).toEqual(['persons']);
  });
});

describe('a question is refused', () => {
  it.each<[name: string, asked: Partial<Question>, message: string]>([
    [
      'of an unknown dataset',
      { dataset: datasetId('smell') },
      "dataset 'smell' does not exist; datasets are small, aggregates",
    ],
    [
      'with a grouping twice',
      { by: [by('place', 'land'), by('place', 'town')] },
      "'place' occurs twice in by; name it once",
    ],
    [
      'with a condition twice',
      { where: [codes('kind', 'kind', 'X'), codes('kind', 'kind', 'Y')] },
      "'kind' occurs twice in where; name it once",
    ],
    ['with a measure twice', { measures: ['count', 'count'] }, "'count' occurs twice in measures; name it once"],
    ['with a code twice', { where: [codes('kind', 'kind', 'X', 'X')] }, "'X' occurs twice in where kind; name it once"],
    ['with no code', { where: [codes('kind', 'kind')] }, "'in' of 'kind' is empty; name a code, or leave it out"],
    [
      'with a dimension that is not there',
      { by: [by('smell', 'smell')] },
      "dataset 'small' has no dimension 'smell'; it has place, kind, way, day, hue, partner",
    ],
    [
      'with a measure that is not there',
      { measures: ['weight'] },
      "dataset 'small' has no measure 'weight'; it has count, overlap, persons, distinct:who, ratio:persons-per-signal, ratio:persons-per-who",
    ],
    [
      'with a count of rows that are aggregates',
      { dataset: AGGREGATES },
      "dataset 'aggregates' has no measure 'count'; it has persons, distinct:who, ratio:persons-per-signal, ratio:persons-per-who",
    ],
    [
      'with a level that is not there',
      { by: [by('place', 'street')] },
      "'place' has no level 'street'; levels are land, town",
    ],
    [
      'with a condition on a level that is not there',
      { where: [codes('place', 'street', 'N1')] },
      "'place' has no level 'street'; levels are land, town",
    ],
    [
      'with a date level that is not there',
      { by: [by('day', 'century')] },
      "'day' has no level 'century'; levels are year, quarter, month, week, day",
    ],
    [
      'with an unknown code',
      { where: [codes('place', 'town', 'Q9')] },
      "code 'Q9' is not on level 'town' of codelist 'place'",
    ],
    [
      'with a code of another level',
      { where: [codes('place', 'town', 'N')] },
      "code 'N' is not on level 'town' of codelist 'place'",
    ],
    [
      'with codes on a date',
      { where: [codes('day', 'year', '2023')] },
      "'day' is a date; ask for a window with 'from' and 'until'",
    ],
    [
      'with a window on codes',
      { where: [window('2023-01-01', '2024-01-01', 'place')] },
      "'place' is not a date; ask for codes with 'level' and 'in'",
    ],
    ...[
      ['2023-02-30', '2024-01-01'],
      ['2023-01-01', 'today'],
      ['2024-01-01', '2024-01-01'],
      ['2024-01-02', '2024-01-01'],
    ].map(([from = '', until = '']): [string, Partial<Question>, string] => [
      `with a window from ${from} until ${until}`,
      { where: [window(from, until)] },
      `'day' from '${from}' until '${until}' is not a window: both must be dates, 'from' before 'until'`,
    ]),
    ...[
      ['0050-01-01', '0051-01-01'],
      ['1899-12-31', '2024-01-01'],
      ['9999-01-01', '9999-12-31'],
      ['2024-01-01', '2200-01-02'],
    ].map(([from = '', until = '']): [string, Partial<Question>, string] => [
      `with a window beyond the calendar, from ${from} until ${until}`,
      { where: [window(from, until)] },
      "'day' takes windows from '1900-01-01' until '2200-01-01'",
    ]),
    ['with another level of the partner', { by: [by('partner', 'land')] }, "'partner' has one level, 'partner'"],
    ['with an unknown partner', { where: [codes('partner', 'partner', 'CC')] }, "'partner' takes codes out of AA, BB"],
    [
      'with a window on the partner',
      { where: [window('2023-01-01', '2024-01-01', 'partner')] },
      "'partner' takes codes out of AA, BB",
    ],
  ])('%s', (_, asked, message) => {
    expect(() => planQuestion(question(asked), WORDS)).toThrow(
      expect.objectContaining({ name: 'InputError', code: 'QUESTION_INVALID', message }),
    );
  });
});
