import { describe, expect, it } from 'vitest';
import { SMALL } from '../../test/gate/small-words.ts';
import { accountId, forumId, partnerId } from '../model/ids.ts';
import { type Mandate, ROLES } from '../model/mandate.ts';
import { mayDeliver } from './may-deliver.ts';

const OWNER = accountId('owner');
const AA = partnerId('AA');
const DAY = '2024-06-01';
const mandate = (rest: Partial<Mandate> = {}): Mandate => ({
  id: 'm',
  account: OWNER,
  role: 'data-owner',
  for: { kind: 'partner', partner: AA },
  ground: 'test',
  validFrom: '2024-01-01',
  validUntil: '2025-01-01',
  ...rest,
});
const may = (...mandates: Mandate[]) => mayDeliver(OWNER, AA, SMALL, mandates, DAY);

describe('an account may deliver', () => {
  it('as data owner of the partner', () => {
    expect(may(mandate())).toBe(true);
  });

  it('by any of its mandates', () => {
    expect(may(mandate({ role: 'chair' }), mandate())).toBe(true);
  });

  it('on the first and the last day of the mandate', () => {
    expect(may(mandate({ validFrom: DAY, validUntil: '2024-06-02' }))).toBe(true);
  });
});

describe('an account may not deliver', () => {
  it.each(ROLES.filter((role) => role !== 'data-owner'))('as %s', (role) => {
    expect(may(mandate({ role }))).toBe(false);
  });

  it.each<[name: string, mandates: readonly Mandate[]]>([
    ['without a mandate', []],
    ['by a mandate of another account', [mandate({ account: accountId('other') })]],
    ['by a mandate for another partner', [mandate({ for: { kind: 'partner', partner: partnerId('BB') } })]],
    ['by a mandate for a forum', [mandate({ for: { kind: 'forum', forum: forumId('table') } })]],
    ['by a mandate for the hub', [mandate({ for: { kind: 'hub' } })]],
    ['on the day that its mandate ends', [mandate({ validUntil: DAY })]],
    ['before its mandate begins', [mandate({ validFrom: '2024-06-02' })]],
  ])('%s', (_, mandates) => {
    expect(may(...mandates)).toBe(false);
  });

  it('for a dataset of which the partner is no owner', () => {
    expect(mayDeliver(OWNER, AA, { owners: [partnerId('BB')] }, [mandate()], DAY)).toBe(false);
  });
});
