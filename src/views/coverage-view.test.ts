import { describe, expect, it } from 'vitest';
import { coverageView } from './coverage-view.ts';
import { frameView } from './frame-view.ts';
import { partnerNames } from './partner-names.ts';
import { PLAIN_WORDS } from './testing/plain-words.ts';
import { answerOf, covered, EXACT } from './testing/sample-answer.ts';

const names = partnerNames(undefined);
const view = (...entries: Parameters<typeof coverageView>[0]) => coverageView(entries, names, PLAIN_WORDS);

describe('coverage', () => {
  it('names who is missing, beside every total', () => {
    const { summary, without } = view(covered('POLITIE'), covered('KMAR', 'not-released'), covered('NLA', 'not-asked'));
    expect(summary).toBe('coverage.some inside=politie outside=KMar+Arbeidsinspectie');
    expect(without).toBe('coverage.without partners=KMar+Arbeidsinspectie');
  });

  it('has nothing to add when all are in', () => {
    expect(view(covered('POLITIE'), covered('KMAR')).without).toBeUndefined();
    expect(view(covered('POLITIE'), covered('KMAR')).summary).toBe('coverage.all inside=politie+KMar outside=');
    expect(view(covered('POLITIE', 'partial')).summary).toBe('coverage.allPartly inside=politie outside=');
  });

  it('counts a late partner as in, with its date', () => {
    const [row] = view(covered('POLITIE', 'not-delivered-since')).rows;
    expect(row).toMatchObject({
      isIn: true,
      sentence: 'coverage.sentence.not-delivered-since partner=politie date=2026-11-20',
    });
  });

  it('counts a partner that never delivered as out', () => {
    const entry = { partner: 'POLITIE', status: 'not-delivered-since', releases: [], protection: [] } as const;
    expect(view({ ...entry, releases: [], protection: [] }).rows[0]?.isIn).toBe(false);
  });
});

describe('the frame of a figure', () => {
  const context = { dataset: undefined, partners: names, measure: 'count' };

  it('says that protected totals do not add up, and that exact ones may', () => {
    expect(frameView(answerOf([]), context, PLAIN_WORDS).warnings).toContain('frame.doesNotAddUp');
    const exact = frameView(answerOf([], { protection: [EXACT] }), context, PLAIN_WORDS);
    expect(exact.warnings).not.toContain('frame.doesNotAddUp');
    expect(exact.protection).toEqual(['protection.exact']);
  });

  it('keeps the unit of what is counted', () => {
    expect(frameView(answerOf([], { units: { count: 'encounter' } }), context, PLAIN_WORDS).unit).toBe(
      'aanhoudingen aan de grens',
    );
  });

  it('shows marking, handling codes and the words of the owners', () => {
    const terms = {
      handling: ['H1', 'H2'],
      marking: ['none', 'departementaal-vertrouwelijk'],
      text: ['For this forum only.'],
    };
    expect(frameView(answerOf([], { terms }), context, PLAIN_WORDS).terms).toEqual([
      'marking.departmental',
      'frame.handling codes=H1, H2',
      'For this forum only.',
    ]);
  });
});
