import { describe, expect, it } from 'vitest';
import { REFUSAL_REASONS } from '../model/refusal.ts';
import type { WireDataset } from '../model/wire/words.ts';
import { refusalView } from './refusal-view.ts';
import { PLAIN_WORDS } from './testing/plain-words.ts';

const text = (nl: string) => ({ nl, en: nl });
const card = { population: text(''), place: text(''), countingRule: text(''), version: '1', caveats: [] };
const dataset: WireDataset = {
  id: 'signals',
  label: text('Signalen'),
  description: text(''),
  kind: 'records',
  unit: 'signal',
  unitLabel: text('signalen'),
  isFictitious: true,
  dimensions: [
    { id: 'modus', kind: 'code-list', label: text('Modus'), levels: [{ id: 'facet', label: text('Facet') }] },
  ],
  measures: [],
  distincts: [],
  ratios: [],
  card,
  referenceDimension: 'registered',
};
const context = { dataset, hasFilters: false, codeLabel: (_: string, code: string) => `label of ${code}` };

describe('a refusal', () => {
  it('offers the coarser level as something one can do', () => {
    const by = { dimension: 'modus', level: 'facet' };
    expect(
      refusalView({ reason: 'not-at-this-detail', about: 'modus', suggestion: { by } }, context, PLAIN_WORDS),
    ).toEqual({
      reason: 'refusal.not-at-this-detail about=‘Modus’',
      advice: 'refusal.suggest.level name=facet',
      remedy: { does: { kind: 'level', ...by }, label: 'refusal.do.level name=facet' },
    });
  });

  it('offers the whole period as something one can do', () => {
    const where = { dimension: 'registered', from: '2025-01-01', until: '2026-01-01' };
    const { remedy } = refusalView({ reason: 'period-not-whole', suggestion: { where } }, context, PLAIN_WORDS);
    expect(remedy?.does).toEqual({ kind: 'window', window: { from: '2025-01-01', until: '2026-01-01' } });
  });

  it('offers one code as a filter, and names several', () => {
    const where = (codes: string[]) => ({ where: { dimension: 'modus', level: 'facet', in: codes } });
    const one = refusalView({ reason: 'too-many-cover-nodes', suggestion: where(['A']) }, context, PLAIN_WORDS);
    expect(one.remedy?.does).toEqual({ kind: 'filter', dimension: 'modus', level: 'facet', code: 'A' });
    const two = refusalView({ reason: 'too-many-cover-nodes', suggestion: where(['A', 'B']) }, context, PLAIN_WORDS);
    expect(two).toMatchObject({ advice: 'refusal.suggest.codes name=label of A+label of B' });
    expect(two.remedy).toBeUndefined();
  });

  it('offers to clear the filters where that can help, and only when there are any', () => {
    const refused = { reason: 'base-too-small' } as const;
    expect(refusalView(refused, context, PLAIN_WORDS).remedy).toBeUndefined();
    expect(refusalView(refused, { ...context, hasFilters: true }, PLAIN_WORDS).remedy?.does).toEqual({
      kind: 'clear-filters',
    });
  });

  for (const reason of REFUSAL_REASONS)
    it(`for ${reason} names no dimension that the viewer was not told of`, () => {
      expect(refusalView({ reason, about: 'secret-field' }, context, PLAIN_WORDS).reason).not.toContain('secret-field');
    });
});
