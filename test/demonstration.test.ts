import { describe, expect, it } from 'vitest';
import { demoWorld } from '../src/demo/world/demo-world.ts';
import { demoTables } from '../src/demo/world/tables.ts';
import { checkRelease } from '../src/governance/check-release.ts';
import { checkTable } from '../src/governance/published-tables/check-table.ts';
import { releaseObjections } from '../src/governance/published-tables/release-objections.ts';
import { standsBeside } from '../src/governance/published-tables/table-audience.ts';
import { accountId, datasetId, forumId, releaseId } from '../src/model/ids.ts';
import { WORDS } from '../src/model/words.ts';

const { accounts, forums, mandates, releases } = demoWorld('2026-05-01');
const world = { catalogue: WORDS, forums, mandates, releases, editions: [], live: [] };
const tables = demoTables('2026-05-01').map(({ definition }) => definition);

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

  it.each(tables.map((table) => [table.title.en, table] as const))(
    'has a published table that may stand: %s',
    (_, one) => {
      expect(checkTable(one, world, { instant: '2026-05-01T10:00:00Z', day: '2026-05-01' })).toEqual([]);
      expect(standsBeside(one, world, [])).toBeUndefined();
    },
  );

  it('would refuse a release beside a table that its readers know, and warn of one that waits, with both names', () => {
    const [first] = tables;
    if (!first) throw new Error('there are no tables');
    const table = { ...first, id: 't-1', definedBy: accountId('nla-owner'), definedAt: '2026-05-01T10:00:00Z' };
    const release = { id: releaseId('suspects-nla-empact.1'), owner: table.owner, dataset: table.dataset };
    for (const [forum, wasPublished, kinds] of [
      ['empact', true, ['refused']],
      ['mdt', false, ['warned']],
      ['expert-circle', true, ['refused']],
    ] as const) {
      const found = releaseObjections({ ...release, forum: forumId(forum) }, world, [{ table, wasPublished }]);
      expect(found.map(({ kind }) => kind)).toEqual(kinds);
      expect(found[0]?.reason).toMatch(/suspects-nla-empact\.1.*t-1/);
    }
    expect(
      releaseObjections({ ...release, forum: table.forum, dataset: datasetId('signals') }, world, [
        { table, wasPublished: true },
      ]),
    ).toEqual([]);
  });
});
