import { describe, expect, it } from 'vitest';
import { numbersView } from './numbers-view.ts';
import { answerOf, cell, covered } from './testing/sample-answer.ts';
import { CONTEXT, node } from './testing/sample-context.ts';

const input = {
  total: answerOf([cell({}, 500, 6)]),
  totalBefore: answerOf([cell({}, 400, 6)]),
  parts: answerOf([cell({ theme: 'SMUGGLING' }, 300, 6), cell({ theme: 'BOTH' }, null)]),
  partsBefore: answerOf([cell({ theme: 'SMUGGLING' }, 299, 6)]),
  dimension: 'theme',
  level: 'theme',
  nodes: [node('SMUGGLING'), node('TRAFFICKING'), node('BOTH')],
};

describe('the large figures', () => {
  const items = numbersView(input, CONTEXT).items;

  it('give the published total, not the sum of the parts', () => {
    expect(items[0]).toMatchObject({ label: 'numbers.all', text: '500', margin: '±9' });
  });

  it('give a change only where there is one', () => {
    expect(items.map((item) => item.change)).toEqual([
      { text: 'change.both by=change.margin by=+100 margin=12 percent=+25%', direction: 'up' },
      { text: 'change.unclear', direction: 'none' },
      { text: 'change.unclear', direction: 'none' },
      { text: 'change.withheld', direction: 'none' },
    ]);
  });

  it('compare nothing when a partner came or went', () => {
    const totalBefore = answerOf([cell({}, 400, 6)], { coverage: [covered('POLITIE')] });
    expect(numbersView({ ...input, totalBefore }, CONTEXT).items[0]?.change.text).toBe('change.notComparable');
  });

  it('compare nothing when the year before was refused', () => {
    expect(numbersView({ ...input, totalBefore: undefined }, CONTEXT).items[0]?.change.text).toBe('change.withheld');
  });
});
