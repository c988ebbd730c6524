import { describe, expect, it } from 'vitest';
import { NOW, VIEWER, worldOf } from '../../test/gate/random.ts';
import type { Forum } from '../model/forum.ts';
import { accountId, forumId, meetingId, partnerId, purposeId } from '../model/ids.ts';
import type { Mandate, Role } from '../model/mandate.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Viewer } from '../model/viewer.ts';
import type { World } from '../model/world.ts';
import { audienceInForce } from './audience-in-force.ts';

const WORLD = worldOf([]);
const OWN: Viewer = { account: accountId('owner'), as: { kind: 'partner', partner: partnerId('AA') } };
const ending = (mandate: string, basis: string): World => ({
  ...WORLD,
  mandates: WORLD.mandates.map((it) => ({ ...it, validUntil: mandate })),
  forums: WORLD.forums.map((it) => ({ ...it, legalBasis: { ...it.legalBasis, validUntil: basis } })),
});

describe('an account may look', () => {
  it.each<[name: string, viewer: Viewer, world: World, until: string]>([
    ['as a forum until its mandate ends', VIEWER, ending('2024-07-01', '2024-08-01'), '2024-07-01'],
    ['as a forum until its legal basis ends', VIEWER, ending('2024-09-01', '2024-08-01'), '2024-08-01'],
    ['as a partner until its mandate ends', OWN, ending('2024-09-01', '2024-08-01'), '2024-09-01'],
    ['as a partner without any forum', OWN, { ...WORLD, forums: [] }, '2030-01-01'],
  ])('%s', (_, viewer, world, until) => {
    expect(audienceInForce(viewer, world, NOW)).toEqual({ kind: 'in-force', until, isGuest: false });
  });

  it('by the mandate that holds, beside one that ended', () => {
    const ended = ending(NOW.day, '2030-01-01').mandates;
    expect(audienceInForce(VIEWER, { ...WORLD, mandates: [...ended, ...WORLD.mandates] }, NOW).kind).toBe('in-force');
  });

  it('not in a forum that it holds no mandate for, whether that is in force or not', () => {
    const stranger = { ...VIEWER, account: accountId('stranger') };
    for (const world of [WORLD, { ...WORLD, forums: [] }])
      expect(audienceInForce(stranger, world, NOW)).toEqual({ kind: 'not', reason: 'not-mandated' });
  });
});

const TABLE = WORLD.forums[0] as Forum;
const seated = (account: string, role: Role, organisation?: string, validUntil = '2030-01-01'): Mandate => ({
  ...{ id: account, account: accountId(account), role, for: { kind: 'forum', forum: TABLE.id }, ground: 'test' },
  ...(organisation === undefined ? {} : { organisation }),
  ...{ validFrom: '2020-01-01', validUntil },
});
const as = VIEWER.as as Extract<Viewer['as'], { kind: 'forum' }>;

describe('a seat in a forum', () => {
  const forum = { ...TABLE, members: [partnerId('AA')], guests: ['Europol'] };
  it.each<[role: Role, organisation: string | undefined, 'member' | 'guest' | 'none']>([
    ['member', 'AA', 'member'],
    ['chair', 'AA', 'member'],
    ['analyst', undefined, 'member'],
    ['member', 'Europol', 'none'],
    ['member', 'BB', 'none'],
    ['liaison', 'Europol', 'guest'],
    ['liaison', 'AA', 'guest'],
    ['expert', undefined, 'guest'],
    ['expert', 'BB', 'none'],
    ['administrator', undefined, 'none'],
    ['auditor', 'AA', 'none'],
  ])('as %s for %s is that of a %s', (role, organisation, expected) => {
    const world = { ...WORLD, forums: [forum], mandates: [seated('x', role, organisation)] };
    const found = audienceInForce({ account: accountId('x'), as }, world, NOW);
    expect(found.kind === 'not' ? 'none' : found.isGuest ? 'guest' : 'member').toBe(expected);
  });

  it('of a member is not lessened by one as guest beside it', () => {
    const mandates = [seated('x', 'expert'), seated('x', 'member', 'AA', '2025-01-01')];
    expect(audienceInForce({ account: accountId('x'), as }, { ...WORLD, forums: [forum], mandates }, NOW)).toEqual({
      kind: 'in-force',
      until: '2025-01-01',
      isGuest: false,
    });
  });
});

describe('in a meeting', () => {
  const id = meetingId('00000000-0000-4000-8000-000000000001');
  const meeting: Meeting = {
    ...{ id, forum: as.forum, purpose: as.purpose, title: 't', startsAt: NOW.instant, agenda: [] },
    attendees: ['chair', 'member', 'guest'].map(accountId),
    plannedBy: accountId('chair'),
    openedAt: NOW.instant,
  };
  const { openedAt: _, ...planned } = meeting;
  const mandates = [
    seated('chair', 'chair'),
    seated('member', 'member', undefined, '2024-09-01'),
    seated('guest', 'expert'),
    seated('outside', 'member'),
  ];
  const look = (account: string, meetings: readonly Meeting[], held = mandates) =>
    audienceInForce(
      { account: accountId(account), as: { ...as, meeting: id } },
      { ...WORLD, mandates: held, meetings },
      NOW,
    );

  it('everybody sees what the one who may see least does, until the first mandate ends', () => {
    for (const account of ['chair', 'member', 'guest'])
      expect(look(account, [meeting])).toEqual({ kind: 'in-force', until: '2024-09-01', isGuest: true });
    const members = { ...meeting, attendees: ['chair', 'member'].map(accountId) };
    expect(look('chair', [members])).toMatchObject({ isGuest: false });
  });

  it.each<[what: string, account: string, meetings: readonly Meeting[], reason: string]>([
    ['that nobody planned', 'chair', [], 'meeting-not-open'],
    ['that is not open yet', 'chair', [planned], 'meeting-not-open'],
    ['that is closed', 'chair', [{ ...meeting, closedAt: NOW.instant }], 'meeting-not-open'],
    ['that one does not attend', 'outside', [meeting], 'meeting-not-open'],
    ['without a seat of one’s own', 'stranger', [meeting], 'not-mandated'],
    ['of another purpose', 'chair', [{ ...meeting, purpose: purposeId('other') }], 'meeting-not-open'],
    ['of another forum', 'chair', [{ ...meeting, forum: forumId('other') }], 'meeting-not-open'],
    [
      'with somebody who has no seat',
      'chair',
      [{ ...meeting, attendees: [...meeting.attendees, accountId('stranger')] }],
      'attendee-not-mandated',
    ],
  ])('%s nothing is seen', (_, account, meetings, reason) => {
    expect(look(account, meetings)).toEqual({ kind: 'not', reason });
  });

  it('nothing is seen any more when the mandate of one of them ended', () => {
    const held = mandates.map((it) => (it.id === 'guest' ? { ...it, validUntil: NOW.day } : it));
    expect(look('chair', [meeting], held)).toEqual({ kind: 'not', reason: 'attendee-not-mandated' });
  });
});
