import { type Found, listed } from './found.ts';
import type { FileFinding } from './header.ts';

/** Adds findings on files, headers and columns. Each has a place of its own, before those of the fields. */
export async function fileFindings(found: Found, findings: readonly FileFinding[]): Promise<void> {
  const before = found.counts.values().reduce((sum, count) => sum + count, 0);
  for (const [i, { line, column, kind, expectation }] of findings.entries())
    await found.add({
      kind,
      column,
      expectation,
      place: before + i - 1_000_000_000,
      count: 1,
      rows: listed([{ line, value: '' }]),
    });
}
