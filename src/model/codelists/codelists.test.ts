import { describe, expect, it } from 'vitest';
import { isSpecialCode } from '../codelist.ts';
import type { Dimension } from '../dataset.ts';
import { hierarchyOf } from '../hierarchy.ts';
import { WORDS } from '../words.ts';
import { CODELISTS } from './index.ts';

const shape = /^[A-Z0-9_][A-Z0-9_.+-]*$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const codedDimensions = [...WORDS.datasets.values()].flatMap((dataset) =>
  dataset.dimensions
    .filter((dimension): dimension is Exclude<Dimension, { kind: 'date' }> => dimension.kind !== 'date')
    .map((dimension) => [`${dataset.id}.${dimension.id}`, dimension] as const),
);

describe.each(CODELISTS.map((list) => [list.id, list] as const))('codelist %s', (_, list) => {
  it('forms a tree', () => expect(() => hierarchyOf(list)).not.toThrow());

  it('has codes of the agreed shape', () => {
    expect(list.codes.map(({ code }) => code).filter((code) => !shape.test(code))).toEqual([]);
  });

  it('has a text in both languages wherever it has a text', () => {
    const texts = list.codes.flatMap(({ label, definition }) => [label, ...(definition ? [definition] : [])]);
    expect(texts.filter(({ nl, en }) => nl.trim() === '' || en.trim() === '')).toEqual([]);
  });

  it('has no coarse code without children', () => {
    const { finest, leaves, isOn } = hierarchyOf(list);
    expect(list.codes.filter(({ code }) => !isOn(code, finest) && leaves(code).length === 0)).toEqual([]);
  });

  it('has validities that are days and do not end before they begin', () => {
    const wrong = list.codes.filter(
      ({ validFrom = '0000-01-01', validUntil = '9999-12-31' }) =>
        !day.test(validFrom) || !day.test(validUntil) || validFrom >= validUntil,
    );
    expect(wrong).toEqual([]);
  });
});

describe('the codelist of', () => {
  it.each(codedDimensions)('%s exists and can say that nothing is known', (_, dimension) => {
    const list = WORDS.codelists.get(dimension.codelist);
    const codes = list?.codes.map(({ code }) => code) ?? [];
    expect(codes.length).toBeGreaterThan(0);
    if (!dimension.isRequired) expect(codes.filter(isSpecialCode)).toEqual(expect.arrayContaining(['_U', '_X']));
    if (dimension.kind === 'band')
      expect(codes).toEqual(expect.arrayContaining(dimension.bands.map(({ code }) => code)));
  });

  it('every dataset owner is the partner list', () => {
    const partners = hierarchyOf(WORDS.codelists.get('partner') ?? expect.fail('no partner list'));
    for (const { owners } of WORDS.datasets.values())
      expect(owners.filter((owner) => !partners.has(owner))).toEqual([]);
  });
});
