import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsTable } from '../model/facts-layout.ts';
import { MAPPINGS } from '../model/mappings/index.ts';
import { PUBLIC_FILES } from '../model/mappings/public-files.ts';
import { identifier, sql } from '../sql/sql.ts';
import { findingKind } from './finding-kinds.ts';
import { openTestIntake, type TestIntake, testFolder } from './fixtures/test-intake.ts';

let test: TestIntake;
beforeAll(async () => {
  test = await openTestIntake(testFolder());
}, 60_000);
afterAll(() => test.remove());

describe.each(MAPPINGS.map((mapping) => [mapping.dataset, mapping] as const))(
  'the public file of %s',
  (id, mapping) => {
    const path = new URL(`../../public-data/${PUBLIC_FILES[id]}`, import.meta.url);

    it.runIf(existsSync(path))(
      'comes in whole through its mapping, and again without effect',
      async () => {
        const file = readFileSync(path);
        const delivery = await test.deliver(file, { partner: mapping.partner, dataset: id, mapping });
        const leftOut = delivery.findings['rows-left-out'] ?? 0;
        expect(delivery.list.filter(({ kind }) => findingKind(kind)?.severity !== 'notice')).toEqual([]);
        expect(delivery).toMatchObject({ state: 'accepted', quarantined: 0, accepted: delivery.rows - leftOut });
        const [row] = await test.facts.rows(sql`SELECT count(*) AS rows FROM ${identifier(factsTable({ id }))}`);
        expect(row?.['rows']).toBe(delivery.accepted);
        const again = await test.deliver(Buffer.concat([file, Buffer.from('\n')]), {
          partner: mapping.partner,
          dataset: id,
          mapping,
        });
        expect(again).toMatchObject({ state: 'accepted', unchangedRows: delivery.accepted, added: 0, superseding: 0 });
      },
      60_000,
    );
  },
);
