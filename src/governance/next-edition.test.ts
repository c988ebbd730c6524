import { describe, expect, it } from 'vitest';
import { release, slice } from '../model/testing/small-release.ts';
import { editionStream } from './edition-stream.ts';
import { type FormedEdition, isEditionDue } from './next-edition.ts';

const NOW = '2024-06-01T10:00:00.000Z';
const ONE = release([slice()]);
const formedAt = (at: string): FormedEdition => ({
  stream: 's',
  sequence: 5,
  day: at.slice(0, 10),
  formedAt: at,
  asOf: {},
});
const YESTERDAY = formedAt('2024-05-31T10:00:00.000Z');
const changes = (...changed: number[]) => changed.map((it) => ({ release: ONE, changed: it }));

describe('a next edition', () => {
  it.each<[name: string, last: FormedEdition | undefined, changed: number[], isDue: boolean]>([
    ['is formed at once when there is none yet', undefined, [1], true],
    ['is not formed of nothing', undefined, [0, 0], false],
    ['waits under the minimum', YESTERDAY, [9], false],
    ['is formed at the minimum', YESTERDAY, [10], true],
    ['waits within a day', formedAt('2024-05-31T10:00:00.001Z'), [500], false],
    ['waits while one release of the stream has a few changes', YESTERDAY, [500, 3], false],
    ['does not wait for a release in which nothing changed', YESTERDAY, [500, 0], true],
    ['is not formed when nothing changed', YESTERDAY, [0, 0], false],
  ])('%s', (_, last, changed, isDue) => {
    expect(isEditionDue(last, changes(...changed), NOW)).toBe(isDue);
  });

  it('is one for all forums of an owner and dataset, but for releases that are exact throughout', () => {
    const exact = slice({ protection: { kind: 'exact' } });
    expect(editionStream(release([slice()]))).toBe('AA/small');
    expect(editionStream(release([exact, slice()]))).toBe('AA/small');
    expect(editionStream(release([exact]))).toBe('AA/small/table/look');
  });
});
