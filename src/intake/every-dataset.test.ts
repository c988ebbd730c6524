import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsTable } from '../model/facts-layout.ts';
import { WORDS } from '../model/words.ts';
import { identifier, sql } from '../sql/sql.ts';
import { filesOf } from './fixtures/dataset-files.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

let test: TestIntake;
beforeAll(async () => {
  test = await openTestIntake(testFolder());
}, 60_000);
afterAll(() => test.remove());

const datasets = [...WORDS.datasets.values()].map((dataset) => [dataset.id, dataset] as const);

describe.each(datasets)('a delivery of %s', (id, dataset) => {
  const files = filesOf(dataset);
  const from = { dataset: id, partner: dataset.owners[0] ?? '' };

  it('is taken in whole when nothing is wrong with it', { timeout: 60_000 }, async () => {
    const delivery = await test.deliver(files.good, from);
    expect(delivery.list).toEqual([]);
    expect(delivery).toMatchObject({ state: 'accepted', accepted: files.goodRows, quarantined: 0 });
    const [held] = await test.facts.rows(sql`SELECT count(*) AS rows FROM ${identifier(factsTable(dataset))}`);
    expect(Number(held?.['rows'])).toBe(files.goodRows);
  });

  it('gives each mistake as one finding, in its own row and column', { timeout: 60_000 }, async () => {
    const delivery = await test.deliver(files.mistakes, from);
    const found = delivery.list.map(({ line, kind, column }) => `${line} ${kind} ${column}`);
    expect(found.toSorted()).toEqual([...files.findings].toSorted());
    expect(delivery).toMatchObject({ accepted: 0, quarantined: files.findings.length });
  });
});
