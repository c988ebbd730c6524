import { describe, expect, it } from 'vitest';
import type { MappingContent, WireSample } from '../../../model/wire/mapping.ts';
import { firstPlan, planAgain } from './first-plan.ts';
import { freeName } from './mapping-names.ts';
import { contentOf, openSuggestions } from './plan.ts';
import {
  agreeToCodes,
  agreeToColumns,
  openValues,
  withCode,
  withColumn,
  withJoined,
  withValues,
} from './plan-changes.ts';

const SUGGESTION: WireSample['suggestion'] = {
  columns: [
    { source: 'Nr', field: 'reference', confidence: 0.9, why: 'name', isAmbiguous: false },
    { source: 'Datum', field: 'registered', confidence: 0.8, why: 'values', dateOrder: 'D-M-Y', isAmbiguous: true },
  ],
  needsReference: false,
};
const sample = (over: Partial<WireSample> = {}): WireSample => ({
  format: 'xlsx',
  sheets: ['Een', 'Twee'],
  sheet: 'Een',
  headerRow: 4,
  names: ['Nr', '', 'Datum', 'Soort'],
  preamble: [],
  lines: [4],
  rows: [],
  identifying: [],
  suggestion: SUGGESTION,
  matching: [],
  ...over,
});

/** Every part that a mapping can have. */
const WHOLE: MappingContent = {
  layout: { sheet: 'Een', headerRow: 4 },
  columns: { Nr: 'version', Datum: 'registered', Soort: 'modus', Aantal: 'suspects' },
  codes: { modus: { auto: 'TRANSPORT_CAR', '': '_X' }, registered: { onbekend: '' } },
  dates: { registered: 'M-D-Y' },
  numbers: { suspects: { decimalSign: ',', factor: 2 } },
  separators: { modus: ' en ' },
  reference: { kind: 'columns', columns: ['Datum', 'Nr'] },
  leaveOut: [{ column: 'Nr', values: ['Totaal'], reason: 'geen registratie' }],
};
const names = ['Nr', 'Datum', 'Soort', 'Aantal', 'Overig'];
const saved = (content: MappingContent) => [{ ...content, partner: 'KMAR', dataset: 'signals', name: 'x', version: 3 }];

describe('a plan from a saved mapping', () => {
  it.each<[string, MappingContent]>([
    ['with everything that a mapping can say', WHOLE],
    ['with a reference of the whole row', { ...WHOLE, reference: { kind: 'row' } }],
    ['with columns alone', { columns: { Nr: 'reference' }, codes: {} }],
    ['with names on the first row and no sheet named', { columns: { Nr: 'reference' }, codes: {}, layout: {} }],
  ])('%s says the same again', (_, content) => {
    const at = content.layout?.headerRow ?? 1;
    const plan = firstPlan(sample({ names, headerRow: at, matching: saved(content) }));
    expect(contentOf(plan)).toEqual(content);
    expect(openSuggestions(plan)).toEqual({ columns: 0, codes: 0 });
  });

  it('keeps its layout for a quarantine file, which stands elsewhere', () => {
    const quarantine = { names: [...names, '_line', '_findings'], headerRow: 1, sheets: [], matching: saved(WHOLE) };
    expect(contentOf(firstPlan(sample(quarantine))).layout).toEqual(WHOLE.layout);
  });

  it('says where the names stand when the reader looked elsewhere', () => {
    const plan = firstPlan(sample({ names, sheet: 'Twee', headerRow: 2, matching: saved(WHOLE) }));
    expect(contentOf(plan).layout).toEqual({ sheet: 'Twee', headerRow: 2 });
  });
});

describe('a plan from suggestions', () => {
  it('has them open until they are agreed to, and no column without a name', () => {
    const plan = firstPlan(sample());
    expect(plan.columns.map(({ source, position }) => [source, position])).toEqual([
      ['Nr', 0],
      ['Datum', 2],
      ['Soort', 3],
    ]);
    expect(openSuggestions(plan).columns).toBe(2);
    expect(openSuggestions(agreeToColumns(plan)).columns).toBe(0);
  });

  it('fills one of ours from one column, and takes a column that is the reference for it', () => {
    const plan = { ...firstPlan(sample()), reference: 'row' as const };
    const changed = withColumn(plan, 3, { field: 'reference' });
    expect(contentOf(changed)).toMatchObject({ columns: { Soort: 'reference', Datum: 'registered' } });
    expect(contentOf(changed)).not.toHaveProperty('reference');
    expect(Object.keys(contentOf(changed).columns)).not.toContain('Nr');
  });

  it('joins a reference in the order in which its columns were chosen', () => {
    const joined = ['Soort', 'Nr', 'Datum'].reduce((plan, name) => withJoined(plan, name, true), firstPlan(sample()));
    const plan = { ...withJoined(joined, 'Nr', false), reference: 'columns' as const };
    expect(contentOf(plan).reference).toEqual({ kind: 'columns', columns: ['Soort', 'Datum'] });
  });

  it('leaves a rule of left-out rows out that names no value', () => {
    const rule = { column: 'Nr', values: [' Totaal ', '', 'Totaal'], reason: 'r' };
    const plan = { ...firstPlan(sample()), leaveOut: [rule, { column: 'Nr', values: [' '], reason: '' }] };
    expect(contentOf(plan).leaveOut).toEqual([{ column: 'Nr', values: ['Totaal'], reason: 'r' }]);
  });

  it('keeps what was chosen for a column when the names turn out to stand elsewhere', () => {
    const chosen = withColumn(firstPlan(sample()), 3, { field: 'registered', dateOrder: 'M-D-Y' });
    const again = planAgain(chosen, sample({ headerRow: 5, names: ['Soort', 'Nr', 'Datum'] }));
    expect(contentOf(again)).toMatchObject({
      layout: { sheet: 'Een', headerRow: 5 },
      columns: { Soort: 'registered', Nr: 'reference' },
      dates: { registered: 'M-D-Y' },
    });
    expect(again.columns.find(({ source }) => source === 'Soort')?.position).toBe(0);
  });
});

describe('the codes of a plan', () => {
  const outcome = {
    ...{ isRefused: false, rows: 9, accepted: 9, quarantined: 0, leftOut: 0, counts: {}, kinds: [] },
    values: [
      {
        field: 'modus',
        distinct: 4,
        values: [
          { value: 'auto', rows: 5, suggested: { code: 'TRANSPORT_CAR', confidence: 0.8, why: 'near' as const } },
          { value: 'iets', rows: 3 },
          { value: '', rows: 2 },
          { value: 'TRANSPORT_TRAIN', rows: 1, code: 'TRANSPORT_TRAIN' },
        ],
      },
    ],
  };
  const plan = withColumn(firstPlan(sample()), 3, { field: 'modus' });

  it('are suggestions until they are agreed to; what was chosen before stays', () => {
    expect(openSuggestions(withValues(plan, outcome)).codes).toBe(1);
    const chosen = withValues(withCode(plan, 'modus', 'auto', '_U'), outcome);
    expect([openSuggestions(chosen).codes, contentOf(chosen).codes['modus']]).toEqual([0, { auto: '_U' }]);
    expect(openSuggestions(agreeToCodes(withValues(plan, outcome))).codes).toBe(0);
  });

  it('are missing for values that stand for none, also after one was taken away again', () => {
    const found = withValues(plan, outcome);
    expect(openValues(found, outcome.values)).toEqual({ values: 1, rows: 3 });
    expect(openValues(withCode(found, 'modus', 'auto', undefined), outcome.values)).toEqual({ values: 2, rows: 8 });
    expect(openValues(withCode(found, 'modus', 'iets', ''), outcome.values)).toEqual({ values: 0, rows: 0 });
  });
});

describe('the name of a new mapping', () => {
  it.each([
    [[], 'export'],
    [['export'], 'export-2'],
    [['export', 'export-2', 'monthly'], 'export-3'],
  ])('beside %j is %s', (taken, name) => {
    expect(freeName(taken.map((one) => ({ name: one })))).toBe(name);
  });
});
