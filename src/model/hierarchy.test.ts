import { describe, expect, it } from 'vitest';
import { SMALL_WORDS } from '../../test/gate/small-words.ts';
import { codelistOf } from './catalogue.ts';
import { type Code, type Codelist, isSpecialCode } from './codelist.ts';
import { hierarchyOf } from './hierarchy.ts';
import { codelistId } from './ids.ts';

const label = { nl: 'x', en: 'x' };
const code = (name: string, level: string, parent?: string): Code => ({
  code: name,
  level,
  label,
  ...(parent === undefined ? {} : { parent }),
});
const listOf = (codes: readonly Code[], levels = ['land', 'town']): Codelist => ({
  id: codelistId('places'),
  version: '1',
  label,
  source: 'test',
  levels: levels.map((id) => ({ id, label })),
  codes,
});

describe('a hierarchy', () => {
  const places = hierarchyOf(codelistOf(SMALL_WORDS, 'place'));

  it('knows its levels from coarse to fine', () => {
    expect([places.levels, places.finest]).toEqual([['land', 'town'], 'town']);
    expect([places.levelIndex('land'), places.levelIndex('town'), places.levelIndex('street')]).toEqual([
      0,
      1,
      undefined,
    ]);
  });

  it.each([
    ['N1', 'town', 'N1'],
    ['N1', 'land', 'N'],
    ['N', 'land', 'N'],
    ['N', 'town', undefined],
    ['_U', 'land', '_U'],
    ['_U', 'town', '_U'],
    ['Q', 'land', undefined],
  ])('has above %s, on level %s, %s', (from, level, expected) => {
    expect(places.ancestor(from, level)).toBe(expected);
  });

  it.each([
    ['N', ['N1', 'N2', 'N3']],
    ['N2', ['N2']],
    ['_U', ['_U']],
  ])('has under %s the leaves %j', (node, leaves) => {
    expect(places.leaves(node)).toEqual(leaves);
  });

  it('has the nodes of a level in the order of the list, special codes on every one', () => {
    expect(places.nodes('land')).toEqual(['N', 'S', '_U']);
    expect(places.nodes('town')).toEqual(['N1', 'N2', 'N3', 'S1', 'S2', 'S3', '_U']);
    expect([places.children('N'), places.children('N1'), places.parent('N1'), places.parent('N')]).toEqual([
      ['N1', 'N2', 'N3'],
      [],
      'N',
      undefined,
    ]);
    expect([places.has('N1'), places.has('Q'), places.isOn('N1', 'land'), places.isOn('N1', 'town')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('is worked out once per list', () => {
    expect(hierarchyOf(codelistOf(SMALL_WORDS, 'place'))).toBe(places);
  });
});

describe('a special code', () => {
  it.each([
    ['_U', true],
    ['_X', true],
    ['_Z', true],
    ['U', false],
    ['', false],
    // Names that every object answers to.
    ['constructor', false],
    ['toString', false],
    ['__proto__', false],
  ])('%s: %s', (name, expected) => {
    expect(isSpecialCode(name)).toBe(expected);
  });
});

describe('a broken list', () => {
  it.each<[problem: string, list: Codelist]>([
    ['codelist places has no levels', listOf([], [])],
    ["codelist places: code 'N' stands on unknown level 'planet'", listOf([code('N', 'planet')])],
    ["codelist places: code 'N' occurs twice", listOf([code('N', 'land'), code('N', 'land')])],
    ["codelist places: code 'N1' must have a parent exactly one level up", listOf([code('N1', 'town')])],
    ["codelist places: code 'N1' must have a parent exactly one level up", listOf([code('N1', 'town', 'N')])],
    [
      "codelist places: code 'N2' must have a parent exactly one level up",
      listOf([code('N', 'land'), code('N1', 'town', 'N'), code('N2', 'town', 'N1')]),
    ],
    [
      "codelist places: code 's' must have a parent exactly one level up",
      listOf([code('N', 'land'), code('s', 'street', 'N')], ['land', 'town', 'street']),
    ],
    [
      "codelist places: code 'S' must have a parent exactly one level up",
      listOf([code('N', 'land'), code('S', 'land', 'N')]),
    ],
    ["codelist places: code '_U' is special: finest level, no parent", listOf([code('_U', 'land')])],
    [
      "codelist places: code '_U' is special: finest level, no parent",
      listOf([code('N', 'land'), code('_U', 'town', 'N')]),
    ],
    ["codelist places: code 'N1' must have a parent exactly one level up", listOf([code('N1', 'town', 'N1')])],
  ])('is refused: %s', (problem, list) => {
    expect(() => hierarchyOf(list)).toThrow(new Error(problem));
  });
});
