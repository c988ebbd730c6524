import { describe, expect, it } from 'vitest';
import { accountId, forumId, partnerId } from '../model/ids.ts';
import { type Mandate, ROLES } from '../model/mandate.ts';
import { mayOversee } from './may-oversee.ts';

const ACCOUNT = accountId('auditor');
const NOW = { instant: '2024-06-01T10:00:00.000Z', day: '2024-06-01' };
const mandate = (rest: Partial<Mandate> = {}): Mandate => ({
  ...{ id: 'm', account: ACCOUNT, role: 'auditor', for: { kind: 'hub' }, ground: 'test' },
  ...{ validFrom: '2024-01-01', validUntil: '2025-01-01' },
  ...rest,
});
const may = (rest: Partial<Mandate>) => mayOversee(ACCOUNT, { mandates: [mandate(rest)] }, NOW);

describe('the logs', () => {
  it.each(ROLES)('are read by an account that is %s, only where that is auditor or privacy officer', (role) => {
    expect(may({ role })).toBe(role === 'auditor' || role === 'privacy-officer');
  });

  it.each<[which: string, rest: Partial<Mandate>]>([
    ['of another account', { account: accountId('other') }],
    ['for a partner', { for: { kind: 'partner', partner: partnerId('AA') } }],
    ['for a forum', { for: { kind: 'forum', forum: forumId('table') } }],
    ['on the day that it ends', { validUntil: NOW.day }],
    ['before it begins', { validFrom: '2024-06-02' }],
  ])('are closed to an auditor by a mandate %s', (_, rest) => {
    expect(may(rest)).toBe(false);
  });
});
