import { describe, expect, it } from 'vitest';
import { NOW, worldOf } from '../../test/gate/random.ts';
import type { FormedEdition } from '../governance/next-edition.ts';
import { partnerId, releaseId } from '../model/ids.ts';
import type { Release } from '../model/release.ts';
import { release, slice } from '../model/testing/small-release.ts';
import { statementOf } from '../sql/sql.ts';
import { renewEditions } from './renew-editions.ts';

const AA = release([slice()]);
const BB = release([slice()], { owner: partnerId('BB'), id: releaseId('small-bb-table.1') });
const LAST: FormedEdition = {
  stream: 'AA/small',
  sequence: 5,
  day: '2024-05-30',
  formedAt: '2024-05-30T10:00:00.000Z',
  asOf: { [AA.id]: '2024-05-20T08:00:00.000Z' },
};

/** Renews with stub effects; `changed` by owner. */
async function renew(
  releases: readonly Release[],
  formed: readonly FormedEdition[],
  changed: Record<string, number | Error>,
  seen = new Map<string, string>(),
) {
  const stored: FormedEdition[] = [];
  const faults: unknown[] = [];
  const wereFormed = await renewEditions({
    world: () => worldOf(releases),
    now: () => NOW,
    formed: () => formed,
    rows: async (statement) => {
      const { text, params } = statementOf(statement);
      const count = changed[params.includes('BB') ? 'BB' : 'AA'];
      if (count instanceof Error) throw count;
      const looks = text.split('FULL JOIN').length - 1;
      return looks > 0 ? Array.from({ length: looks }, () => ({ changed: count, sequence: 8 })) : [{ sequence: 8 }];
    },
    receivedAt: async (sequence) => `received ${sequence}`,
    store: (editions) => stored.push(...editions),
    seen,
    report: (error) => faults.push(error),
  });
  return { wereFormed, stored, faults };
}

describe('editions', () => {
  it('are formed of what changed, at the sequence number of the last change', async () => {
    const { wereFormed, stored } = await renew([AA], [LAST], { AA: 10 });
    expect(wereFormed).toBe(true);
    expect(stored).toEqual([
      { stream: 'AA/small', sequence: 8, day: NOW.day, formedAt: NOW.instant, asOf: { [AA.id]: 'received 8' } },
    ]);
  });

  it.each<[name: string, releases: readonly Release[], changed: number]>([
    ['under the minimum', [AA], 9],
    ['of a release that ended', [{ ...AA, validUntil: NOW.day }], 500],
    ['of a release that has not begun', [{ ...AA, validFrom: '2024-06-02' }], 500],
    ['of a release that was withdrawn', [{ ...AA, withdrawnAt: NOW.instant }], 500],
  ])('are never formed %s, and nothing is stored', async (_, releases, changed) => {
    expect(await renew(releases, [LAST], { AA: changed })).toMatchObject({ wereFormed: false, stored: [] });
  });

  it('give a release that comes later the edition that is there, and not a newer one', async () => {
    const next = { ...AA, id: releaseId('small-aa-table.2') };
    const { stored } = await renew([AA, next], [LAST], { AA: 3 });
    expect(stored).toEqual([{ ...LAST, asOf: { ...LAST.asOf, [next.id]: 'received 8' } }]);
  });

  it('of one owner are formed whatever goes wrong with those of another', async () => {
    const fault = new Error('engine');
    const { stored, faults } = await renew([AA, BB], [], { AA: fault, BB: 10 });
    expect(stored.map(({ stream }) => stream)).toEqual(['BB/small']);
    expect(faults).toEqual([fault]);
  });

  it('look at the records again only when something came, a rule changed or time passed', async () => {
    const seen = new Map<string, string>();
    await renew([AA], [LAST], { AA: 0 }, seen);
    const fault = new Error('looked');
    expect((await renew([AA], [LAST], { AA: fault }, seen)).faults).toEqual([]);
    const next = { ...AA, id: releaseId('small-aa-table.2') };
    expect((await renew([next], [LAST], { AA: fault }, seen)).faults).toEqual([fault]);
  });
});
