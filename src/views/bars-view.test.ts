import { describe, expect, it } from 'vitest';
import { barsView } from './bars-view.ts';
import { answerOf, cell } from './testing/sample-answer.ts';
import { CONTEXT, node } from './testing/sample-context.ts';

const input = {
  answer: answerOf([
    cell({ route: 'B' }, 40),
    cell({ route: 'C' }, 40),
    cell({ route: 'A' }, 90),
    cell({ route: 'D' }, null),
    cell({ route: '_X' }, 120),
  ]),
  total: answerOf([cell({}, 300)]),
  dimension: 'route',
  level: 'route',
  nodes: ['C', 'B', 'A', 'D', 'E', '_U', '_X'].map((code) => node(code)),
  limit: 10,
};

describe('a ranking', () => {
  it('goes by published value, ties in code order, withheld last', () => {
    expect(barsView(input, CONTEXT).bars.map((bar) => [bar.label, bar.text])).toEqual([
      ['A', '90'],
      ['C', '40'],
      ['B', '40'],
      ['E', 'figure.few'],
      ['D', 'figure.withheld'],
    ]);
  });

  it('keeps what is not a value apart', () => {
    expect(barsView(input, CONTEXT).apart.map((bar) => bar.label)).toEqual(['_X']);
  });

  it('adds up the others from published values, without a bar', () => {
    const nodes = ['C', 'B', 'A'].map((code) => node(code));
    const [other] = barsView({ ...input, nodes, limit: 1 }, CONTEXT).apart;
    expect(other).toMatchObject({ label: 'bars.other count=2', text: '80', hasBar: false });
  });

  it('withholds the others when one of them is', () => {
    const [other] = barsView({ ...input, limit: 2 }, CONTEXT).apart;
    expect(other).toMatchObject({ kind: 'withheld', text: 'figure.withheld' });
  });

  it('has a share only where the published total carries one', () => {
    expect(barsView(input, CONTEXT).bars[0]?.share).toBe('30%');
    const small = barsView({ ...input, total: answerOf([cell({}, 24)]) }, CONTEXT);
    expect(small.bars[0]?.share).toBeUndefined();
    expect(small.notes).toContain('bars.noShares');
  });

  it('says when the order means nothing', () => {
    const close = answerOf(['A', 'B', 'C'].map((code, i) => cell({ route: code }, 20 + i)));
    expect(barsView({ ...input, answer: close }, CONTEXT).notes).toContain('bars.noOrder');
  });

  it('has the same numbers in its table', () => {
    const { bars, table } = barsView(input, CONTEXT);
    for (const bar of bars) expect(table.rows.find((row) => row.header === bar.label)?.cells[0]?.text).toBe(bar.text);
  });

  it('marks what the reader chose', () => {
    const chosen = { dimension: 'route', level: 'route', code: 'A' };
    const view = barsView(input, { ...CONTEXT, selections: [chosen] });
    expect(view.hasSelection).toBe(true);
    expect(view.bars.filter((bar) => bar.isSelected).map((bar) => bar.select)).toEqual([chosen]);
  });
});
