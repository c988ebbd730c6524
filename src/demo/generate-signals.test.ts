import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSpecialCode } from '../model/codelist.ts';
import { SIGNALS } from '../model/datasets/signals.ts';
import { hierarchyOf } from '../model/hierarchy.ts';
import { partnerId } from '../model/ids.ts';
import { WORDS } from '../model/words.ts';
import type { Column } from './columns.ts';
import { AT, COLUMNS } from './columns.ts';
import type { SignalsOrder } from './generate-signals.ts';
import { generateSignals } from './generate-signals.ts';

type Fields = readonly string[];

const textOf = (order: SignalsOrder) => generateSignals(order).map((file) => [...file.chunks()].join(''));
const rowsOf = (order: SignalsOrder): readonly Fields[] =>
  textOf(order).flatMap((text) =>
    text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')),
  );
const value = (row: Fields, column: Column) => row[AT[column]] ?? '';
const share = (rows: readonly Fields[], matches: (row: Fields) => boolean) => rows.filter(matches).length / rows.length;
const year = (row: Fields) => value(row, 'registered').slice(0, 4);
const month = (row: Fields) => value(row, 'registered').slice(0, 7);

const all = rowsOf({ seed: 20260301 });
const first = all.filter((row) => value(row, 'version') === '1');
const smuggling = first.filter((row) => value(row, 'theme') === 'SMUGGLING');
const trafficking = first.filter((row) => value(row, 'theme') === 'TRAFFICKING');

describe('generated signals', () => {
  it('are the same bytes for the same seed', () => {
    const digest = (seed: number) =>
      createHash('sha256')
        .update(textOf({ seed, records: 4_000 }).join())
        .digest('hex');
    expect(digest(1)).toBe(digest(1));
    expect(digest(1)).not.toBe(digest(2));
  });

  it('make one file for each partner, or the one that is asked for', () => {
    const names = generateSignals({ seed: 1, records: 1_000 }).map(({ fileName }) => fileName);
    expect(names).toEqual(['signals-politie.csv', 'signals-kmar.csv', 'signals-nla.csv']);
    const [kmar, ...others] = generateSignals({ seed: 1, records: 1_000, partner: partnerId('KMAR') });
    expect(others).toEqual([]);
    expect([...(kmar?.chunks() ?? [])].join('')).toBe(textOf({ seed: 1, records: 1_000 })[1]);
  });

  it('have the columns of the dataset, in the places where they are filled', () => {
    expect(Object.keys(AT)).toEqual(COLUMNS);
    expect(textOf({ seed: 1, records: 10 })[0]?.split('\n')[0]).toBe(COLUMNS.join(','));
  });

  it.each([1_000, 26_000, 100_000])('number about %i', (records) => {
    const rows = rowsOf({ seed: 3, records }).filter((row) => value(row, 'version') === '1');
    expect(Math.abs(rows.length - records)).toBeLessThan(4 * Math.sqrt(records) + 0.002 * records);
  });

  it('have references of their own', () => {
    const references = all.map((row) => `${value(row, 'owner')} ${value(row, 'reference')} ${value(row, 'version')}`);
    expect(new Set(references).size).toBe(all.length);
  });

  it('carry only codes that exist and hold on the day of registration', () =>
    expect(all.flatMap(wrongCodes)).toEqual([]));

  it('keep dates and numbers in order', () => {
    const wrong = all.filter(
      (row) =>
        value(row, 'event') > value(row, 'registered') ||
        value(row, 'registered') >= '2026-11-01' ||
        SIGNALS.measureOrder.some(
          ([part, whole]) => Number(row[COLUMNS.indexOf(part)]) > Number(row[COLUMNS.indexOf(whole)]),
        ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the recipe shows in the generated signals', () => {
  it('police, KMar and NLA register 75, 10 and 15 per cent of trafficking', () => {
    for (const [owner, expected] of [
      ['POLITIE', 0.75],
      ['KMAR', 0.11],
      ['NLA', 0.15],
    ] as const)
      expect(Math.abs(share(trafficking, (row) => value(row, 'owner') === owner) - expected), owner).toBeLessThan(0.03);
  });

  it('some 1,650 trafficking and 1,200 smuggling signals come in a year', () => {
    expect(trafficking.filter((row) => year(row) === '2022').length).toSatisfy((n: number) => n > 1_350 && n < 2_000);
    expect(smuggling.filter((row) => year(row) === '2022').length).toSatisfy((n: number) => n > 1_050 && n < 1_600);
  });

  it('four of ten units hold over three quarters of domestic sexual exploitation', () => {
    const domestic = trafficking.filter((row) => value(row, 'exploitation') === 'SEXUAL_DOMESTIC');
    expect(share(domestic, (row) => ['AMS', 'ROT', 'DH', 'MN'].includes(value(row, 'region')))).toBeGreaterThan(0.75);
  });

  it('25 to 40 per cent of the routes are unknown', () => {
    for (const rows of [first, smuggling])
      expect(share(rows, (row) => value(row, 'route') === '_U')).toSatisfy((part: number) => part > 0.25 && part < 0.4);
  });

  it('spring 2020 dips', () => {
    const spring = (of: string) => first.filter((row) => [`${of}-04`, `${of}-05`].includes(month(row))).length;
    expect(spring('2020')).toBeLessThan(0.7 * spring('2019'));
  });

  it('the eastern land border stands out in autumn 2021', () => {
    const eastern = first.filter((row) => value(row, 'route') === 'EASTERN_LAND_BORDER');
    const autumn = eastern.filter((row) => month(row) >= '2021-09' && month(row) <= '2021-11').length;
    const autumnBefore = eastern.filter((row) => month(row) >= '2020-09' && month(row) <= '2020-11').length;
    expect(autumn).toBeGreaterThan(5 * autumnBefore);
  });

  it('Ukrainian nationality stands out in 2022', () => {
    const of = (wanted: string) =>
      trafficking.filter((row) => year(row) === wanted && value(row, 'nationality') === 'UKR').length;
    expect(of('2022')).toBeGreaterThan(4 * of('2021'));
  });

  it('the national unit and the courier code give way to others', () => {
    const units = (from: string, until: string) =>
      new Set(first.filter((row) => year(row) >= from && year(row) <= until).map((row) => value(row, 'region')));
    expect(units('2018', '2023')).toContain('LE');
    expect(units('2024', '2026')).toContain('LO');
    expect(units('2024', '2026')).not.toContain('LE');
    expect(
      share(
        smuggling.filter((row) => year(row) === '2021'),
        has('CREW_COURIER'),
      ),
    ).toBeGreaterThan(0.1);
    expect(
      share(
        smuggling.filter((row) => year(row) === '2022'),
        has('CREW_VULNERABLE_DRIVER'),
      ),
    ).toBeGreaterThan(0.1);
  });

  it('a modus comes up in the last fourteen months', () => {
    const part = (from: string, until: string) =>
      share(
        smuggling.filter((row) => month(row) >= from && month(row) <= until),
        has('ONLINE_RIDE_SHARING'),
      );
    expect(part('2018-01', '2019-12')).toBe(0);
    expect(part('2024-01', '2025-08')).toBeLessThan(0.01);
    expect(part('2026-08', '2026-10')).toBeGreaterThan(0.06);
  });

  it('some records come months late, some without an event date', () => {
    const dated = first.filter((row) => value(row, 'event') !== '');
    const days = (row: Fields) => (Date.parse(value(row, 'registered')) - Date.parse(value(row, 'event'))) / 86_400_000;
    expect(share(dated, (row) => days(row) >= 60)).toSatisfy((part: number) => part > 0.06 && part < 0.2);
    expect(share(first, (row) => value(row, 'event') === '')).toSatisfy((part: number) => part > 0.08 && part < 0.25);
  });

  it('3 to 6 per cent of the events are registered by two partners, alike but for what each adds', () => {
    const seen = Map.groupBy(first, (row) =>
      row.slice(AT.event, AT['place-type']).concat(row.slice(AT['persons-involved'])).join(),
    );
    const shared = [...seen.values()].filter((rows) => new Set(rows.map((row) => value(row, 'owner'))).size > 1);
    expect(shared.length / first.length).toSatisfy((part: number) => part > 0.03 && part < 0.06);
  });

  it('some records get a second version, later in the file of the same partner', () => {
    const later = all.filter((row) => value(row, 'version') === '2');
    expect(later.length / first.length).toSatisfy((part: number) => part > 0.03 && part < 0.06);
    const places = new Map(first.map((row) => [value(row, 'reference'), row]));
    expect(later.every((row) => places.get(value(row, 'reference'))?.[AT.owner] === value(row, 'owner'))).toBe(true);
  });
});

describe('a large order', () => {
  it('streams a million records in pieces, in little memory', () => {
    const before = process.memoryUsage().heapUsed;
    let rows = 0;
    let longest = 0;
    let most = 0;
    for (const file of generateSignals({ seed: 1, records: 1_000_000, until: '2024-01-01' }))
      for (const chunk of file.chunks()) {
        for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', at + 1)) rows++;
        longest = Math.max(longest, chunk.length);
        most = Math.max(most, process.memoryUsage().heapUsed - before);
      }
    expect(rows).toBeGreaterThan(1_000_000);
    expect(longest).toBeLessThan(70_000);
    expect(most).toBeLessThan(150e6);
  }, 60_000);

  it.each([
    [{ seed: 1.5 }],
    [{ seed: 1, records: 0 }],
    [{ seed: 1, until: '2017-01-01' }],
    [{ seed: 1, until: 'gisteren' }],
  ])('is refused when it cannot be made: %o', (order) => expect(() => generateSignals(order)).toThrow(RangeError));
});

const has = (code: string) => (row: Fields) => value(row, 'modus').split('|').includes(code);

function wrongCodes(row: Fields): readonly string[] {
  return SIGNALS.dimensions.flatMap((dimension) => {
    if (dimension.kind === 'date' || dimension.kind === 'band') return [];
    const text = row[COLUMNS.indexOf(dimension.id)] ?? '';
    if (text === '') return dimension.isRequired ? [`${dimension.id} is empty`] : [];
    const codes = dimension.kind === 'code-list' ? text.split('|') : [text];
    const isMixed = codes.length > 1 && codes.some(isSpecialCode);
    const bad = codes.filter((code) => !isValid(dimension.codelist, code, value(row, 'registered')));
    return isMixed || new Set(codes).size < codes.length || bad.length > 0 ? [`${dimension.id}: ${text}`] : [];
  });
}

function isValid(list: string, code: string, day: string): boolean {
  const codelist = WORDS.codelists.get(list);
  if (!codelist || !hierarchyOf(codelist).isOn(code, hierarchyOf(codelist).finest)) return false;
  const found = codelist.codes.find((one) => one.code === code);
  return found !== undefined && (found.validFrom ?? '') <= day && day < (found.validUntil ?? '9999');
}
