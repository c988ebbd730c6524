import { describe, expect, it } from 'vitest';
import { demoWorld } from '../src/demo/world/demo-world.ts';
import { checkRelease } from '../src/governance/check-release.ts';
import { WORDS } from '../src/model/words.ts';

const { accounts, mandates, releases } = demoWorld('2026-05-01');

describe('the demonstration', () => {
  it.each(releases.map((release) => [release.id, release] as const))(
    'holds a release that may be stored: %s',
    (_, one) => {
      expect(checkRelease(one, WORDS)).toEqual([]);
    },
  );

  it('has each release and each account once', () => {
    for (const ids of [releases.map(({ id }) => `${id}`), accounts.map(({ id }) => `${id}`)])
      expect(new Set(ids).size).toBe(ids.length);
  });

  it('has an account that delivers for each owner of each dataset', () => {
    const delivering = mandates.flatMap((one) =>
      one.role === 'data-owner' && one.for.kind === 'partner' ? [one.for.partner] : [],
    );
    for (const { id, owners } of WORDS.datasets.values())
      expect(
        owners.filter((owner) => !delivering.includes(owner)),
        id,
      ).toEqual([]);
  });

  it('releases every dataset but what is for the owner alone', () => {
    const given = new Set(releases.map(({ dataset }) => dataset));
    for (const { id, ownerZoneOnly = false } of WORDS.datasets.values()) expect(given.has(id), id).toBe(!ownerZoneOnly);
  });
});
