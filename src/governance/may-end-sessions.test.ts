import { expect, it } from 'vitest';
import { accountId, forumId, partnerId } from '../model/ids.ts';
import type { Mandate } from '../model/mandate.ts';
import { mayEndSessions } from './may-end-sessions.ts';

const ME = accountId('administrator');
const MANDATE: Mandate = {
  ...{ id: 'm', account: ME, role: 'administrator', for: { kind: 'hub' }, ground: 'g' },
  ...{ validFrom: '2026-01-01', validUntil: '2027-01-01' },
};

it.each<[boolean, string, Partial<Mandate>, string]>([
  [true, 'the administrator of the hub', {}, '2026-06-01'],
  [true, 'the administrator, on the first day', {}, '2026-01-01'],
  [false, 'the administrator, the day before', {}, '2025-12-31'],
  [false, 'the administrator, once the mandate has ended', {}, '2027-01-01'],
  [false, 'another account', { account: accountId('other') }, '2026-06-01'],
  [false, 'the administrator of a partner', { for: { kind: 'partner', partner: partnerId('KMAR') } }, '2026-06-01'],
  [false, 'the administrator of a forum', { for: { kind: 'forum', forum: forumId('mdt') } }, '2026-06-01'],
  [false, 'another role of the hub', { role: 'auditor' }, '2026-06-01'],
])('%s: %s may end the sessions of others', (expected, _who, change, day) => {
  expect(mayEndSessions(ME, [{ ...MANDATE, ...change }], day)).toBe(expected);
});
