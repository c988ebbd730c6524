import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../sql/sql.ts';
import { findingKind } from './finding-kinds.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const file = fixture('every-finding.csv');
const expected = fixture('every-finding.txt').trimEnd().split('\n');

let test: TestIntake;
let delivery: Awaited<ReturnType<TestIntake['deliver']>>;
beforeAll(async () => {
  test = await openTestIntake(testFolder());
  delivery = await test.deliver(file);
}, 60_000);
afterAll(() => test.remove());

describe('a file with every kind of mistake', () => {
  it('gives each finding with its line and column, and no other', () => {
    const found = delivery.list.map(({ line, kind, column }) => `${line} ${kind} ${column === '' ? '-' : column}`);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('gives them in the order of the file', () => {
    const lines = delivery.list.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it('counts them by kind', () => {
    const counts = Object.fromEntries(
      Map.groupBy(expected, (line) => line.split(' ')[1] ?? '')
        .entries()
        .map(([kind, lines]) => [kind, lines.length]),
    );
    expect(delivery.findings).toEqual(counts);
  });

  it('knows every kind that it found', () => {
    for (const kind of Object.keys(delivery.findings)) expect(findingKind(kind), kind).toBeDefined();
  });

  it('takes in what is right, and every row is in or in quarantine', async () => {
    // Lines 2, 3, the one with a repeated code (a notice), and the last two.
    expect(delivery).toMatchObject({ state: 'accepted', accepted: 5, added: 5, rows: 50, quarantined: 45 });
    const held = await test.facts.rows(sql`SELECT reference FROM facts_signals ORDER BY 1`);
    expect(held.map((row) => row['reference'])).toEqual(
      ['pol-00001-a', 'pol-00002-a', 'pol-00008-a', 'pol-00049-a', 'pol-00050-a'].toSorted(),
    );
    expect(test.quarantine(delivery.id).trimEnd().split('\n')).toHaveLength(1 + 45 + 1); // one cell holds a line end
  });

  it('says what was expected, and which code comes near', () => {
    const slip = delivery.list.find(({ value }) => value === 'NLT');
    expect(slip?.expectation.nl).toBe("Code uit de lijst 'country' (Land). Mag leeg zijn. Dichtstbij: NLD.");
    expect(slip?.expectation.en).toBe("Code from the list 'country' (Country). May be empty. Nearest: NLD.");
  });

  it('shows no value that may identify somebody', () => {
    const shown = delivery.list.filter(({ kind }) => kind.startsWith('identifier-')).map(({ value }) => value);
    expect(shown).toHaveLength(10);
    expect(new Set(shown)).toEqual(new Set(['***']));
  });

  it('keeps nothing of rows on article 12 or above Departementaal Vertrouwelijk, but for the line', () => {
    const quarantine = test.quarantine(delivery.id).split('\n');
    const forbidden = quarantine.filter((line) => line.includes('de rij is niet bewaard'));
    expect(forbidden).toHaveLength(2);
    for (const line of forbidden) expect(line).toMatch(/^,+3[23],/);
  });

  it('takes the quarantine file back when it is mended, and only that', async () => {
    const [header = '', ...rows] = test.quarantine(delivery.id).trimEnd().split('\n');
    const mended = rows.filter((row) => row.includes('NLT')).map((row) => row.replace('NLT', 'NLD'));
    const again = await test.deliver(`${[header, ...mended].join('\n')}\n`);
    expect(again).toMatchObject({ state: 'accepted', rows: 1, accepted: 1, added: 1, findings: {} });
  });
});
