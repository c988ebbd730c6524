import type { FormedEdition } from './next-edition.ts';

/** One edition that a release had, with its place among those of its stream: sequence numbers would count the deliveries of others. */
export interface PastEdition extends Pick<FormedEdition, 'sequence' | 'day' | 'formedAt'> {
  readonly edition: number;
}

/**
 * The editions of a stream in which a release took part, oldest first. An edition that a release joined later is stored
 * again; it stays the same edition.
 *
 * @param stored every version of the stream's edition, oldest first
 */
export function editionHistory(stored: readonly FormedEdition[], release: string): readonly PastEdition[] {
  const versions = [...Map.groupBy(stored, ({ sequence }) => sequence).values()];
  return versions.flatMap((same, i) => {
    const joined = same.find(({ asOf }) => Object.hasOwn(asOf, release));
    return joined ? [{ sequence: joined.sequence, day: joined.day, formedAt: joined.formedAt, edition: i + 1 }] : [];
  });
}
