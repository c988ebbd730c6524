import type { Words } from '../words.ts';

/** Words without a language, for tests: a text is its key with its parameters. */
export const PLAIN_WORDS: Words = {
  language: 'nl',
  text: (key, params = {}) => [key, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' '),
  label: (text) => text.nl,
  number: String,
  signed: (value) => (value > 0 ? `+${value}` : String(value)),
  percent: (fraction) => `${Math.round(fraction * 100)}%`,
  signedPercent: (fraction) => `${fraction > 0 ? '+' : ''}${Math.round(fraction * 100)}%`,
  date: (iso) => iso.slice(0, 10),
  dateTime: (iso) => iso,
  period: (key) => key,
  periodShort: (key) => key.slice(5) || key,
  list: (items) => items.join('+'),
};
