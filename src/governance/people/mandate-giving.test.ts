import { describe, expect, it } from 'vitest';
import { accountId, forumId, partnerId } from '../../model/ids.ts';
import type { Mandate, Role } from '../../model/mandate.ts';
import { mandateGiving, mayConfirm, mayEnd } from './mandate-giving.ts';

const NOW = { instant: '2026-05-01T10:00:00.000Z', day: '2026-05-01' };
const POLITIE = { kind: 'partner', partner: partnerId('POLITIE') } as const;
const KMAR = { kind: 'partner', partner: partnerId('KMAR') } as const;
const MDT = { kind: 'forum', forum: forumId('mdt') } as const;
const HUB = { kind: 'hub' } as const;
const held = (account: string, role: Role, whom: Mandate['for'], validUntil = '2027-01-01'): Mandate => ({
  ...{ id: `${account}-${role}`, account: accountId(account), role, for: whom, ground: 'test' },
  ...{ validFrom: '2026-01-01', validUntil },
});
const world = {
  mandates: [
    held('owner', 'data-owner', POLITIE),
    held('second', 'approver', POLITIE),
    held('analyst', 'analyst', POLITIE),
    held('former', 'data-owner', POLITIE, '2026-05-01'),
    held('other', 'data-owner', KMAR),
    held('chair', 'chair', MDT),
    held('member', 'member', MDT),
    held('admin', 'administrator', HUB),
    held('auditor', 'auditor', HUB),
  ],
};
const newcomer = accountId('new');

describe('a mandate', () => {
  it.each<[giver: string, whom: Mandate['for'], 'gives' | 'proposes' | undefined]>([
    ['owner', POLITIE, 'proposes'],
    ['second', POLITIE, undefined],
    ['analyst', POLITIE, undefined],
    ['former', POLITIE, undefined],
    ['other', POLITIE, undefined],
    ['admin', POLITIE, undefined],
    ['chair', MDT, 'gives'],
    ['member', MDT, undefined],
    ['admin', MDT, undefined],
    ['owner', MDT, undefined],
    ['admin', HUB, 'gives'],
    ['auditor', HUB, undefined],
    ['chair', HUB, undefined],
  ])('by %s for %j: %s', (giver, whom, expected) => {
    expect(mandateGiving(accountId(giver), { account: newcomer, for: whom }, world, NOW)).toBe(expected);
  });

  it.each(world.mandates.map(({ account, for: whom }) => [account, whom] as const))(
    'is never given by %s to itself (%j)',
    (account, whom) => {
      expect(mandateGiving(account, { account, for: whom }, world, NOW)).toBeUndefined();
    },
  );

  it.each<[account: string, receiver: string, proposedBy: string, boolean]>([
    ['second', 'new', 'owner', true],
    ['owner', 'new', 'owner', false],
    ['second', 'second', 'owner', false],
    ['analyst', 'new', 'owner', false],
    ['admin', 'new', 'owner', false],
    ['other', 'new', 'owner', false],
  ])('for the police is confirmed by %s for %s after %s: %s', (account, receiver, by, expected) => {
    const mandate = { account: accountId(receiver), for: POLITIE };
    expect(mayConfirm(accountId(account), mandate, accountId(by), world, NOW)).toBe(expected);
  });

  it.each<[account: string, boolean]>([
    ['analyst', true],
    ['owner', true],
    ['admin', true],
    ['second', false],
    ['other', false],
    ['member', false],
  ])('of the analyst is ended by %s: %s', (account, expected) => {
    expect(mayEnd(accountId(account), world.mandates[2] as Mandate, world, NOW)).toBe(expected);
  });
});
