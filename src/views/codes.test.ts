import { describe, expect, it } from 'vitest';
import { POLICE_UNIT } from '../model/codelists/police-unit.ts';
import type { WireCodelist } from '../model/wire/words.ts';
import { nodesIn } from './codes.ts';
import { PLAIN_WORDS } from './testing/plain-words.ts';
import { MAP_LAYOUT } from './tile-map-layout.ts';

const LIST: WireCodelist = {
  ...POLICE_UNIT,
  levels: [...POLICE_UNIT.levels],
  codes: [...POLICE_UNIT.codes],
  changes: [],
};
const codesIn = (from: string, until: string, level = 'unit') =>
  nodesIn(LIST, level, { from, until }, PLAIN_WORDS).map((node) => node.code);

describe('the nodes of an axis', () => {
  it('are those valid somewhere in the window, whatever cells came', () => {
    expect(codesIn('2023-01-01', '2024-01-01')).toContain('LE');
    expect(codesIn('2023-01-01', '2024-01-01')).not.toContain('LX');
    expect(codesIn('2024-01-01', '2025-01-01')).not.toContain('LE');
    expect(codesIn('2023-06-01', '2024-06-01')).toEqual(expect.arrayContaining(['LE', 'LX', 'LO']));
  });

  it('end with the special codes, on every level', () => {
    expect(codesIn('2025-01-01', '2026-01-01').slice(-2)).toEqual(['_U', '_X']);
    expect(codesIn('2025-01-01', '2026-01-01', 'kind')).toEqual(['REGIONAL', 'NATIONAL', '_U', '_X']);
  });

  it('name the group they stand under', () => {
    const [first] = nodesIn(LIST, 'unit', { from: '2025-01-01', until: '2026-01-01' }, PLAIN_WORDS);
    expect(first).toMatchObject({ code: 'NN', group: 'Regionale eenheden', isSpecial: false });
  });
});

describe('the map', () => {
  it('has a place of its own for each regional unit, and for no other', () => {
    const regional = LIST.codes.filter((code) => code.parent === 'REGIONAL').map((code) => code.code);
    expect(Object.keys(MAP_LAYOUT).sort()).toEqual(regional.sort());
    const places = Object.values(MAP_LAYOUT).map(({ column, row }) => `${column} ${row}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
