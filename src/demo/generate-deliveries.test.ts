import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type DeliveriesOrder, type DemoFile, generateDeliveries } from './generate-deliveries.ts';
import { PLANTED } from './planted.ts';

type Row = Readonly<Record<string, string>>;

const bytesOf = (file: DemoFile) => Buffer.concat(Array.from({ length: file.blocks }, (_, block) => file.block(block)));
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function rowsOf(file: DemoFile): readonly Row[] {
  const [header = '', ...lines] = bytesOf(file).toString('latin1').trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

const files = generateDeliveries({ seed: 20260301 });
const all = new Map<string, readonly Row[]>();
for (const file of files) all.set(file.dataset, [...(all.get(file.dataset) ?? []), ...rowsOf(file)]);
const of = (dataset: string, where: Row = {}) =>
  (all.get(dataset) ?? []).filter((row) =>
    Object.entries(where).every(([column, value]) => row[column]?.split('|').includes(value)),
  );
const signals = of('signals', { version: '1' });

/** Within four standard deviations of a binomial share; allocation is systematic, so the true spread is smaller. */
function expectShare(found: number, of: number, share: number): void {
  expect(Math.abs(found - of * share)).toBeLessThan(4 * Math.sqrt(of * share * (1 - share)) + 1);
}

describe('generated deliveries', () => {
  it('are the same bytes for the same seed, and others for another', () => {
    const digests = (seed: number) =>
      generateDeliveries({ seed, records: 6_000 }).map((file) => digestOf(bytesOf(file)));
    expect(digests(1)).toEqual(digests(1));
    expect(digests(1)).not.toEqual(digests(2));
  });

  it('are the same bytes whoever makes which block, in whatever order', () => {
    const order: DeliveriesOrder = { seed: 5, records: 120_000, datasets: ['signals'], errors: true };
    const [file] = generateDeliveries(order);
    const [other] = generateDeliveries(order);
    if (!file || !other) throw new Error('no file');
    expect(file.blocks).toBeGreaterThan(5);
    const backwards = Array.from({ length: file.blocks }, (_, at) => other.block(file.blocks - 1 - at)).reverse();
    expect(digestOf(Buffer.concat(backwards))).toBe(digestOf(bytesOf(file)));
  });

  it.each([2_000, 90_000, 400_000])('number about %i', (records) => {
    const rows = generateDeliveries({ seed: 3, records }).reduce((sum, file) => sum + file.rows, 0);
    expect(Math.abs(rows - records)).toBeLessThan(6 * Math.sqrt(records) + 0.01 * records);
  });

  it('have references of their own, in every file and over all', () => {
    const seen = files.flatMap((file) => rowsOf(file).map((row) => `${row['reference']} ${row['version']}`));
    expect(new Set(seen).size).toBe(seen.length);
    const datasetsOf = Map.groupBy(
      files.flatMap((file) =>
        [...new Set(rowsOf(file).map((row) => row['reference']))].map((reference) => ({
          reference,
          file: file.fileName,
        })),
      ),
      ({ reference }) => reference,
    );
    expect([...datasetsOf.values()].filter((places) => places.length > 1)).toEqual([]);
  });

  it('come in the order of the day on which they are registered', () => {
    for (const file of files) {
      const column =
        {
          investigations: 'started',
          prosecutions: 'inflow',
          verdicts: 'verdict',
          'network-ties': 'first-seen',
          interventions: 'starts',
        }[file.dataset as string] ?? 'registered';
      const days = rowsOf(file).flatMap((row) => (row['version'] === '1' ? [row[column] ?? ''] : []));
      expect(days, file.fileName).toEqual([...days].sort());
    }
  });

  it('know their number of rows before they are made', () => {
    for (const file of files) expect(rowsOf(file).length, file.fileName).toBe(file.rows);
  });

  it('make any block of a hundred million records at once, in little memory', () => {
    const [file] = generateDeliveries({ seed: 1, records: 100_000_000, datasets: ['signals'] });
    if (!file) throw new Error('no file');
    const before = process.memoryUsage();
    for (const place of [0.1, 0.5, 0.99]) {
      const block = file.block(Math.floor(file.blocks * place));
      expect(block.length).toBeLessThan(4e6);
    }
    const after = process.memoryUsage();
    expect(after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(60e6);
    expect(file.rows).toBeGreaterThan(40e6);
  });

  it.each([
    [{ seed: 1.5 }],
    [{ seed: 1, records: 0 }],
    [{ seed: 1, until: '2017-01-01' }],
    [{ seed: 1, until: 'gisteren' }],
  ])('are refused when they cannot be made: %o', (order) =>
    expect(() => generateDeliveries(order)).toThrow(RangeError),
  );
});

describe('the chain', () => {
  const version1 = (dataset: string) => of(dataset, { version: '1' });
  const started = (row: Row) => row['status'] !== undefined && row['status'] !== '';

  it('has as many suspects as its investigations name, but for those before the files begin', () => {
    const named = of('investigations').filter((row) => row['version'] === '2' || started(row));
    const last = new Map(named.map((row) => [row['reference'], Number(row['suspects'])]));
    const total = [...last.values()].reduce((sum, number) => sum + number, 0);
    // Those of investigations that began before 2018 come on top.
    expect(version1('suspects').length / total).toSatisfy((ratio: number) => ratio > 1 && ratio < 1.06);
  });

  it('opens an investigation for each signal that says so', () => {
    const last = new Map(of('signals').map((row) => [row['reference'], row]));
    const opened = [...last.values()].filter((row) => row['follow-up'] === 'TAKEN_UP_INVESTIGATION').length;
    expect(version1('investigations').length / opened).toSatisfy((ratio: number) => ratio > 0.95 && ratio < 1.08);
  });

  it('dismisses 40 to 45 per cent and sends some 55 to court, of whom 60 to 75 are convicted', () => {
    const decided = of('prosecutions').filter((row) => row['decided'] !== '');
    const dismissed = decided.filter((row) => /^(TECHNICAL|POLICY|ADMINISTRATIVE)/.test(row['decision'] ?? '')).length;
    const summoned = decided.filter((row) => row['decision']?.startsWith('SUMMONED')).length;
    expectShare(dismissed, decided.length, 0.42);
    expectShare(summoned, decided.length, 0.55);
    const first = of('verdicts', { instance: 'FIRST' });
    expect(first.length).toBeLessThan(summoned * 1.06);
    expectShare(first.filter((row) => row['outcome']?.startsWith('CONVICTED')).length, first.length, 0.7);
    expectShare(of('verdicts', { instance: 'SECOND' }).length, first.length, 0.3);
  });

  it('leaves open what is not over', () => {
    const pending = of('prosecutions').filter((row) => row['decided'] === '');
    expect(pending.length).toBeGreaterThan(50);
    expect(pending.every((row) => row['decision']?.startsWith('PENDING'))).toBe(true);
  });

  it('has the volumes of a year', () => {
    const inYear = (dataset: string, column: string) =>
      of(dataset, { version: '1' }).filter((row) => row[column]?.startsWith('2023')).length;
    expect(inYear('signals', 'registered')).toSatisfy((number: number) => number > 2_600 && number < 3_300);
    expect(inYear('investigations', 'started')).toSatisfy((number: number) => number > 320 && number < 480);
    expect(inYear('prosecutions', 'inflow')).toSatisfy((number: number) => number > 300 && number < 480);
  });
});

describe('what was planted', () => {
  const planted = (id: string) => {
    const found = PLANTED.find((one) => one.id === id);
    if (!found) throw new Error(`nothing planted as ${id}`);
    return found;
  };
  const dayOf = (row: Row) => row['registered'] ?? '';
  const days = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000;
  const perDay = (rows: readonly Row[], from: string, until: string) =>
    rows.filter((row) => dayOf(row) >= from && dayOf(row) < until).length / days(from, until);

  it('spring 2020 dips', () => {
    const { from, until = '', size } = planted('pandemic');
    const ratio = perDay(signals, from, until) / perDay(signals, '2019-03-01', '2019-07-01');
    expect(Math.abs(ratio - size)).toBeLessThan(0.15);
  });

  it.each(['ferry-controls', 'ferry-displacement', 'mediterranean'])('%s changes the series by its factor', (id) => {
    const { dataset, where, from, size } = planted(id);
    const rows = of(dataset, { ...where, version: '1' });
    // Two whole years and one, so that the season is the same; the trend moves by a few per cent.
    const year = (from: string, years: number) => `${Number(from.slice(0, 4)) + years}${from.slice(4)}`;
    const before = rows.filter((row) => dayOf(row) >= year(from, -1) && dayOf(row) < from).length;
    const after = rows.filter((row) => dayOf(row) >= from && dayOf(row) < year(from, 1)).length;
    // Only the part of the series that stands for the planted stratum moves, so the bound is on the direction and half the size.
    const ratio = after / before;
    expect(size < 1 ? ratio < (1 + size) / 2 : ratio > (1 + size) / 2).toBe(true);
  });

  it('the new form of the IND leaves fewer routes unknown, with as many registrations', () => {
    const rows = of('registrations', { version: '1' }).filter((row) => row['kind'] !== 'REGULAR_OTHER');
    const { from } = planted('new-form');
    const share = (part: readonly Row[]) => part.filter((row) => row['route'] === '_U').length / part.length;
    expect(share(rows.filter((row) => dayOf(row) < from))).toSatisfy((part: number) => part > 0.28 && part < 0.4);
    expect(share(rows.filter((row) => dayOf(row) >= from))).toSatisfy((part: number) => part > 0.15 && part < 0.27);
  });

  it('25 to 40 per cent of the routes are unknown', () => {
    expect(signals.filter((row) => row['route'] === '_U').length / signals.length).toSatisfy(
      (part: number) => part > 0.25 && part < 0.4,
    );
  });

  it('Ukrainian nationality stands out in 2022 and the eastern border in autumn 2021', () => {
    for (const id of ['ukraine', 'eastern-border']) {
      const { where, from, until = '', size } = planted(id);
      const rows = signals.filter((row) =>
        Object.entries(where).every(([column, value]) => row[column]?.split('|').includes(value)),
      );
      expect(perDay(rows, from, until) / perDay(rows, '2019-01-01', '2020-03-01'), id).toBeGreaterThan(size * 0.7);
    }
  });

  it('codes give way to others', () => {
    const modus = of('signals', { modus: 'CREW_COURIER' });
    expect(modus.every((row) => dayOf(row) < planted('modus-code').from)).toBe(true);
    expect(of('signals', planted('modus-code').where).every((row) => dayOf(row) >= planted('modus-code').from)).toBe(
      true,
    );
    expect(of('signals', { region: 'LE' }).every((row) => dayOf(row) < planted('unit-split').from)).toBe(true);
  });

  it('a modus comes up in the last fourteen months', () => {
    const smuggling = signals.filter((row) => row['theme'] === 'SMUGGLING');
    const part = (from: string, until: string) => {
      const rows = smuggling.filter((row) => dayOf(row) >= from && dayOf(row) < until);
      return (
        rows.filter((row) => row['modus']?.split('|').includes(planted('emerging-modus').where['modus'] ?? '')).length /
        rows.length
      );
    };
    expect(part('2018-01-01', '2020-01-01')).toBe(0);
    expect(part('2024-01-01', '2025-08-01')).toBeLessThan(0.01);
    expect(part('2026-08-01', '2026-11-01')).toBeGreaterThan(0.06);
  });

  it('some events are registered by two partners, who do not see all of it alike', () => {
    const key = (row: Row) =>
      ['event', 'exploitation', 'origin', 'transit', 'nationality', 'smuggled-persons', 'victims', 'minors']
        .map((column) => row[column])
        .join();
    const seen = Map.groupBy(
      signals.filter((row) => row['event'] !== '' && row['transit'] !== '_Z'),
      key,
    );
    const shared = [...seen.values()].filter(
      (rows) => rows.length === 2 && new Set(rows.map((row) => row['owner'])).size === 2,
    );
    expect(shared.length / signals.length).toSatisfy((part: number) => part > 0.01 && part < 0.08);
    expect(shared.filter(([one, other]) => one?.['route'] !== other?.['route']).length).toBeGreaterThan(10);
  });

  it('some come months late, some without a date of the event', () => {
    const dated = signals.filter((row) => row['event'] !== '');
    const late = dated.filter((row) => days(row['event'] ?? '', dayOf(row)) >= 60).length;
    expect(late / dated.length).toSatisfy((part: number) => part > 0.06 && part < 0.2);
    expect(1 - dated.length / signals.length).toSatisfy((part: number) => part > 0.08 && part < 0.25);
  });

  it('networks have hubs and few bridges', () => {
    const ties = of('network-ties', { owner: 'KMAR' });
    const degrees = new Map<string, number>();
    for (const row of ties)
      for (const column of ['person-a', 'person-b'])
        degrees.set(row[column] ?? '', (degrees.get(row[column] ?? '') ?? 0) + 1);
    const sorted = [...degrees.values()].sort((one, other) => other - one);
    const top = sorted.slice(0, Math.ceil(sorted.length / 10)).reduce((sum, degree) => sum + degree, 0);
    expect(top / (2 * ties.length)).toBeGreaterThan(0.15);
    expect(ties.every((row) => row['person-a'] !== row['person-b'])).toBe(true);
  });

  it('the actions behind them stand among the interventions, on their day, once', () => {
    for (const [kind, from] of [
      ['PORT_CHECK', planted('ferry-controls').from],
      ['REGISTRATION_CHANGE', planted('new-form').from],
      ['REGISTRATION_CHANGE', planted('modus-code').from],
    ] as const)
      expect(of('interventions', { kind }).filter((row) => row['starts'] === from).length, kind).toBeGreaterThan(0);
  });
});
