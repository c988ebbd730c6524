import { describe, expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import { wordsFor } from './words.ts';

const catalogues: Readonly<Record<'nl' | 'en', Readonly<Record<string, string>>>> = { nl, en };
const placeholders = (message: string) => [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe('the texts', () => {
  it('have the same keys in Dutch and English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
  });

  it('use the same parameters in Dutch and English', () => {
    for (const [key, message] of Object.entries(catalogues.nl))
      expect(placeholders(catalogues.en[key] ?? ''), key).toEqual(placeholders(message));
  });

  for (const language of ['nl', 'en'] as const)
    it(`all parse in ${language}`, () => {
      const words = wordsFor(language);
      for (const [key, message] of Object.entries(catalogues[language])) {
        const params = Object.fromEntries(placeholders(message).map((name) => [name ?? '', 2]));
        expect(words.text(key, params), key).not.toBe('');
      }
    });
});

describe('numbers and dates', () => {
  const cases = [
    ['nl', '1.234', '−12%', 'maart 2026', 'mrt', '20 november 2026'],
    ['en', '1,234', '−12%', 'March 2026', 'Mar', '20 November 2026'],
  ] as const;
  for (const [language, number, percent, month, short, date] of cases)
    it(`are written as in ${language}`, () => {
      const words = wordsFor(language);
      expect([words.number(1234), words.signedPercent(-0.12)]).toEqual([number, percent]);
      expect([words.period('2026-03'), words.periodShort('2026-03')]).toEqual([month, short]);
      expect(words.date('2026-11-20T23:30:00Z'.slice(0, 10))).toBe(date);
      expect(words.list(['a', 'b'])).toBe(language === 'nl' ? 'a en b' : 'a and b');
    });

  it('take the day in Amsterdam', () => {
    expect(wordsFor('nl').date('2026-11-20T23:30:00Z')).toBe('21 november 2026');
  });
});
