import { SMALL } from '../../../test/gate/small-words.ts';
import { forumId, partnerId, purposeId, releaseId } from '../ids.ts';
import type { Protection, Release, Slice } from '../release.ts';

export const EXACT: Protection = { kind: 'exact' };
export const CELL_KEY: Protection = { kind: 'cell-key', table: 'D5_V3_js2' };

/** A slice of the small dataset that lets everything through at the finest detail, but for what a test says. */
export const slice = (rest: Partial<Slice> = {}): Slice => ({
  filters: [],
  detail: { place: 'town', kind: 'kind', way: 'way', day: 'day', hue: 'hue' },
  form: 'counts',
  protection: CELL_KEY,
  maxDimensions: 4,
  minimumBase: 10,
  ...rest,
});

/** Release of AA to the forum `table` for the purpose `look`, in force during 2024. */
export const release = (slices: readonly Slice[] = [slice()], rest: Partial<Release> = {}): Release => ({
  id: releaseId('small-aa-table.1'),
  owner: partnerId('AA'),
  dataset: SMALL.id,
  forum: forumId('table'),
  purpose: purposeId('look'),
  legalGround: 'test',
  validFrom: '2024-01-01',
  validUntil: '2025-01-01',
  slices,
  splitsOn: [],
  editionMinimum: 10,
  terms: { handling: [], marking: '', text: '' },
  ...rest,
});
