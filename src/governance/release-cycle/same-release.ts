import type { Release } from '../../model/release.ts';

type Combination = Pick<Release, 'owner' | 'dataset' | 'forum' | 'purpose'>;

/** Whether two are versions of the same release: one owner, dataset, forum and purpose. */
export const isSameRelease = (a: Combination, b: Combination): boolean =>
  a.owner === b.owner && a.dataset === b.dataset && a.forum === b.forum && a.purpose === b.purpose;
