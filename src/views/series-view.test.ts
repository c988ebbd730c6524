import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { seriesView } from './series-view.ts';
import { CONTEXT } from './testing/sample-context.ts';

const noisy = (value: number): Figure => ({ kind: 'value', value, half: 5, variance: 3 });
const input = {
  periods: ['2026-08', '2026-09', '2026-10'],
  asOf: '2026-11-20T06:10:00Z',
  canBeProvisional: true,
  lines: [
    { id: 'now', label: 'Now', tone: 'main' as const, figures: [noisy(100), noisy(2), { kind: 'withheld' } as const] },
    { id: 'before', label: 'Before', tone: 'before' as const, figures: [noisy(90), noisy(80), noisy(70)] },
  ],
};

describe('a series', () => {
  const view = seriesView(input, CONTEXT);

  it('has a band that never goes under 0', () => {
    expect(view.lines[0]?.points.slice(0, 2).map(({ low, high }) => [low, high])).toEqual([
      [96, 104],
      [0, 6],
    ]);
  });

  it('leaves a withheld point out, says so, and never draws it as 0', () => {
    expect(view.lines[0]?.points[2]).toMatchObject({ value: null, kind: 'withheld', text: 'figure.withheld' });
    expect(view.notes).toContain('series.gaps');
    expect(view.readouts[2]).toContain('figure.withheld');
  });

  it('marks the months that still fill up', () => {
    expect(view.periods.map((period) => period.isProvisional)).toEqual([false, true, true]);
    expect(view.table.rows[1]?.header).toBe('series.headerProvisional period=2026-09');
  });

  it('tells each period with its unit and all its lines', () => {
    expect(view.readouts[0]).toBe(
      'series.at period=2026-08 unit=signals Now figure.margin value=100 margin=4; Before figure.margin value=90 margin=4',
    );
  });

  it('marks where its codes changed: on the axis, in the table, and in what is read out', () => {
    const change = {
      ...{ date: '2026-09-01', dimension: { nl: 'Way', en: 'Way' }, superseded: [], isEdition: false },
      began: [{ nl: 'Bus', en: 'Bus' }],
      ended: [],
    };
    const changed = seriesView({ ...input, changes: [change] }, CONTEXT);
    expect(view.changes).toEqual([]);
    expect(changed.changes).toMatchObject([{ period: 1, isAtStart: true, short: 'changes.short.began' }]);
    expect(changed.table.rows.map(({ header }) => header.includes('changes.sign'))).toEqual([false, true, false]);
    expect(changed.readouts.map((readout) => readout.includes('Bus'))).toEqual([false, true, false]);
  });

  it('has whole numbers on its scale', () => {
    expect(view.ticks.every((tick) => Number.isInteger(tick.value))).toBe(true);
    expect(view.top).toBeGreaterThanOrEqual(104);
  });
});
