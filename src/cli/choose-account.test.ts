import { describe, expect, it } from 'vitest';
import { chooseAccount } from './choose-account.ts';

const ACCOUNTS = [
  'emm-analyst',
  'kmar-approver',
  'kmar-owner',
  'mdt-chair',
  'mdt-member',
  'politie-analyst',
  'politie-owner',
];

describe('chooseAccount', () => {
  for (const [id, roles, chosen] of [
    ['KMAR', ['owner'], 'kmar-owner'],
    ['KMAR', ['analyst', 'owner'], 'kmar-owner'],
    ['POLITIE', ['analyst'], 'politie-analyst'],
    ['mdt', ['member'], 'mdt-member'],
    ['emm-partner-table', ['member'], 'emm-analyst'],
  ] as const)
    it(`takes ${chosen} for ${id} as ${roles.join(' or ')}`, () => {
      expect(chooseAccount(ACCOUNTS, id, roles)).toBe(chosen);
    });

  it('takes the only one there is', () => {
    expect(chooseAccount(['mdt-member'], 'KMAR', ['owner'])).toBe('mdt-member');
  });

  it('asks for a choice when several fit or none is there', () => {
    expect(() => chooseAccount(ACCOUNTS, 'POLITIE', ['analyst', 'owner'])).toThrow('(politie-analyst, politie-owner)');
    expect(() => chooseAccount(ACCOUNTS, 'IND', [])).toThrow('several demonstration accounts');
    expect(() => chooseAccount([], 'KMAR', [])).toThrow('no token');
  });
});
