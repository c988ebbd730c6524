import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireCodelist, WireDataset } from '../model/wire/words.ts';
import { changeMarks } from './change-marks.ts';
import { type AskedCodes, codeChangesIn } from './code-changes.ts';
import { PLAIN_WORDS } from './testing/plain-words.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);

const text = (name: string) => ({ nl: name, en: name });
type WireCode = WireCodelist['codes'][number];
const code = (name: string, level: string, rest: Partial<WireCode> = {}): WireCode => ({
  code: name,
  level,
  label: text(name),
  ...rest,
});
const ways = (codes: readonly WireCode[], changes: WireCodelist['changes'] = []): WireCodelist => ({
  ...{ id: 'way', version: '1', label: text('way'), source: 'own' },
  levels: [],
  codes: [...codes],
  changes,
});
const CODES = [
  code('ROAD', 'facet'),
  code('CAR', 'way', { parent: 'ROAD' }),
  code('BUS', 'way', { parent: 'ROAD', validFrom: '2025-03-01' }),
  code('CART', 'way', {
    parent: 'ROAD',
    validUntil: '2025-06-15',
    succession: { codes: ['CAR', 'BUS'], relation: 'narrower' },
  }),
  code('SEA', 'facet'),
  code('RAFT', 'way', { parent: 'SEA', validUntil: '2025-06-15' }),
  code('YACHT', 'way', { parent: 'SEA', validFrom: '2025-01-01', validUntil: '2026-01-01' }),
  code('_U', 'way', { validFrom: '2025-05-01' }),
];
const decided = (at: string, name: string) => ({ kind: 'alias-added' as const, at, code: name, successors: [] });

const levelsOf = (...ids: readonly string[]) => ids.map((id) => ({ id, label: text(id) }));
const seen = (...levels: readonly string[]): Pick<WireDataset, 'dimensions'> => ({
  dimensions: [
    { id: 'by-way', kind: 'code-list', label: text('Way'), codelist: 'way', levels: levelsOf(...levels) },
    { id: 'day', kind: 'date', label: text('Day'), levels: levelsOf('month') },
  ],
});
const YEAR = { from: '2025-01-01', until: '2026-01-01' };
const GROUPED: AskedCodes = { by: [{ dimension: 'by-way' }, { dimension: 'day' }] };
const filtered = (...nodes: readonly string[]): AskedCodes => ({
  by: [{ dimension: 'day' }],
  where: [{ dimension: 'day' }, { dimension: 'by-way', in: nodes }],
});
const MONTHS = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);

const found = (asked: AskedCodes, list = ways(CODES), dataset = seen('facet', 'way'), window = YEAR) =>
  codeChangesIn(asked, dataset, new Map([['way', list]]), window);
const shown = (...given: Parameters<typeof found>) =>
  found(...given).map(({ date, began, ended, superseded, isEdition }) =>
    [
      date,
      ...began.map(({ nl }) => `+${nl}`),
      ...ended.map(({ nl }) => `-${nl}`),
      ...superseded.map(({ label, by }) => `${label.nl}>${by.map(({ nl }) => nl).join('/')}`),
      ...(isEdition ? ['edition'] : []),
    ].join(' '),
  );

const MARCH = '2025-03-01 +BUS';
const JUNE = '2025-06-15 -RAFT CART>CAR/BUS';

describe('the changes of the codes of a series', () => {
  it.each<[name: string, got: readonly string[], expected: readonly string[]]>([
    ['are those of all codes where it is grouped', shown(GROUPED), [MARCH, JUNE]],
    ['are those under the node where it is filtered', shown(filtered('ROAD')), [MARCH, '2025-06-15 CART>CAR/BUS']],
    ['are those of the code where it is filtered on one', shown(filtered('RAFT')), ['2025-06-15 -RAFT']],
    ['are none where the code did not change', shown(filtered('CAR')), []],
    ['are none of a total', shown({ by: [{ dimension: 'day' }] }), []],
    ['are none of a list that is not there', found(GROUPED, { ...ways(CODES), codes: [] }).map(String), []],
    [
      'leave out the first day of the window and the day after its last',
      shown(GROUPED, ways(CODES), seen('facet', 'way'), { from: '2025-03-01', until: '2025-06-15' }),
      [],
    ],
    [
      'tell of a new edition on the day of the decision in Amsterdam',
      shown(GROUPED, ways(CODES, [decided('2025-02-28T23:30:00Z', 'CAR'), decided('2025-09-09T10:00:00Z', 'CAR')])),
      [`${MARCH} edition`, JUNE, '2025-09-09 edition'],
    ],
    [
      'tell of no edition that is about other codes',
      shown(filtered('SEA'), ways(CODES, [decided('2025-09-09T10:00:00Z', 'CAR')])),
      ['2025-06-15 -RAFT'],
    ],
    ['are none of levels that this audience may not ask', shown(GROUPED, ways(CODES), seen('facet')), []],
  ])('%s', (_, got, expected) => {
    expect(got).toEqual(expected);
  });

  it(`are the same whatever stands on levels that are hidden from the viewer (seed ${SEED})`, () => {
    const day = fc.integer({ min: 1, max: 12 }).map((month) => `2025-${String(month).padStart(2, '0')}-10`);
    const hidden = fc.record({ validFrom: day, validUntil: day, decided: day, version: fc.string() });
    const open = [code('ROAD', 'facet', { validFrom: '2025-04-01' }), code('SEA', 'facet')];
    fc.assert(
      fc.property(hidden, ({ validFrom, validUntil, decided: at, version }) => {
        const list = {
          ...ways([...open, code('NEW', 'way', { parent: 'ROAD', validFrom, validUntil })], [decided(at, 'NEW')]),
          version,
        };
        for (const asked of [GROUPED, filtered('ROAD'), filtered('SEA')])
          expect(JSON.stringify(found(asked, list, seen('facet')))).toBe(
            JSON.stringify(found(asked, ways(open), seen('facet'))),
          );
      }),
      { seed: SEED },
    );
  });
});

describe('the marks of changes', () => {
  const changes = found(GROUPED);
  const placed = (periods: readonly string[]) =>
    changeMarks(changes, periods, PLAIN_WORDS).map(({ period, isAtStart }) => [period, isAtStart]);

  it.each<[periods: string, keys: readonly string[], expected: readonly (readonly [number, boolean])[]]>([
    [
      'months',
      MONTHS,
      [
        [2, true],
        [5, false],
      ],
    ],
    [
      'quarters',
      ['2025-Q1', '2025-Q2'],
      [
        [0, false],
        [1, false],
      ],
    ],
    [
      'years',
      ['2024', '2025'],
      [
        [1, false],
        [1, false],
      ],
    ],
    ['months of which one is not shown', MONTHS.slice(4), [[1, false]]],
  ])('stand at the right place along %s', (_, keys, expected) => {
    expect(placed(keys)).toEqual(expected);
  });

  it('say what happened, to which codes, and name no more than a few', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => code(name, 'way', { validFrom: '2025-03-01' }));
    const texts = [CODES, many].map((codes) => changeMarks(found(GROUPED, ways(codes)), MONTHS, PLAIN_WORDS));
    expect(texts[0]?.map(({ short }) => short)).toEqual(['changes.short.began', 'changes.short.several']);
    expect(texts[0]?.[1]?.text).toContain(
      'changes.superseded code=CART by=changes.code code=CAR+changes.code code=BUS',
    );
    expect(texts[1]?.[0]?.text).toContain('changes.code code=D+changes.more count=2');
    expect(texts[1]?.[0]?.text).not.toContain('code=E');
  });
});
