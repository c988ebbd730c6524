import { describe, expect, it } from 'vitest';
import { NOW, VIEWER, worldOf } from '../../test/gate/random.ts';
import { accountId, partnerId } from '../model/ids.ts';
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
    expect(audienceInForce(viewer, world, NOW)).toEqual({ kind: 'in-force', until });
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
