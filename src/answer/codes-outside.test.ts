import { describe, expect, it } from 'vitest';
import { NOW, VIEWER, worldOf } from '../../test/gate/random.ts';
import { SMALL_WORDS } from '../../test/gate/small-words.ts';
import { decide } from '../governance/decide.ts';
import type { Slice, SliceFilter } from '../model/release.ts';
import { release, slice } from '../model/testing/small-release.ts';
import { codesOutside } from './codes-outside.ts';

const on = (...codes: string[]): SliceFilter => ({ kind: 'codes', dimension: 'place', in: codes });

const outside = (slices: readonly Slice[], level: string) => {
  const question = {
    dataset: release(slices).dataset,
    measures: ['count'],
    by: [{ dimension: 'place', level }],
    where: [],
  };
  const decision = decide(question, VIEWER, worldOf([release(slices, { splitsOn: ['place'] })]), NOW);
  if (decision.kind !== 'permitted') throw new Error(decision.reason);
  return codesOutside(decision.permit, 'place', level, SMALL_WORDS);
};

describe('codes of a grouping that no release lets through', () => {
  it.each<[name: string, slices: readonly Slice[], level: string, codes: readonly string[]]>([
    ['none when a slice takes all', [slice()], 'land', []],
    ['the other lands of a filter on one', [slice({ filters: [on('N')] })], 'land', ['S', '_U']],
    ['not a land of which a town is let through', [slice({ filters: [on('N1')] })], 'land', ['S', '_U']],
    ['towns one by one', [slice({ filters: [on('N', 'S1')] })], 'town', ['S2', 'S3', '_U']],
    [
      'only what every slice leaves out',
      [slice({ filters: [on('N')] }), slice({ filters: [on('S')] })],
      'land',
      ['_U'],
    ],
    [
      'none by a filter on another dimension',
      [slice({ filters: [{ kind: 'codes', dimension: 'kind', in: ['X'] }] })],
      'land',
      [],
    ],
  ])('are %s', (_, slices, level, codes) => {
    expect(outside(slices, level)).toEqual(codes);
  });
});
