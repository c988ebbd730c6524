import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DELIVERY_STATES } from '../../model/delivery.ts';
import { REFUSAL_REASONS } from '../../model/refusal.ts';
import { coverageView } from '../../views/coverage-view.ts';
import { partnerNames } from '../../views/partner-names.ts';
import { protectionSentence } from '../../views/protection-view.ts';
import { CELL_KEY, covered, EXACT } from '../../views/testing/sample-answer.ts';
import nl from './nl.json' with { type: 'json' };
import { wordsFor } from './words.ts';

const names = partnerNames(undefined);

describe('the sentences of coverage', () => {
  const cases = [
    [
      'full',
      'KMar: volledig in deze cijfers (stand 20 november 2026).',
      'KMar: fully in these figures (as of 20 November 2026).',
    ],
    [
      'partial',
      'KMar: voor een deel in deze cijfers (stand 20 november 2026).',
      'KMar: partly in these figures (as of 20 November 2026).',
    ],
    ['not-at-this-detail', 'KMar: niet op dit detail vrijgegeven.', 'KMar: not released at this detail.'],
    ['not-released', 'KMar: niet vrijgegeven.', 'KMar: not released.'],
    [
      'not-delivered-since',
      'KMar: niet meer geleverd sinds 20 november 2026; latere registraties ontbreken.',
      'KMar: not delivered since 20 November 2026; later registrations are missing.',
    ],
    ['not-asked', 'KMar: door uw eigen partnerfilter niet gevraagd.', 'KMar: not asked, by your own partner filter.'],
  ] as const;
  for (const [status, dutch, english] of cases)
    it(`tell ${status}`, () => {
      const say = (language: 'nl' | 'en') =>
        coverageView([covered('KMAR', status)], names, wordsFor(language)).rows[0]?.sentence;
      expect([say('nl'), say('en')]).toEqual([dutch, english]);
    });

  it('tell who is missing', () => {
    const view = coverageView([covered('POLITIE'), covered('KMAR', 'not-released')], names, wordsFor('nl'));
    expect([view.summary, view.without]).toEqual(['Met politie; zonder KMar', 'zonder KMar']);
  });
});

describe('the sentences of protection', () => {
  it('name the method and its bound', () => {
    expect(protectionSentence(CELL_KEY, wordsFor('nl'))).toBe('Celsleutelmethode, ruis hoogstens ±5');
    expect(protectionSentence(CELL_KEY, wordsFor('nl'), 12)).toBe('Celsleutelmethode, ruis hoogstens ±60');
    expect(protectionSentence(EXACT, wordsFor('en'))).toBe('Exact');
  });
});

describe('the catalogue', () => {
  const keys = new Set(Object.keys(nl));

  it('has a reason and an advice for every refusal, and a word for every state', () => {
    const wanted = [
      ...REFUSAL_REASONS.flatMap((reason) => [`refusal.${reason}`, `refusal.advice.${reason}`]),
      ...DELIVERY_STATES.map((state) => `delivery.state.${state}`),
    ];
    expect(wanted.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('has every text that the source names', () => {
    const missing = sources().flatMap((source) =>
      [...source.matchAll(/words\.text\(\s*'([^']+)'/g)].flatMap(([, key = '']) => (keys.has(key) ? [] : [key])),
    );
    expect(missing).toEqual([]);
  });
});

/** All source files of the rooms that show something. */
function sources(): readonly string[] {
  const src = path.join(import.meta.dirname, '../..');
  return ['views', 'charts', 'web'].flatMap((room) =>
    readdirSync(path.join(src, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .map((file) => readFileSync(path.join(src, room, file), 'utf8')),
  );
}
