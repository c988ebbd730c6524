import type { Release } from '../model/release.ts';

/**
 * Which releases move to a next edition together: all of one owner and dataset that protect by cell key. Were each to
 * move by itself, whoever sees two forums, or two versions, would see the same set before and after a few records.
 * A release that is exact throughout hides nothing by waiting and moves alone; its versions follow each other.
 */
export function editionStream({ owner, dataset, forum, purpose, slices }: Release): string {
  const isExact = slices.every((slice) => slice.protection.kind === 'exact');
  return isExact ? `${owner}/${dataset}/${forum}/${purpose}` : `${owner}/${dataset}`;
}
