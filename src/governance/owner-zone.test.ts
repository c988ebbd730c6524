import { describe, expect, it } from 'vitest';
import { NOW, VIEWER, worldOf } from '../../test/gate/random.ts';
import { SMALL } from '../../test/gate/small-words.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import { accountId, partnerId } from '../model/ids.ts';
import type { Release, Slice } from '../model/release.ts';
import { EXACT, release, slice } from '../model/testing/small-release.ts';
import type { World } from '../model/world.ts';
import { checkRelease } from './check-release.ts';
import { decide } from './decide.ts';
import { currentReleases } from './releases-in-force.ts';

const OWN_DATASET: DatasetDefinition = { ...SMALL, ownerZoneOnly: true };
const OWN_PLACE: DatasetDefinition = {
  ...SMALL,
  dimensions: SMALL.dimensions.map((one) => (one.id === 'place' ? { ...one, ownerZoneOnly: true } : one)),
};
const WITHOUT_PLACE: Slice['detail'] = { kind: 'kind', day: 'day' };
const NEVER = "is for the owner's own view only and is never released";

const worldWith = (dataset: DatasetDefinition, releases: readonly Release[]): World => {
  const world = worldOf(releases);
  return { ...world, catalogue: { ...world.catalogue, datasets: new Map([[SMALL.id, dataset]]) } };
};
const TOTAL = { dataset: SMALL.id, measures: ['count'], by: [], where: [] };

describe("what is the owner's alone", () => {
  it.each<[name: string, dataset: DatasetDefinition, one: Release, problems: readonly string[]]>([
    ['a dataset', OWN_DATASET, release([slice({ protection: EXACT })]), [`small ${NEVER}`]],
    ['a dimension in the detail', OWN_PLACE, release([slice()]), [`'place' ${NEVER}`]],
    [
      'a dimension in a filter',
      OWN_PLACE,
      release([slice({ detail: WITHOUT_PLACE, filters: [{ kind: 'codes', dimension: 'place', in: ['N'] }] })]),
      [`'place' ${NEVER}`],
    ],
  ])('is neither stored in a release nor given where one holds it: %s', (_, dataset, one, problems) => {
    const world = worldWith(dataset, [one]);
    expect(checkRelease(one, world.catalogue)).toEqual(problems);
    expect(currentReleases(world, NOW)).toEqual([]);
    expect(decide(TOTAL, VIEWER, world, NOW)).toMatchObject({ kind: 'refusal', reason: 'not-released' });
  });

  it('does not bring an earlier version to life', () => {
    const earlier = release([slice({ detail: WITHOUT_PLACE })]);
    const later = { ...release([slice()]), id: 'small-aa-table.2' as Release['id'] };
    expect(currentReleases(worldWith(OWN_PLACE, [earlier, later]), NOW)).toEqual([]);
    expect(currentReleases(worldWith(OWN_PLACE, [earlier]), NOW)).toEqual([earlier]);
  });

  it('is seen by the owner', () => {
    const owner = { account: accountId('owner'), as: { kind: 'partner' as const, partner: partnerId('AA') } };
    const decision = decide(
      { ...TOTAL, by: [{ dimension: 'place', level: 'town' }] },
      owner,
      worldWith({ ...OWN_PLACE, ownerZoneOnly: true }, []),
      NOW,
    );
    expect(decision.kind).toBe('permitted');
  });
});
