import { describe, expect, it } from 'vitest';
import { NOW, VIEWER, worldOf } from '../../test/gate/random.ts';
import { SMALL } from '../../test/gate/small-words.ts';
import { datasetId, forumId, partnerId, purposeId, releaseId } from '../model/ids.ts';
import type { Release } from '../model/release.ts';
import { release, slice } from '../model/testing/small-release.ts';
import { validUntil } from './valid-until.ts';

const FAR = '2030-01-01';
const until = (releases: readonly Release[], audienceUntil = FAR, as = VIEWER.as) =>
  validUntil(audienceUntil, as, worldOf(releases), NOW, SMALL.id);

describe('a permit holds until', () => {
  it.each<[name: string, releases: readonly Release[], expected: string]>([
    ['the audience ends, when nothing is released', [], FAR],
    ['a release ends', [release()], '2025-01-01'],
    [
      'the first of several ends',
      [release(), release([slice()], { owner: partnerId('BB'), validUntil: '2024-09-01' })],
      '2024-09-01',
    ],
    [
      'a next version begins',
      [release(), release([slice()], { id: releaseId('small-aa-table.2'), validFrom: '2024-06-02' })],
      '2024-06-02',
    ],
    [
      'an embargo ends',
      [release([slice({ notBefore: '2024-08-01' }), slice({ notBefore: '2024-07-01' })])],
      '2024-07-01',
    ],
    [
      'a later edge, when an edge is today',
      [release([slice({ notBefore: NOW.day })], { validFrom: NOW.day })],
      '2025-01-01',
    ],
    ['a later edge, when an edge is past', [release([slice({ notBefore: '2024-02-01' })])], '2025-01-01'],
    [
      'an edge of its own forum, purpose and dataset',
      [
        release([slice()], { forum: forumId('other'), validUntil: '2024-07-01' }),
        release([slice()], { purpose: purposeId('other'), validUntil: '2024-07-01' }),
        release([slice()], { dataset: datasetId('other'), validUntil: '2024-07-01' }),
      ],
      FAR,
    ],
  ])('%s', (_, releases, expected) => {
    expect(until(releases)).toBe(expected);
  });

  it('the audience ends, where that is first', () => {
    expect(until([release()], '2024-06-15')).toBe('2024-06-15');
  });

  it('the mandate ends, for an owner that looks at its own', () => {
    expect(until([release()], FAR, { kind: 'partner', partner: partnerId('AA') })).toBe(FAR);
  });
});
