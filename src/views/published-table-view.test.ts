import { describe, expect, it } from 'vitest';
import type { WireTableEdition } from '../model/wire/published-table.ts';
import { publishedTableView } from './published-table-view.ts';
import { PLAIN_WORDS } from './testing/plain-words.ts';

const text = (it: string) => ({ nl: it, en: it });
const cell = (value: number | null, key: Readonly<Record<string, string>>) => ({
  key,
  value,
  status: value === null ? ('withheld' as const) : ('published' as const),
});

const edition = (figures: readonly (number | null)[]): WireTableEdition => ({
  table: {
    ...{ id: 'i', as: 'reader', state: 'active', title: text('t'), owner: 'AA', dataset: 'small', may: [] },
    ...{ datasetLabel: text('small'), unit: 'signal', unitLabel: text('signals'), isFictitious: true },
    ...{ tables: [], where: [], period: { from: '2022-01-01', until: '2023-01-01' }, meaning: text('m') },
    ...{ method: { kind: 'suppression', maxN: 3, protectZeros: false, width: 3 } },
    ...{ forum: 'f', forumLabel: text('f'), purpose: 'p', purposeLabel: text('p'), legalGround: 'g' },
    ...{ validUntil: '2025-01-01', terms: { handling: [], marking: '', text: '' }, editions: [] },
  },
  ...{ number: 1, asOf: '2024-01-01T00:00:00.000Z' },
  dimensions: [
    {
      dimension: 'place',
      label: text('place'),
      codes: [
        { code: 'N', label: text('North'), depth: 0 },
        { code: 'N1', label: text('North one'), depth: 1 },
        { code: 'S', label: text('South'), depth: 0 },
      ],
    },
    { dimension: 'day', label: text('day'), codes: [{ code: '2022-Q1', label: text('2022-Q1'), depth: 0 }] },
  ],
  tables: [
    {
      title: text('place by day'),
      dimensions: ['place', 'day'],
      cells: [{}, { place: 'N' }, { place: 'N1' }].flatMap((place, i) => [
        cell(figures[2 * i] ?? null, place),
        cell(figures[2 * i + 1] ?? null, { ...place, day: '2022-Q1' }),
      ]),
    },
    {
      title: text('day'),
      dimensions: ['day'],
      cells: [cell(9, {}), cell(null, { day: '2022-Q1' })],
    },
  ],
});

const ONE = edition([20, 15, 12, null, 7, 5]);

describe('a published table as it is drawn', () => {
  const view = publishedTableView(ONE, 0, 'signals', PLAIN_WORDS);

  it('has its last dimension in columns, margins first, and only the codes that this table names', () => {
    expect([view.corners, view.over]).toEqual([['place'], 'day']);
    expect(view.columns.map(({ label, isMargin }) => [label, isMargin])).toEqual([
      ['tables.total', true],
      ['2022-Q1', false],
    ]);
    expect(view.rows.map(({ heads }) => heads.map(({ label, depth }) => [label, depth]))).toEqual([
      [['tables.total', 0]],
      [['North', 0]],
      [['North one', 1]],
    ]);
  });

  it('puts every figure in its place, and withheld is no number', () => {
    expect(view.rows.map(({ cells }) => cells.map(({ text: it, kind }) => (kind === 'number' ? it : kind)))).toEqual([
      ['20', '15'],
      ['12', 'withheld'],
      ['7', '5'],
    ]);
    expect(view.withheld).toBe(1);
  });

  it('with one dimension has one column, of what is counted', () => {
    const one = publishedTableView(ONE, 1, 'signals', PLAIN_WORDS);
    expect([one.corners, one.over, one.columns.length, one.withheld]).toEqual([['day'], 'signals', 1, 1]);
    expect(one.rows.map(({ cells }) => cells[0]?.kind)).toEqual(['number', 'withheld']);
  });

  it('beside an earlier edition shows differences, and none where one of the two is withheld', () => {
    const next = edition([25, null, 12, 4, 5, 5]);
    const rows = publishedTableView(next, 0, 'signals', PLAIN_WORDS, ONE).rows;
    expect(rows.map(({ cells }) => cells.map(({ text: it, kind }) => (kind === 'number' ? it : kind)))).toEqual([
      ['+5', 'withheld'],
      ['0', 'withheld'],
      ['-2', '0'],
    ]);
  });
});
