import { describe, expect, it } from 'vitest';
import { chooseFormat, formatRows } from './format-rows.ts';

const ROWS = [
  { month: '2026-01', count: 12 },
  { month: '2026-02', count: null, partner: 'KMAR' },
];

describe('formatRows', () => {
  it('aligns a table, numbers to the right, without lines or colour', () => {
    expect(formatRows(ROWS, 'table', false)).toBe(
      ['month         count  partner', '2026-01          12', '2026-02  (withheld)  KMAR', ''].join('\n'),
    );
  });

  it('writes one JSON object a line', () => {
    expect(
      formatRows(ROWS, 'ndjson', false)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(ROWS);
  });

  it('writes nothing for no rows', () => {
    expect(formatRows([], 'table', true)).toBe('');
  });

  for (const [asked, isTerminal, chosen] of [
    [undefined, true, 'table'],
    [undefined, false, 'ndjson'],
    ['table', false, 'table'],
    ['ndjson', true, 'ndjson'],
  ] as const)
    it(`chooses ${chosen} when ${asked} is asked on a ${isTerminal ? 'terminal' : 'pipe'}`, () => {
      expect(chooseFormat(asked, isTerminal)).toBe(chosen);
    });
});
