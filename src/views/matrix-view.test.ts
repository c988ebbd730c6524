import { describe, expect, it } from 'vitest';
import { heatScale } from './heat.ts';
import { matrixView } from './matrix-view.ts';
import { answerOf, cell, covered } from './testing/sample-answer.ts';
import { CONTEXT, node } from './testing/sample-context.ts';

const key = (modus: string, registered: string) => ({ modus, registered });
const input = {
  answer: answerOf([
    cell(key('VAN', '2025-01'), 30),
    cell(key('CAR', '2025-01'), 8),
    cell(key('CAR', '2025-02'), null),
    cell(key('_X', '2025-01'), 500),
  ]),
  totals: answerOf([cell({ modus: 'VAN' }, 60), cell({ modus: 'CAR' }, 90)]),
  totalsBefore: answerOf([cell({ modus: 'VAN' }, 58), cell({ modus: 'CAR' }, 40)]),
  dimension: 'modus',
  level: 'modus',
  nodes: [node('VAN', 'Transport'), node('CAR', 'Transport'), node('CASH', 'Money'), node('_X')],
  columnDimension: 'registered',
  columns: ['2025-01', '2025-02'],
  corner: 'Modus',
  canBeProvisional: true,
};

describe('the matrix', () => {
  const view = matrixView(input, CONTEXT);

  it('groups rows by facet in code order, the largest first, special codes last', () => {
    expect(view.groups.map((group) => [group.label, group.rows.map((row) => row.header)])).toEqual([
      ['Transport', ['CAR', 'VAN']],
      ['Money', ['CASH']],
      ['matrix.special', ['_X']],
    ]);
  });

  it('fills every cell: a number, none or few, or withheld', () => {
    expect(view.groups[0]?.rows[0]?.cells.map((c) => c.kind)).toEqual(['value', 'withheld']);
    expect(view.groups[1]?.rows[0]?.cells.map((c) => c.kind)).toEqual(['few', 'few']);
  });

  it('takes its tones from real codes only', () => {
    expect(view.legend.at(-1)?.text).toBe('heat.step from=23 to=30');
    expect(view.groups[2]?.rows[0]?.cells[0]?.tone).toBe(0);
  });

  it('shows a change only when it is larger than the noise', () => {
    expect(view.groups[0]?.rows.map((row) => row.extras.map((extra) => extra.text))).toEqual([
      ['90', '+125%'],
      ['60', 'change.short.unclear'],
    ]);
  });

  it('does not compare figures with other partners in them', () => {
    const totalsBefore = answerOf(input.totalsBefore.cells ?? [], {
      coverage: [covered('POLITIE'), covered('KMAR', 'not-released')],
    });
    const [row] = matrixView({ ...input, totalsBefore }, CONTEXT).groups[0]?.rows ?? [];
    expect(row?.extras[1]).toEqual({ text: 'change.short.not-comparable', kind: 'muted' });
  });

  it('has the same numbers in its table', () => {
    const drawn = view.groups.flatMap((group) =>
      group.rows.map((row) => [row.header, row.cells.map((c) => c.text)] as const),
    );
    for (const [header, cells] of drawn)
      expect(
        view.table.rows
          .find((row) => row.header === header)
          ?.cells.slice(0, 2)
          .map((c) => c.text),
      ).toEqual(cells);
  });
});

describe('the tones', () => {
  for (const [most, tones] of [
    [0, []],
    [3, [1]],
    [12, [1, 2, 3]],
    [1000, [1, 2, 3, 4, 5, 6]],
  ] as const)
    it(`for values up to ${most} are ${tones}`, () => {
      const scale = heatScale([most]);
      expect(scale.steps.map((step) => step.tone)).toEqual(tones);
      expect(scale.stepOf(0)).toBe(0);
      expect(scale.stepOf(most)).toBe(tones.at(-1) ?? 0);
    });
});
