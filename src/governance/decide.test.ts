import { describe, expect, it } from 'vitest';
import { NOW, VIEWER, worldOf } from '../../test/gate/random.ts';
import { SMALL } from '../../test/gate/small-words.ts';
import { accountId, forumId, partnerId, purposeId, releaseId } from '../model/ids.ts';
import { type Mandate, ROLES } from '../model/mandate.ts';
import type { Audience, Question } from '../model/question.ts';
import { EXACT, release, slice } from '../model/testing/small-release.ts';
import type { Viewer } from '../model/viewer.ts';
import type { World } from '../model/world.ts';
import { decide } from './decide.ts';

const TOTAL: Question = { dataset: SMALL.id, measures: ['count'], by: [], where: [] };
const BY_TOWN: Question = { ...TOTAL, by: [{ dimension: 'place', level: 'town' }] };
const OWN: Viewer = { account: accountId('owner'), as: { kind: 'partner', partner: partnerId('AA') } };
const AA = release([slice()]);
const BB = release([slice({ minimumBase: 25 })], { id: releaseId('small-bb-table.1'), owner: partnerId('BB') });
const WORLD = worldOf([AA, BB]);

const outcome = (question: Question, viewer: Viewer, world: World, now = NOW) => {
  const decision = decide(question, viewer, world, now);
  return decision.kind === 'refusal' ? decision.reason : 'permitted';
};
const statuses = (question: Question, world: World, viewer = VIEWER) => {
  const decision = decide(question, viewer, world, NOW);
  const coverage = decision.kind === 'refusal' ? decision.coverage : decision.permit.coverage;
  return coverage.map(({ partner, status }) => `${partner} ${status}`);
};
const permitOf = (question: Question, world: World, viewer = VIEWER) => {
  const decision = decide(question, viewer, world, NOW);
  if (decision.kind === 'refusal') throw new Error(decision.reason);
  return decision.permit;
};
const asForum = (as: Partial<Extract<Audience, { kind: 'forum' }>>): Viewer => ({
  ...VIEWER,
  as: { kind: 'forum', forum: forumId('table'), purpose: purposeId('look'), ...as },
});
const withMandate = (rest: Partial<Mandate>): World => ({
  ...WORLD,
  mandates: WORLD.mandates.map((mandate) => ({ ...mandate, ...rest })),
});
const withBasis = (rest: { validFrom?: string; validUntil?: string }): World => ({
  ...WORLD,
  forums: WORLD.forums.map((forum) => ({ ...forum, legalBasis: { ...forum.legalBasis, ...rest } })),
});

describe('a question is refused', () => {
  it.each<[name: string, viewer: Viewer, world: World, reason: string]>([
    ['to an account without mandate', { ...VIEWER, account: accountId('stranger') }, WORLD, 'not-mandated'],
    [
      'to an account of a partner that looks as the forum',
      { ...VIEWER, account: accountId('owner') },
      WORLD,
      'not-mandated',
    ],
    [
      'to an account of the forum that looks as a partner',
      { ...OWN, account: accountId('member') },
      WORLD,
      'not-mandated',
    ],
    [
      'to a partner that looks as another',
      { ...OWN, as: { kind: 'partner', partner: partnerId('BB') } },
      WORLD,
      'not-mandated',
    ],
    ['in another forum', asForum({ forum: forumId('other') }), WORLD, 'not-mandated'],
    ['for a purpose the forum does not have', asForum({ purpose: purposeId('other') }), WORLD, 'forum-not-in-force'],
    ['in a forum that is not there', VIEWER, { ...WORLD, forums: [] }, 'forum-not-in-force'],
    ['on the day that the legal basis ends', VIEWER, withBasis({ validUntil: NOW.day }), 'forum-not-in-force'],
    ['before the legal basis begins', VIEWER, withBasis({ validFrom: '2024-06-02' }), 'forum-not-in-force'],
    ['on the day that the mandate ends', VIEWER, withMandate({ validUntil: NOW.day }), 'not-mandated'],
    ['before the mandate begins', VIEWER, withMandate({ validFrom: '2024-06-02' }), 'not-mandated'],
    ['without any release', VIEWER, { ...WORLD, releases: [] }, 'not-released'],
    ['without an edition', VIEWER, { ...WORLD, editions: [] }, 'not-released'],
    ['on the day that the releases end', VIEWER, worldOf([{ ...AA, validUntil: NOW.day }]), 'not-released'],
    ['before the releases begin', VIEWER, worldOf([{ ...AA, validFrom: '2024-06-02' }]), 'not-released'],
    ['by a release to another forum', VIEWER, worldOf([{ ...AA, forum: forumId('other') }]), 'not-released'],
    ['by a release for another purpose', VIEWER, worldOf([{ ...AA, purpose: purposeId('other') }]), 'not-released'],
    ['by a release under embargo', VIEWER, worldOf([release([slice({ notBefore: '2024-06-02' })])]), 'not-released'],
    ['by a release at another detail', VIEWER, worldOf([release([slice({ detail: {} })])]), 'not-at-this-detail'],
    ['to an owner that delivered nothing', OWN, { ...WORLD, live: [] }, 'not-released'],
  ])('%s', (_, viewer, world, reason) => {
    expect(outcome(BY_TOWN, viewer, world)).toBe(reason);
  });

  it.each([
    ['the mandate', withMandate({ validFrom: NOW.day, validUntil: '2024-06-02' })],
    ['the legal basis', withBasis({ validFrom: NOW.day, validUntil: '2024-06-02' })],
    ['the release', worldOf([{ ...AA, validFrom: NOW.day, validUntil: '2024-06-02' }])],
    ['the embargo', worldOf([release([slice({ notBefore: NOW.day })])])],
  ])('not on the first, which is also the last, day of %s', (_, world) => {
    expect(outcome(BY_TOWN, VIEWER, world)).toBe('permitted');
  });

  it('with the same list of owners for every viewer, and nothing said of them', () => {
    expect(statuses(BY_TOWN, WORLD, { ...VIEWER, account: accountId('stranger') })).toEqual([
      'AA not-released',
      'BB not-released',
    ]);
    expect(statuses(BY_TOWN, { ...WORLD, releases: [] })).toEqual(['AA not-released', 'BB not-released']);
  });

  it('when it names what is not there, but first to those who hold no mandate', () => {
    const wrong = { ...TOTAL, measures: ['smell'] };
    expect(() => decide(wrong, VIEWER, WORLD, NOW)).toThrow(/no measure 'smell'/);
    const stranger = { ...VIEWER, account: accountId('stranger') };
    expect(decide(wrong, stranger, WORLD, NOW)).toMatchObject({ reason: 'not-mandated' });
  });
});

describe('the roles', () => {
  const LOOK_AS_PARTNER = ['analyst', 'data-owner', 'approver'];
  const LOOK_AS_FORUM = ['analyst', 'chair', 'member', 'expert', 'liaison'];
  it.each(ROLES)('let an %s look as the rules say', (role) => {
    const world = withMandate({ role });
    expect(outcome(TOTAL, OWN, world)).toBe(LOOK_AS_PARTNER.includes(role) ? 'permitted' : 'not-mandated');
    expect(outcome(TOTAL, VIEWER, world)).toBe(LOOK_AS_FORUM.includes(role) ? 'permitted' : 'not-mandated');
  });

  it.each(ROLES)('give an %s of the hub nothing to look as', (role) => {
    const world = withMandate({ role, for: { kind: 'hub' } });
    for (const viewer of [OWN, VIEWER]) expect(outcome(TOTAL, viewer, world)).toBe('not-mandated');
  });
});

describe('a forum', () => {
  it('sees the edition of each owner under its release', () => {
    const { parts, minimumBase, coverage } = permitOf(BY_TOWN, WORLD);
    expect(parts.map(({ owner, edition, releases }) => [owner, edition, releases])).toEqual([
      ['AA', 5, [AA.id]],
      ['BB', 5, [BB.id]],
    ]);
    expect(minimumBase).toBe(25);
    expect(coverage[0]).toEqual({
      partner: 'AA',
      status: 'full',
      releases: [AA.id],
      protection: [AA.slices[0]?.protection],
      asOf: '2024-05-20T08:00:00.000Z',
    });
  });

  it.each<[name: string, question: Question, world: World, expected: readonly string[]]>([
    ['full', TOTAL, WORLD, ['AA full', 'BB full']],
    ['not released', TOTAL, worldOf([AA]), ['AA full', 'BB not-released']],
    [
      'not at this detail',
      BY_TOWN,
      worldOf([AA, { ...BB, slices: [slice({ detail: {} })] }]),
      ['AA full', 'BB not-at-this-detail'],
    ],
    ['partial', TOTAL, worldOf([AA, { ...BB, recordsFrom: '2023-01-01' }]), ['AA full', 'BB partial']],
    [
      'not asked',
      { ...TOTAL, where: [{ kind: 'codes', dimension: 'partner', level: 'partner', in: ['BB'] }] },
      WORLD,
      ['AA not-asked', 'BB full'],
    ],
    [
      'not delivered since',
      TOTAL,
      {
        ...WORLD,
        editions: WORLD.editions.map((it) => ({
          ...it,
          asOf: it.release === BB.id ? '2024-01-01T00:00:00.000Z' : it.asOf,
        })),
      },
      ['AA full', 'BB not-delivered-since'],
    ],
  ])('is told who is in the figure: %s', (_, question, world, expected) => {
    expect(statuses(question, world)).toEqual(expected);
  });

  it('is told no date, release or protection of an owner that is not in the figure', () => {
    const { coverage } = permitOf(BY_TOWN, worldOf([AA, { ...BB, slices: [slice({ detail: {} })] }]));
    expect(coverage[1]).toEqual({ partner: 'BB', status: 'not-at-this-detail', releases: [], protection: [] });
  });

  it('sees the last version that began, whatever the order', () => {
    const second = { ...AA, id: releaseId('small-aa-table.2') };
    const tenth = { ...AA, id: releaseId('small-aa-table.10') };
    const later = { ...AA, id: releaseId('small-aa-table.11'), validFrom: '2024-06-02' };
    for (const releases of [
      [tenth, AA, later, second],
      [AA, second, later, tenth],
    ])
      expect(permitOf(TOTAL, worldOf(releases)).parts[0]?.releases).toEqual([tenth.id]);
  });

  it('does not see an older version come back when the one that replaced it ends', () => {
    const narrower = { ...AA, id: releaseId('small-aa-table.2'), validUntil: NOW.day };
    expect(outcome(TOTAL, VIEWER, worldOf([AA, narrower]))).toBe('not-released');
  });

  it('sees one owner less, and no other, when one release ends', () => {
    const world = worldOf([{ ...AA, validUntil: NOW.day }, BB]);
    expect(permitOf(TOTAL, world).parts.map(({ owner }) => owner)).toEqual(['BB']);
  });
});

describe('an owner', () => {
  it('sees its own records whole, exact and live, whatever is released', () => {
    for (const world of [WORLD, worldOf([])]) {
      const { parts, minimumBase, coverage } = permitOf(BY_TOWN, world, OWN);
      expect(parts).toEqual([{ owner: 'AA', protection: EXACT, rules: [], edition: 'live', releases: [] }]);
      expect(minimumBase).toBe(0);
      expect(coverage.map(({ partner, status, asOf }) => [partner, status, asOf])).toEqual([
        ['AA', 'full', '2024-05-30T08:00:00.000Z'],
        ['BB', 'not-released', undefined],
      ]);
    }
  });

  it('is not answered of another, also when it asks for that one alone', () => {
    const of = (partner: string): Question => ({
      ...TOTAL,
      where: [{ kind: 'codes', dimension: 'partner', level: 'partner', in: [partner] }],
    });
    expect(outcome(of('BB'), OWN, WORLD)).toBe('not-released');
    expect(outcome(of('AA'), OWN, WORLD)).toBe('permitted');
  });

  it('filters a list on one node, like everyone', () => {
    const two: Question = { ...TOTAL, where: [{ kind: 'codes', dimension: 'way', level: 'way', in: ['G1', 'H1'] }] };
    expect(outcome(two, OWN, WORLD)).toBe('list-needs-one-node');
  });
});
