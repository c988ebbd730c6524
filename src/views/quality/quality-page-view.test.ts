import { describe, expect, it } from 'vitest';
import type { WireQualitySeries } from '../../model/wire/quality.ts';
import { PLAIN_WORDS } from '../testing/plain-words.ts';
import { fieldRows } from './field-rows.ts';
import { lateRegistration } from './late-registration.ts';
import { qualityPageView } from './quality-page-view.ts';
import { shareText } from './share-text.ts';
import { unitRows } from './unit-rows.ts';

const labels = { field: (id: string) => id, unit: (id: string) => id };
const field = (filled: number, unknown: number, notRegistered: number, notApplicable = 0, invalid = 0) => ({
  ...{ rows: filled + unknown + notRegistered + notApplicable, filled, unknown, notRegistered, notApplicable, invalid },
});
const month = (of: string, rows: number) => ({ month: of, rows, accepted: rows, duplicates: 0, sameContent: 0 });
const series: WireQualitySeries = {
  ...{ partner: 'KMAR', dataset: 'signals', units: [], deliveries: 2, unmeasured: 0 },
  months: [month('2026-01', 100), month('2026-03', 100)],
  fields: [
    {
      field: 'route',
      months: [
        { ...field(60, 30, 10), month: '2026-01', registrationChanges: [] },
        { ...field(20, 70, 10), month: '2026-03', registrationChanges: ['unknown'] },
      ],
    },
    { field: 'theme', months: [{ ...field(100, 0, 0, 0, 4), month: '2026-03', registrationChanges: [] }] },
  ],
  delays: [
    { month: '2026-03', field: 'event', rows: 50, late: 50, lateAfterDays: 62 },
    { month: '2026-03', field: 'registered', rows: 100, late: 25, lateAfterDays: 62 },
  ],
};

describe('a share as text', () => {
  for (const [part, whole, text] of [
    [0, 0, 'quality.noShare'],
    [1, 2, '50%'],
    [9999, 10_000, 'quality.almostAll'],
    [10_000, 10_000, '100%'],
    [1, 10_000, 'quality.almostNone'],
    [0, 10_000, '0%'],
  ] as const)
    it(`is ${text} for ${part} of ${whole}`, () => {
      expect(shareText({ part, whole }, PLAIN_WORDS)).toBe(text);
    });
});

describe('the page on quality', () => {
  const view = qualityPageView(series, 'registered', labels, PLAIN_WORDS);

  it('has each part as a share of what it is a share of, in the last month', () => {
    expect(view?.numbers.items.map(({ text }) => text)).toEqual(['60%', '97%', '75%', '100%']);
  });

  it('keeps a month without deliveries on the axis, without a share', () => {
    expect(view?.parts.periods.map(({ key }) => key)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(view?.parts.lines[0]?.points.map(({ value }) => value)).toEqual([0.6, null, 0.6]);
  });

  it('puts the worst field first, says what to do, and marks a change of registration', () => {
    expect(view?.fields.map((row) => [row.field, row.hasChange, row.advice.length, row.isQuiet])).toEqual([
      ['route', true, 3, false],
      ['theme', false, 1, false],
    ]);
    expect(view?.changes).toHaveLength(1);
  });

  it('is nothing where nothing was measured', () => {
    expect(qualityPageView({ ...series, months: [] }, 'registered', labels, PLAIN_WORDS)).toBeUndefined();
  });
});

it('leaves rows to which a field does not apply out of its shares', () => {
  const [row] = fieldRows([{ ...field(5, 5, 0, 90), field: 'x' }], labels.field, PLAIN_WORDS);
  expect([row?.filled, row?.unknown, row?.rows]).toEqual(['50%', '50%', '10']);
  expect(Object.values(row?.bar ?? {}).reduce((sum, part) => sum + part, 0)).toBe(1);
});

it('puts the least complete unit first and rows without a unit last', () => {
  const unit = (id: string, filled: number) => ({
    ...{ unit: id, rows: 10, accepted: 10, duplicates: 0, filled, applicable: 10, invalid: 0 },
  });
  const rows = unitRows([unit('_X', 1), unit('AMS', 9), unit('LIM', 2)], labels.unit, PLAIN_WORDS);
  expect(rows.map((row) => row.unit)).toEqual(['LIM', 'AMS', '_X']);
});

describe('late registration', () => {
  const lag = {
    ...{ happened: 'event', registered: 'registered', lastReceipt: '2026-04-01' },
    quarters: [
      {
        quarter: '2025-Q1',
        bands: [{ upTo: 31, rows: 6 }, { upTo: 92, rows: 2 }, { upTo: 183, rows: 1 }, { rows: 1 }],
      },
      { quarter: '2025-Q3', bands: [{ upTo: 7, rows: 4 }] },
    ],
  };
  const view = lateRegistration(lag, { happened: 'a', registered: 'b' }, PLAIN_WORDS);

  it('adds up what was registered within 1, 3, 6 and 12 months', () => {
    expect(view?.lines.map(({ points }) => points[0]?.value)).toEqual([0.6, 0.8, 0.9, 0.9]);
  });

  it('is provisional for quarters that ended less than a year before the last receipt, and has no gaps', () => {
    expect(view?.periods.map(({ key, isProvisional }) => [key, isProvisional])).toEqual([
      ['2025-Q1', false],
      ['2025-Q2', true],
      ['2025-Q3', true],
    ]);
  });
});
