import { describe, expect, it } from 'vitest';
import { RELEASE_CONTEXT } from '../../../../views/testing/sample-release.ts';
import { EMPTY_SLICE, firstDraft, nextDraft, withSlices } from './draft.ts';

const FORUM = {
  ...{ id: 'table', label: { nl: 'Tafel', en: 'Table' }, members: [], guests: [], highestMarking: 'none' },
  purposes: [{ id: 'look', label: { nl: 'Kijken', en: 'Look' } }],
  legalBasis: { text: { nl: '', en: '' }, validFrom: '2020-01-01', validUntil: '2030-01-01' },
};
const context = { ...RELEASE_CONTEXT, forums: [FORUM] };
const draft = firstDraft('AA', context, '2024-02-29');
if (!draft) throw new Error('there is something to release');
const NORTH = { ...EMPTY_SLICE, filters: [{ kind: 'codes' as const, dimension: 'place', in: ['N'] }] };

describe('a draft', () => {
  it('begins with nothing that may be asked, for a year that ends on a day that exists', () => {
    expect(draft).toMatchObject({ owner: 'AA', forum: 'table', validFrom: '2024-02-29', validUntil: '2025-02-28' });
    expect(draft.slices).toEqual([EMPTY_SLICE]);
    expect(EMPTY_SLICE.detail).toEqual({});
  });

  it('is none where the owner delivers nothing, or nobody is there to release to', () => {
    expect(firstDraft('BB', context, '2024-01-01')).toBeUndefined();
    expect(firstDraft('AA', RELEASE_CONTEXT, '2024-01-01')).toBeUndefined();
  });

  it('follows what holds from today, and gets a year where that has ended', () => {
    expect(nextDraft({ ...draft, validUntil: '2026-01-01' }, '2025-03-01')).toMatchObject({
      ...{ validFrom: '2025-03-01', validUntil: '2026-01-01' },
    });
    expect(nextDraft(draft, '2025-03-01').validUntil).toBe('2026-03-01');
  });

  it.each([
    ['nothing while all slices say the same', [NORTH, EMPTY_SLICE], []],
    ['what they filter on, when their detail differs', [NORTH, { ...EMPTY_SLICE, detail: { day: 'year' } }], ['place']],
    [
      'nothing for another base, which does not show in what can be asked',
      [NORTH, { ...EMPTY_SLICE, minimumBase: 5 }],
      [],
    ],
    [
      'what they filter on, when their protection differs',
      [NORTH, { ...EMPTY_SLICE, protection: { kind: 'exact' as const } }],
      ['place'],
    ],
  ])('lists as disclosed by its slices %s', (_, slices, expected) => {
    expect(withSlices(draft, slices).splitsOn).toEqual(expected);
  });
});
