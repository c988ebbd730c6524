import { describe, expect, it } from 'vitest';
import { NOW, worldOf } from '../../../test/gate/random.ts';
import { accountId, forumId, partnerId, releaseId } from '../../model/ids.ts';
import { type Mandate, ROLES, type Role } from '../../model/mandate.ts';
import { RELEASE_ACTS, RELEASE_STATES, type ReleaseAct } from '../../model/release-dossier.ts';
import { release } from '../../model/testing/small-release.ts';
import { actObjection } from './act-objection.ts';

const ME = accountId('me');
const mandate = (role: Role, whom: Mandate['for']): Mandate => ({
  ...{ id: 'm', account: ME, role, for: whom, ground: 'test', validFrom: '2024-01-01', validUntil: '2025-01-01' },
});
const AA = { kind: 'partner', partner: partnerId('AA') } as const;
const drafted = (by: string): ReleaseAct => ({
  ...{ kind: 'draft', by: accountId(by), at: NOW.instant, version: 1, reason: 'r', legalGround: 'g' },
});
const objection = (
  act: (typeof RELEASE_ACTS)[number],
  state: (typeof RELEASE_STATES)[number] | 'none',
  held: Mandate,
  writer = 'other',
) => {
  const { id: _, ...content } = release();
  const dossier = { id: releaseId('small-aa-table.1'), content, acts: [drafted(writer)] };
  return actObjection(act, ME, dossier, state, { ...worldOf([]), mandates: [held] }, NOW)?.kind;
};

/** Everything that is allowed; what is not listed is not. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'data-owner': [
    ...['none draft', 'declined draft', 'draft change', 'checked change', 'draft check', 'checked check'],
    ...['draft decline', 'checked decline', 'approved withdraw', 'active withdraw'],
  ],
  approver: [
    ...['draft check', 'checked check', 'checked approve', 'draft decline', 'checked decline'],
    ...['approved withdraw', 'active withdraw'],
  ],
};

describe('an act on a release', () => {
  for (const role of ROLES)
    it(`is allowed to a ${role} of the owner only where the table says so`, () => {
      const done = (['none', ...RELEASE_STATES] as const).flatMap((state) =>
        RELEASE_ACTS.filter((act) => objection(act, state, mandate(role, AA)) === undefined).map(
          (act) => `${state} ${act}`,
        ),
      );
      expect(done.toSorted()).toEqual((ALLOWED[role] ?? []).toSorted());
    });

  it.each<[string, Mandate['for']]>([
    ['the hub', { kind: 'hub' }],
    ['another partner', { kind: 'partner', partner: partnerId('BB') }],
    ['the forum', { kind: 'forum', forum: forumId('table') }],
  ])('is refused to every role of %s in every state', (_, whom) => {
    for (const role of ROLES)
      for (const state of ['none', ...RELEASE_STATES] as const)
        for (const act of RELEASE_ACTS) expect(objection(act, state, mandate(role, whom))).toBe('role');
  });

  it('is no approval by who wrote the content, and none under a mandate that has ended', () => {
    expect(objection('approve', 'checked', mandate('approver', AA), 'me')).toBe('role');
    expect(objection('approve', 'checked', { ...mandate('approver', AA), validUntil: '2024-02-01' })).toBe('role');
  });
});
