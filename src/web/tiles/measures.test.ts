import { describe, expect, it } from 'vitest';
import { PLAIN_WORDS } from '../../views/testing/plain-words.ts';
import { unitText } from '../../views/unit-text.ts';
import { measureChoices, withMeasure } from './measures.ts';
import { OVERVIEW } from './overview.ts';

const text = (name: string) => ({ nl: name, en: name });
const card = { population: text(''), place: text(''), countingRule: text(''), version: '1', caveats: [] };
const dataset = (hasPersons: boolean, kind: 'records' | 'counts' = 'records') => ({
  kind,
  unitLabel: text('suspects'),
  measures: [{ id: 'days', label: text('Days'), unit: 'day', card }],
  distincts: hasPersons ? [{ id: 'distinct:key', label: text('Key'), unit: 'person', definition: text('') }] : [],
  ratios: [{ id: 'ratio:per', label: text('Per'), numerator: 'days', denominator: 'count', per: 1, card }],
});
const [tile] = OVERVIEW;
if (tile === undefined) throw new Error('the overview has no tiles');

describe('the measure of a tile', () => {
  it('is one of those that are released, each by its name', () => {
    const choices = measureChoices(tile, dataset(true), PLAIN_WORDS);
    expect(choices.map(({ measure, label, isCurrent }) => [measure, label, isCurrent])).toEqual([
      ['count', 'measure.count unit=suspects', true],
      ['days', 'Days', false],
      ['distinct:key', 'measure.persons', false],
      ['ratio:per', 'Per', false],
    ]);
    expect(measureChoices(tile, dataset(false), PLAIN_WORDS).map(({ measure }) => measure)).not.toContain(
      'distinct:key',
    );
    expect(measureChoices(tile, { ...dataset(false, 'counts'), ratios: [] }, PLAIN_WORDS)).toEqual([]);
  });

  it.each([
    ['the one that was chosen', { [tile.id]: 'ratio:per' }, true, 'ratio:per'],
    ['its own where another tile chose', { other: 'ratio:per' }, true, 'count'],
    ['its own where the chosen one is not released', { [tile.id]: 'distinct:key' }, false, 'count'],
    ['its own where nothing has that name', { [tile.id]: 'nothing' }, true, 'count'],
  ])('is %s', (_, measures, hasPersons, expected) => {
    expect(withMeasure(tile, dataset(hasPersons), { measures }).measure).toBe(expected);
  });

  it.each([
    ['signal', 'signalen'],
    ['person per signal', 'unit.per above=personen below=signalen'],
    ['minor per 100 person', 'unit.perMany above=minderjarigen below=personen per=100'],
  ])('has its unit in words: %s', (unit, expected) => {
    expect(unitText(unit, PLAIN_WORDS)).toBe(expected);
  });
});
