import { describe, expect, it } from 'vitest';
import type { DefinitionCard } from '../dataset.ts';
import { PARTNER_CODELIST } from '../facts-layout.ts';
import { distinctOf } from '../measure-id.ts';
import type { Text } from '../text.ts';
import { UNITS } from '../units.ts';
import { WORDS } from '../words.ts';

const datasets = [...WORDS.datasets.values()];
const isBlank = ({ nl, en }: Text) => nl.trim() === '' || en.trim() === '';
const textsOf = ({ population, place, countingRule, caveats }: DefinitionCard) => [
  population,
  place,
  countingRule,
  ...caveats,
];

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))('the definition of %s', (_, dataset) => {
  const ratios = dataset.ratios ?? [];
  const cards = [dataset.card, ...[...dataset.measures, ...ratios].map(({ card }) => card)];
  const fields = [...dataset.dimensions, ...(dataset.pseudonyms ?? [])];

  it('has a card with all its parts, and at least one caveat, in both languages', () => {
    for (const card of cards) {
      expect(textsOf(card).filter(isBlank)).toEqual([]);
      expect(card.version).toMatch(/^\d+$/);
    }
    expect(dataset.card.caveats.length).toBeGreaterThan(0);
  });

  it('says in both languages what each field is', () => {
    const texts = [
      dataset.label,
      dataset.description,
      ...fields.flatMap(({ label, definition }) => [label, definition]),
    ];
    expect([...texts, ...dataset.measures.map(({ label }) => label)].filter(isBlank)).toEqual([]);
  });

  it('divides only what it has, a figure by another one, and says in both languages what that is', () => {
    const figures = [
      ...(dataset.kind === 'records' ? ['count'] : []),
      ...dataset.measures.map(({ id }) => id),
      ...(dataset.pseudonyms ?? []).map(({ id }) => distinctOf(id)),
    ];
    for (const { numerator, denominator, label } of ratios) {
      expect(figures).toEqual(expect.arrayContaining([numerator, denominator]));
      expect(numerator).not.toBe(denominator);
      expect(isBlank(label)).toBe(false);
    }
    const ids = ratios.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names each field once', () => {
    const ids = [...fields, ...dataset.measures].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('orders and dates by what it has', () => {
    const dates = dataset.dimensions.filter(({ kind }) => kind === 'date').map(({ id }) => id);
    const measures = dataset.measures.map(({ id }) => id);
    expect(dates).toEqual(expect.arrayContaining([dataset.referenceDate, ...dataset.dateOrder.flat()]));
    expect(measures).toEqual(expect.arrayContaining([...dataset.measureOrder.flat()]));
    expect(dataset.dimensions.find(({ id }) => id === dataset.referenceDate)?.isRequired).toBe(true);
    for (const one of dataset.dimensions)
      if (one.kind === 'band') {
        expect(measures).toContain(one.measure);
        expect(one.bands.map(({ from }) => from)).toEqual(one.bands.map(({ from }) => from).toSorted((a, b) => a - b));
      }
  });

  it('names a dimension with one code as the unit that registers, if any', () => {
    const unit = dataset.dimensions.find(({ id }) => id === dataset.registeringUnit);
    expect([undefined, 'code']).toContain(unit?.kind);
    expect(unit?.id).toBe(dataset.registeringUnit);
  });

  it('knows one event by a date and by codes that it has', () => {
    const kindOf = (id: string) => dataset.dimensions.find((one) => one.id === id)?.kind;
    const { date, dimensions } = dataset.sameEvent ?? { date: dataset.referenceDate, dimensions: [] };
    expect(kindOf(date)).toBe('date');
    for (const id of dimensions) expect(['code', 'code-list']).toContain(kindOf(id));
  });

  it('tells late registration by two dates of which the first may not be later', () => {
    if (dataset.registrationLag !== undefined) expect(dataset.dateOrder).toContainEqual(dataset.registrationLag);
  });

  it('counts in known units', () => {
    const units = [dataset.unit, ...dataset.measures.map(({ unit }) => unit)];
    expect(units.filter((unit) => !Object.hasOwn(UNITS, unit))).toEqual([]);
  });
});

describe('the words', () => {
  it('have no codelist that no dataset uses', () => {
    const used = new Set(
      datasets.flatMap(({ dimensions }) =>
        dimensions.flatMap((one) => (one.kind === 'date' ? [] : [`${one.codelist}`])),
      ),
    );
    expect([...WORDS.codelists.keys()].filter((id) => id !== PARTNER_CODELIST && !used.has(id))).toEqual([]);
  });

  it("keep network ties, residence status and victims among suspects for the owner's own view", () => {
    const alone = datasets.flatMap(({ id, ownerZoneOnly, dimensions }) => [
      ...(ownerZoneOnly ? [`${id}`] : []),
      ...dimensions.filter((one) => one.ownerZoneOnly).map((one) => `${id}.${one.id}`),
    ]);
    expect(alone.toSorted()).toEqual(['network-ties', 'registrations.residence-status', 'suspects.also-victim']);
  });
});
