import { describe, expect, it } from 'vitest';
import { NOW, VIEWER, worldOf } from '../../test/gate/random.ts';
import { SMALL } from '../../test/gate/small-words.ts';
import { accountId, datasetId, forumId, partnerId, releaseId } from '../model/ids.ts';
import { release, slice } from '../model/testing/small-release.ts';
import type { Viewer } from '../model/viewer.ts';
import type { World } from '../model/world.ts';
import { audienceState } from './audience-state.ts';

const OWN: Viewer = { account: accountId('owner'), as: { kind: 'partner', partner: partnerId('AA') } };
const AA = release([slice({ notBefore: '2024-06-02' }), slice()]);
const WORLD = worldOf([AA]);
const other = release([slice()], { id: releaseId('small-aa-other.1'), forum: forumId('other') });

describe('the state of an audience', () => {
  it.each<[name: string, viewer: Viewer, world: World, now?: typeof NOW]>([
    [
      'a new as-of of its edition',
      VIEWER,
      { ...WORLD, editions: WORLD.editions.map((it) => ({ ...it, asOf: '2024-05-31T08:00:00.000Z' })) },
    ],
    ['its edition being gone', VIEWER, { ...WORLD, editions: [] }],
    ['a new version of its release', VIEWER, worldOf([AA, release([slice()], { id: releaseId('small-aa-table.2') })])],
    ['the end of its release', VIEWER, worldOf([{ ...AA, validUntil: NOW.day }])],
    [
      'a release of another owner',
      VIEWER,
      worldOf([AA, release([slice()], { owner: partnerId('BB'), id: releaseId('small-bb-table.1') })]),
    ],
    [
      'an edition in which an embargo ended',
      VIEWER,
      { ...WORLD, editions: WORLD.editions.map((it) => ({ ...it, day: '2024-06-02' })) },
    ],
    ['the end of its mandate', VIEWER, { ...WORLD, mandates: [] }],
    ['the end of its forum', VIEWER, { ...WORLD, forums: [] }],
    [
      'a delivery of its own, for an owner',
      OWN,
      { ...WORLD, live: WORLD.live.map((it) => ({ ...it, asOf: '2024-05-31T08:00:00.000Z' })) },
    ],
  ])('changes with %s', (_, viewer, world, now = NOW) => {
    expect(audienceState(viewer, world, now)).not.toBe(audienceState(viewer, WORLD, NOW));
  });

  it.each<[name: string, viewer: Viewer, world: World, now?: typeof NOW]>([
    ['a delivery that made no edition', VIEWER, { ...WORLD, live: [] }],
    [
      'the number of an edition, which stays on the server',
      VIEWER,
      { ...WORLD, editions: WORLD.editions.map((it) => ({ ...it, sequence: 99 })) },
    ],
    ['the day, while no edge is passed', VIEWER, WORLD, { ...NOW, day: '2024-05-31' }],
    ['a release to another forum, and its edition', VIEWER, worldOf([AA, other])],
    ['a release, for an owner that looks at its own', OWN, worldOf([])],
    ['a delivery of another, for an owner', OWN, { ...WORLD, live: WORLD.live.filter((it) => it.owner === 'AA') }],
  ])('does not change with %s', (_, viewer, world, now = NOW) => {
    expect(audienceState(viewer, world, now)).toBe(audienceState(viewer, WORLD, NOW));
  });

  it('tells an owner of every dataset that it delivered', () => {
    const more: World = {
      ...WORLD,
      live: [...WORLD.live, { owner: partnerId('AA'), dataset: datasetId('more'), asOf: NOW.instant }],
    };
    expect(audienceState(OWN, more, NOW)).not.toBe(audienceState(OWN, WORLD, NOW));
  });

  it('holds nothing but reasons, releases, embargoes and dates', () => {
    expect(JSON.parse(audienceState(VIEWER, WORLD, NOW))).toEqual([
      { asOf: '2024-05-20T08:00:00.000Z', id: AA.id, open: [false, true] },
    ]);
    expect(JSON.parse(audienceState(VIEWER, { ...WORLD, mandates: [] }, NOW))).toEqual({
      kind: 'not',
      reason: 'not-mandated',
    });
    expect(JSON.parse(audienceState(OWN, WORLD, NOW))).toEqual([
      { asOf: '2024-05-30T08:00:00.000Z', dataset: SMALL.id, owner: 'AA' },
    ]);
  });
});
