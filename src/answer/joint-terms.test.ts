import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worldOf } from '../../test/gate/random.ts';
import { releaseId } from '../model/ids.ts';
import type { Release } from '../model/release.ts';
import { release, slice } from '../model/testing/small-release.ts';
import { jointTerms } from './joint-terms.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);

const anyTerms: fc.Arbitrary<Release['terms']> = fc.record({
  handling: fc.subarray(['H0', 'H1', 'H2', 'H3']),
  marking: fc.constantFrom('', 'Departementaal Vertrouwelijk', 'Intern'),
  text: fc.constantFrom('', 'Niet verder verspreiden.', 'Alleen mondeling.'),
});
const anyReleases = fc
  .array(anyTerms, { maxLength: 5 })
  .map((all) => all.map((terms, i) => release([slice()], { id: releaseId(`small-aa-table.${i + 1}`), terms })));

describe('the terms of an answer', () => {
  it('are those of the releases in it, once each, and of no other', () => {
    const terms = (handling: Release['terms']['handling'], marking: string, text: string) => ({
      handling,
      marking,
      text,
    });
    const releases = [terms(['H2', 'H0'], 'DV', 'a'), terms(['H2'], '', 'b'), terms(['H3'], 'X', 'c')].map((it, i) =>
      release([slice()], { id: releaseId(`small-aa-table.${i + 1}`), terms: it }),
    );
    const ids = releases.slice(0, 2).map(({ id }) => id);
    expect(jointTerms(ids, worldOf(releases))).toEqual({ handling: ['H0', 'H2'], marking: ['DV'], text: ['a', 'b'] });
    expect(jointTerms([], worldOf(releases))).toEqual({ handling: [], marking: [], text: [] });
  });

  it(`only join: one more release never takes a restriction away (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyReleases, fc.nat(), (releases, some) => {
        const world = worldOf(releases);
        const ids = releases.map(({ id }) => id);
        const fewer = jointTerms(ids.slice(0, some % (ids.length + 1)), world);
        const all = jointTerms(ids, world);
        for (const kind of ['handling', 'marking', 'text'] as const) {
          expect(all[kind]).toEqual(expect.arrayContaining(fewer[kind]));
          expect(all[kind]).toEqual([...new Set(all[kind])].sort());
          expect(all[kind]).not.toContain('');
        }
        for (const { terms } of releases) expect(all.handling).toEqual(expect.arrayContaining([...terms.handling]));
        expect(jointTerms(ids.toReversed(), world)).toEqual(all);
      }),
      { seed: SEED },
    );
  });
});
