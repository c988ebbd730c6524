import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDeliveries } from '../src/demo/generate-deliveries.ts';
import { openTestIntake, type TestIntake, testFolder } from '../src/intake/fixtures/test-intake.ts';

let intake: TestIntake;
beforeAll(async () => {
  intake = await openTestIntake(testFolder());
}, 60_000);
afterAll(() => intake.remove());

const files = generateDeliveries({ seed: 20260301, records: 40_000, errors: true });

describe('a demonstration file, through the way in', () => {
  it.each(files.map((file) => [file.fileName, file] as const))(
    '%s has the findings that were planted, and no other',
    async (_, file) => {
      const blocks = Array.from({ length: file.blocks }, (_, block) => file.block(block));
      const delivery = await intake.deliver(Buffer.concat(blocks), { partner: file.partner, dataset: file.dataset });
      const planted = file.planted().flatMap(({ finding, lines }) => lines.map((line) => `${line} ${finding}`));
      const outdated = delivery.list.filter(({ kind }) => kind === 'version-outdated').map(({ line }) => line);
      const found = delivery.list
        .filter(({ kind }) => kind !== 'version-outdated')
        .map(({ line, kind }) => `${line} ${kind}`);
      expect(found.sort()).toEqual(planted.sort());
      expect(outdated).toEqual(replacedLines(Buffer.concat(blocks).toString('latin1').split('\n'), planted));
      expect(delivery.accepted).toBe(file.rows - file.planted().length);
    },
    60_000,
  );
});

/** Lines of first versions of which a later one stands in the file, where neither was spoiled. */
function replacedLines(lines: readonly string[], planted: readonly string[]): readonly number[] {
  const spoiled = new Set(planted.map((text) => Number(text.split(' ')[0])));
  const good = lines
    .map((line, at) => ({ line: at + 1, fields: line.split(',') }))
    .filter(({ line }) => !spoiled.has(line));
  const later = new Set(good.flatMap(({ fields }) => (fields[1] === '2' ? [fields[0]] : [])));
  return good.flatMap(({ line, fields }) => (fields[1] === '1' && later.has(fields[0]) ? [line] : []));
}
