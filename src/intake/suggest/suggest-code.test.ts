import { describe, expect, it } from 'vitest';
import { codelistOf } from '../../model/catalogue.ts';
import { WORDS } from '../../model/words.ts';
import { suggestCode } from './suggest-code.ts';
import { suggestSeparator } from './suggest-separator.ts';

const suggested = (list: string, value: string, earlier: Readonly<Record<string, string>> = {}) => {
  const found = suggestCode(value, codelistOf(WORDS, list), earlier);
  return found && [found.code, found.why];
};

describe('the code that a value may stand for', () => {
  it.each([
    ['theme', 'SMUGGLING', ['SMUGGLING', 'code']],
    ['theme', ' smuggling ', ['SMUGGLING', 'code']],
    ['theme', 'Mensensmokkel', ['SMUGGLING', 'label']],
    ['theme', 'human trafficking', ['TRAFFICKING', 'label']],
    ['theme', 'Smokkel', ['SMUGGLING', 'near']],
    ['theme', 'onbekend', ['_U', 'label']],
    ['theme', 'niet bekend', ['_U', 'special']],
    ['theme', '??', ['_U', 'special']],
    ['theme', 'n.v.t.', undefined],
    ['theme', 'fietsendiefstal', undefined],
    ['theme', '', undefined],
    ['country', 'Syrië', ['SYR', 'label']],
    ['country', 'Syrie', ['SYR', 'label']],
    ['country', 'n.v.t.', ['_Z', 'special']],
  ] as const)('in %s, %j is %j', (list, value, expected) => {
    expect(suggested(list, value)).toEqual(expected);
  });

  it('is what the partner said earlier, before any likeness, but never a code that the list does not have', () => {
    expect(suggested('theme', 'MS', { ms: 'SMUGGLING' })).toEqual(['SMUGGLING', 'earlier']);
    expect(suggested('theme', 'Mensensmokkel', { Mensensmokkel: 'BOTH' })).toEqual(['BOTH', 'earlier']);
    expect(suggested('theme', 'Mensensmokkel', { Mensensmokkel: 'GONE' })).toEqual(['SMUGGLING', 'label']);
  });
});

describe('the sign between several codes', () => {
  it.each([
    [['H1;H2', 'H0'], ';'],
    [['H1,H2', 'H1, H3'], ','],
    [['H1/H2'], '/'],
    [['H1\nH2'], '\n'],
    [['H1|H2'], undefined],
    [['H1', 'H2'], undefined],
    [['een;twee'], undefined],
  ] as const)('in %j is %j', (values, sign) => {
    expect(suggestSeparator(values, codelistOf(WORDS, 'handling'))).toBe(sign);
  });
});
