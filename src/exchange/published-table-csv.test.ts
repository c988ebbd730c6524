import { describe, expect, it } from 'vitest';
import type { WireTableEdition } from '../model/wire/published-table.ts';
import { publishedTableCsv } from './published-table-csv.ts';

const text = (it: string) => ({ nl: it, en: it });
const EDITION: WireTableEdition = {
  table: {
    ...{ id: 'i', as: 'reader', state: 'active', title: text('=1+1'), owner: 'AA', dataset: 'small' },
    ...{
      datasetLabel: text('small'),
      unit: 'signal',
      unitLabel: text('signal'),
      isFictitious: true,
      tables: [],
      where: [],
    },
    ...{ period: { from: '2022-01-01', until: '2023-01-01' }, method: { kind: 'rounding', base: 5 } },
    ...{ meaning: text('rounded'), forum: 'f', forumLabel: text('f') },
    ...{ purpose: 'p', purposeLabel: text('p'), may: [] },
    ...{ legalGround: 'g', validUntil: '2025-01-01' },
    ...{ terms: { handling: ['H1'], marking: '@x', text: 'a "b", c' }, editions: [] },
  },
  number: 2,
  asOf: '2024-01-01T00:00:00.000Z',
  dimensions: [{ dimension: 'place', label: text('place'), codes: [] }],
  tables: [
    {
      title: text('t'),
      dimensions: ['place'],
      cells: [
        { key: {}, value: 10, status: 'rounded' },
        { key: { place: 'N' }, value: null, status: 'withheld' },
      ],
    },
  ],
};

describe('a published table as CSV', () => {
  const lines = publishedTableCsv(EDITION).split('\r\n');

  it('carries its terms, marking, method and what that means', () => {
    expect(lines).toEqual(
      expect.arrayContaining(['methode,rounding', 'betekenis,rounded / rounded', 'voorwaarden,"a ""b"", c"']),
    );
    expect(lines).toContain('dataset,small / small (fictief / fictitious)');
  });

  it('shows a margin, and a withheld number as withheld', () => {
    expect(lines.slice(-4, -1)).toEqual(['table,place,count,status', 't,_T,10,rounded', 't,N,,withheld']);
  });

  it('has no field that a spreadsheet takes for a formula', () => {
    expect(lines).toContain("titel,'=1+1 / =1+1");
    expect(lines).toContain("markering,'@x");
    for (const line of lines) expect(line).not.toMatch(/(^|,)"?[=+@-]/);
  });
});
