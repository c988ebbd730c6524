import { describe, expect, it } from 'vitest';
import { worldOf } from '../../test/gate/random.ts';
import { SMALL, SMALL_WORDS } from '../../test/gate/small-words.ts';
import type { Question } from '../model/question.ts';
import type { Edition, Protection, Release, Slice } from '../model/release.ts';
import { CELL_KEY, EXACT, release, slice } from '../model/testing/small-release.ts';
import { planQuestion } from './plan-question.ts';
import { protectionKey, releaseParts } from './release-parts.ts';

const ROUNDED: Protection = { kind: 'cell-key', table: 'D5_V3_js2', roundTo: 5 };
const NORTH: Slice['filters'] = [{ kind: 'codes', dimension: 'place', in: ['N'] }];
const X: Slice['filters'] = [{ kind: 'codes', dimension: 'kind', in: ['X'] }];
const TOTAL: Question = { dataset: SMALL.id, measures: ['count'], by: [], where: [] };
const BY_TOWN: Question = { ...TOTAL, by: [{ dimension: 'place', level: 'town' }] };

function given(one: Release, question = TOTAL, edition?: Edition | 'none') {
  const world = worldOf([one]);
  const found = edition === 'none' ? undefined : (edition ?? world.editions[0]);
  return releaseParts(one, found, planQuestion(question, SMALL_WORDS), question, world);
}

describe('the parts of a release', () => {
  it('are none without an edition', () => {
    expect(given(release(), TOTAL, 'none')).toEqual({ parts: [], status: 'not-released', minimumBase: 0 });
  });

  it('carry owner, edition, release and period', () => {
    const one = release([slice()], { recordsFrom: '2023-01-01', recordsUntil: '2024-01-01' });
    expect(given(one)).toEqual({
      parts: [
        {
          owner: 'AA',
          protection: CELL_KEY,
          rules: [{ include: [], exclude: [] }],
          edition: 5,
          releases: [one.id],
          recordsFrom: '2023-01-01',
          recordsUntil: '2024-01-01',
        },
      ],
      status: 'partial',
      minimumBase: 10,
    });
  });

  it('unite slices of one protection, so that the noise depends on the set of records alone', () => {
    const { parts } = given(release([slice({ filters: NORTH }), slice({ filters: X }), slice()]));
    expect(parts).toHaveLength(1);
    expect(parts[0]?.rules).toEqual([
      { include: NORTH, exclude: [] },
      { include: X, exclude: [NORTH] },
      { include: [], exclude: [NORTH, X] },
    ]);
  });

  it('stand apart by protection, each slice without the records of all earlier ones', () => {
    const { parts } = given(
      release([slice({ filters: NORTH }), slice({ filters: X, protection: EXACT }), slice({ protection: ROUNDED })]),
    );
    expect(parts.map(({ protection, rules }) => [protectionKey(protection), rules])).toEqual([
      ['D5_V3_js2/1', [{ include: NORTH, exclude: [] }]],
      ['exact', [{ include: X, exclude: [NORTH] }]],
      ['D5_V3_js2/5', [{ include: [], exclude: [NORTH, X] }]],
    ]);
  });

  it('keep the records of a slice that does not answer out of those that do', () => {
    const closed = slice({ filters: NORTH, detail: {} });
    const { parts, status } = given(release([closed, slice()]), BY_TOWN);
    expect(parts[0]?.rules).toEqual([{ include: [], exclude: [NORTH] }]);
    expect(status).toBe('partial');
  });

  it.each([
    ['2024-06-02', [{ include: [], exclude: [NORTH] }], 'partial'],
    [
      '2024-06-01',
      [
        { include: NORTH, exclude: [] },
        { include: [], exclude: [NORTH] },
      ],
      'full',
    ],
    [
      undefined,
      [
        { include: NORTH, exclude: [] },
        { include: [], exclude: [NORTH] },
      ],
      'full',
    ],
  ] as const)('under an embargo until %s are %j', (notBefore, rules, status) => {
    const embargoed = slice({ filters: NORTH, ...(notBefore ? { notBefore } : {}) });
    const found = given(release([embargoed, slice()]));
    expect(found.parts[0]?.rules).toEqual(rules);
    expect(found.status).toBe(status);
  });

  it('are none, and give no reason, when every slice is under embargo', () => {
    expect(given(release([slice({ notBefore: '2024-06-02', detail: {} })]), BY_TOWN)).toEqual({
      parts: [],
      status: 'not-released',
      minimumBase: 0,
    });
  });

  it('are none when no slice may answer, with the objection of the first that is open', () => {
    const found = given(
      release([slice({ filters: NORTH, detail: { place: 'land' } }), slice({ detail: {} })]),
      BY_TOWN,
    );
    expect(found).toEqual({
      parts: [],
      status: 'not-at-this-detail',
      minimumBase: 0,
      objection: {
        reason: 'not-at-this-detail',
        about: 'place',
        suggestion: { by: { dimension: 'place', level: 'land' } },
      },
    });
  });

  it('are none for a list on two nodes, under every protection', () => {
    const question: Question = {
      ...TOTAL,
      where: [{ kind: 'codes', dimension: 'way', level: 'way', in: ['G1', 'H1'] }],
    };
    for (const protection of [EXACT, CELL_KEY])
      expect(given(release([slice({ protection })]), question).objection?.reason).toBe('list-needs-one-node');
  });

  it('need the highest base among the slices that answer, and of no other', () => {
    const found = given(
      release([
        slice({ filters: NORTH, minimumBase: 20 }),
        slice({ filters: X, minimumBase: 30 }),
        slice({ detail: {}, minimumBase: 99 }),
      ]),
      BY_TOWN,
    );
    expect(found.minimumBase).toBe(30);
  });

  it.each<[name: string, one: Release, status: string]>([
    ['full when the last slice takes all that is left', release([slice({ filters: NORTH }), slice()]), 'full'],
    ['partial when some records belong to no slice', release([slice({ filters: NORTH })]), 'partial'],
    ['partial when only the first slice takes all', release([slice(), slice({ filters: NORTH })]), 'partial'],
    ['partial from a year on', release([slice()], { recordsFrom: '2023-01-01' }), 'partial'],
    ['partial until a year', release([slice()], { recordsUntil: '2023-01-01' }), 'partial'],
  ])('are %s', (_, one, status) => {
    expect(given(one).status).toBe(status);
  });
});
