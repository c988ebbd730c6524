import { expect, it } from 'vitest';
import { editionHistory } from './edition-history.ts';

it('numbers the editions of a stream by their place, and counts one that a release joined later once', () => {
  const formed = (sequence: number, ...releases: string[]) => ({
    ...{ stream: 'AA/small', sequence, day: '2026-01-01', formedAt: '2026-01-01T00:00:00.000Z' },
    asOf: Object.fromEntries(releases.map((release) => [release, '2026-01-01T00:00:00.000Z'])),
  });
  const stored = [formed(4, 'a.1'), formed(4, 'a.1', 'b.1'), formed(17, 'b.1'), formed(30, 'a.1', 'b.1')];
  const numbers = (release: string) =>
    editionHistory(stored, release).map(({ edition, sequence }) => [edition, sequence]);
  expect(numbers('a.1')).toEqual([
    [1, 4],
    [3, 30],
  ]);
  expect(numbers('b.1').map(([edition]) => edition)).toEqual([1, 2, 3]);
  expect(numbers('c.1')).toEqual([]);
});
