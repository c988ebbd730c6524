import { describe, expect, it } from 'vitest';
import { COLUMNS } from './columns.ts';
import { generateSignals } from './generate-signals.ts';
import { ERROR_KINDS, PLANTED_ERRORS } from './planted-errors.ts';

const linesOf = (errors: boolean) =>
  generateSignals({ seed: 1, errors }).flatMap((file) => [...file.chunks()].join('').trimEnd().split('\n').slice(1));
const good = new Set(linesOf(false));
const bad = linesOf(true).filter((line) => !good.has(line));
const fields = bad.map((line) => line.split(','));

describe('planted errors', () => {
  it('are few', () => {
    expect(bad.length / good.size).toBeGreaterThan(0.003);
    expect(bad.length / good.size).toBeLessThan(0.006);
  });

  it('are of every kind in a file set of the usual size', () => {
    // A spoiler is recognised by what it makes of a good row: the same fields differ, in the same way.
    const sample = [...good][0]?.split(',') ?? [];
    for (const kind of ERROR_KINDS) {
      const spoiled = PLANTED_ERRORS[kind]?.([...sample]).at(-1) ?? [];
      const marks = spoiled.flatMap((field, index) => (field === sample[index] ? [] : [[index, field] as const]));
      const isSame = (row: readonly string[]) =>
        row.length === spoiled.length && (OWN_WAY.has(kind) || marks.every(([index, field]) => row[index] === field));
      expect(fields.some(isSame), kind).toBe(true);
    }
  });

  it('change the number of fields only where that is the mistake', () => {
    expect(new Set(fields.map((row) => row.length - COLUMNS.length))).toEqual(new Set([0, -4, 2]));
  });

  it('stand in for a row; the rest of the file stays as it was', () => {
    const left = [...good].filter((line) => !linesWithErrors.has(line));
    expect(left.length).toBeLessThanOrEqual(bad.length);
  });
});

/** What these write depends on the row. */
const OWN_WAY = new Set([
  'event-after-registration',
  'code-not-valid-then',
  'modus-not-valid-then',
  'owner-of-another',
]);
const linesWithErrors = new Set(linesOf(true));
