import { describe, expect, it } from 'vitest';
import type { PageState } from './page-state.ts';
import { FIRST_STATE, fromFragment, selectionsOf, toFragment, toggled } from './page-state.ts';

const states: readonly (readonly [string, PageState])[] = [
  ['the first state', FIRST_STATE],
  [
    'everything chosen',
    {
      page: 'releases',
      language: 'en',
      audience: { kind: 'forum', forum: 'mdt', purpose: 'direction-and-actions' },
      theme: 'SMUGGLING',
      period: { kind: 'months', first: '2024-02', last: '2025-01' },
      filters: [{ dimension: 'group-size', level: 'band', code: 'P20+' }],
      levels: { modus: 'facet' },
      measures: { suspects: 'distinct:person-key', signals: 'ratio:persons-per-signal' },
    },
  ],
  [
    'an open meeting of a forum',
    { ...FIRST_STATE, audience: { kind: 'forum', forum: 'mdt', purpose: 'direction-and-actions', meeting: 'm-1' } },
  ],
  [
    'a delivery and the list that it came from',
    {
      ...{ ...FIRST_STATE, page: 'deliveries', delivery: '2b1f0a70-0000-4000-8000-000000000001' },
      deliveries: { partner: 'KMAR', dataset: 'signals', state: 'accepted' },
    },
  ],
  [
    'what of the logs is looked at',
    {
      ...FIRST_STATE,
      page: 'accountability',
      log: { account: 'mdt-member', from: '2026-01-01', act: '12', at: 'now' },
    },
  ],
  [
    'whose quality is looked at',
    { ...FIRST_STATE, page: 'quality', quality: { partner: 'KMAR', dataset: 'signals', unit: 'AMS' } },
  ],
  [
    'an earlier edition of a published table',
    { ...FIRST_STATE, page: 'tables', table: '2b1f0a70-0000-4000-8000-000000000002', edition: 3 },
  ],
  [
    'own data',
    { ...FIRST_STATE, audience: { kind: 'partner', partner: 'KMAR' }, period: { kind: 'year', year: '2024' } },
  ],
];

describe('the address', () => {
  for (const [name, state] of states)
    it(`holds ${name}`, () => {
      expect(fromFragment(toFragment(state))).toEqual({ audience: undefined, theme: undefined, ...state });
    });

  for (const fragment of ['', '#', '#page=nowhere&period=never&filter=x&level=~', '#forum=mdt'])
    it(`that cannot be read is the first state: '${fragment}'`, () => {
      expect(fromFragment(fragment)).toEqual({ ...FIRST_STATE, audience: undefined, theme: undefined });
    });
});

describe('a choice', () => {
  const amsterdam = { dimension: 'region', level: 'unit', code: 'AMS' };
  const limburg = { ...amsterdam, code: 'LIM' };

  it('is made, changed and let go of, one per dimension', () => {
    const once = toggled(FIRST_STATE, amsterdam);
    expect(once.filters).toEqual([amsterdam]);
    expect(toggled(once, limburg).filters).toEqual([limburg]);
    expect(toggled(once, amsterdam).filters).toEqual([]);
  });

  it('of a theme sets the theme', () => {
    const theme = { dimension: 'theme', level: 'theme', code: 'BOTH' };
    expect(selectionsOf(toggled(FIRST_STATE, theme))).toEqual([theme]);
    expect(toggled(toggled(FIRST_STATE, theme), theme).theme).toBeUndefined();
  });
});
