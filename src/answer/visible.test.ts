import { describe, expect, it } from 'vitest';
import { NOW, VIEWER, worldOf } from '../../test/gate/random.ts';
import { accountId, forumId, partnerId, releaseId } from '../model/ids.ts';
import type { Release, Slice } from '../model/release.ts';
import { EXACT, release, slice } from '../model/testing/small-release.ts';
import type { Viewer } from '../model/viewer.ts';
import type { World } from '../model/world.ts';
import { visibleDatasets } from './visible-datasets.ts';
import { visibleReleases } from './visible-releases.ts';

const OWN: Viewer = { account: accountId('owner'), as: { kind: 'partner', partner: partnerId('AA') } };
const AA = release([slice()]);
const BB = release([slice()], { owner: partnerId('BB'), id: releaseId('small-bb-table.1') });

const levels = (viewer: Viewer, world: World) =>
  Object.fromEntries(
    visibleDatasets(viewer, world, NOW).flatMap(({ dimensions }) =>
      dimensions.map((dimension) => [dimension.id, dimension.levels.map(({ id }) => id)] as const),
    ),
  );
const detail = (...details: Slice['detail'][]) => worldOf([release(details.map((it) => slice({ detail: it })))]);

describe('the datasets that an audience sees', () => {
  it.each<[name: string, viewer: Viewer, world: World]>([
    ['to which nothing is released', VIEWER, worldOf([])],
    ['to which a release ended', VIEWER, worldOf([{ ...AA, validUntil: NOW.day }])],
    ['to which a release has no edition yet', VIEWER, { ...worldOf([AA]), editions: [] }],
    ['of another forum', VIEWER, worldOf([{ ...AA, forum: forumId('other') }])],
    ['without mandate', { ...VIEWER, account: accountId('stranger') }, worldOf([AA])],
    ['that is an owner without mandate', { ...OWN, account: accountId('member') }, worldOf([AA])],
    ['that is an owner and delivered nothing', OWN, { ...worldOf([AA]), live: [] }],
  ])('are none for one %s', (_, viewer, world) => {
    expect(visibleDatasets(viewer, world, NOW)).toEqual([]);
  });

  it('have the dimensions and levels that are released, coarse to fine, and the partner', () => {
    expect(levels(VIEWER, detail({ place: 'land', day: 'quarter', way: 'way' }))).toEqual({
      place: ['land'],
      way: ['group', 'way'],
      day: ['year', 'quarter'],
      partner: ['partner'],
    });
  });

  it('have the finest level of any slice and of any owner', () => {
    expect(levels(VIEWER, detail({ place: 'land' }, { place: 'town', day: 'year' }))).toEqual({
      place: ['land', 'town'],
      day: ['year'],
      partner: ['partner'],
    });
    const both = worldOf([
      release([slice({ detail: { place: 'land' } })]),
      { ...BB, slices: [slice({ detail: { day: 'week' } })] },
    ]);
    expect(levels(VIEWER, both)['day']).toEqual(['year', 'quarter', 'month', 'week']);
  });

  it('have every dimension and level for their owner, whatever is released', () => {
    for (const world of [worldOf([]), detail({ place: 'land' })])
      expect(levels(OWN, world)).toEqual({
        place: ['land', 'town'],
        kind: ['kind'],
        way: ['group', 'way'],
        day: ['year', 'quarter', 'month', 'week', 'day'],
        hue: ['hue'],
        partner: ['partner'],
      });
  });

  it('have every measure, and persons and their ratios only where some slice lets them be counted', () => {
    const asked = (viewer: Viewer, ...slices: Slice[]) =>
      visibleDatasets(viewer, worldOf([release(slices)]), NOW).flatMap((it) =>
        [...it.measures, ...it.distincts, ...it.ratios].map(({ id }) => id),
      );
    const some = ['persons', 'ratio:persons-per-signal'];
    const all = ['persons', 'distinct:who', 'ratio:persons-per-signal', 'ratio:persons-per-who'];
    expect(asked(VIEWER, slice())).toEqual(some);
    expect(asked(VIEWER, slice({ protection: EXACT }))).toEqual(some);
    expect(asked(VIEWER, slice(), slice({ pseudonyms: ['who'] }))).toEqual(all);
    expect(asked(OWN, slice())).toEqual(all);
  });
});

describe('the releases that an account sees', () => {
  const seen = (account: string, ...releases: Release[]) =>
    visibleReleases(accountId(account), worldOf(releases), NOW).map(({ id }) => id);
  const elsewhere = { ...AA, id: releaseId('small-aa-other.1'), forum: forumId('other') };
  const hidden = { ...BB, id: releaseId('small-bb-other.1'), forum: forumId('other') };

  it('are those to its forum, whoever releases', () => {
    expect(seen('member', AA, BB, elsewhere, hidden)).toEqual([AA.id, BB.id]);
  });

  it('are those of its partner, to whichever forum', () => {
    expect(seen('owner', AA, BB, elsewhere, hidden)).toEqual([AA.id, elsewhere.id]);
  });

  it('are none without a mandate, or with one that ended or is for the hub', () => {
    expect(seen('stranger', AA, BB)).toEqual([]);
    const ended = worldOf([AA]).mandates.map((mandate) => ({ ...mandate, validUntil: NOW.day }));
    expect(visibleReleases(accountId('member'), { ...worldOf([AA]), mandates: ended }, NOW)).toEqual([]);
    const hub = worldOf([AA]).mandates.map((mandate) => ({ ...mandate, for: { kind: 'hub' } as const }));
    expect(visibleReleases(accountId('member'), { ...worldOf([AA]), mandates: hub }, NOW)).toEqual([]);
  });

  it('are those that hold today', () => {
    expect(seen('member', { ...AA, validFrom: '2024-06-02' }, { ...BB, validUntil: NOW.day })).toEqual([]);
    expect(seen('member', { ...AA, validFrom: NOW.day, validUntil: '2024-06-02' })).toEqual([AA.id]);
  });

  it('carry the as-of of their edition, and never its number', () => {
    const [one] = visibleReleases(accountId('member'), worldOf([AA]), NOW);
    expect(one?.asOf).toBe('2024-05-20T08:00:00.000Z');
    expect(JSON.stringify(one)).not.toContain('sequence');
    const [without] = visibleReleases(accountId('member'), { ...worldOf([AA]), editions: [] }, NOW);
    expect(without).not.toHaveProperty('asOf');
  });
});
