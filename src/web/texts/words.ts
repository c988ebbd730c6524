import { createIntl, createIntlCache } from '@formatjs/intl';
import type { Language } from '../../model/text.ts';
import type { Words } from '../../views/words.ts';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

const MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { nl, en };
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const TIME_ZONE = 'Europe/Amsterdam';

const made = new Map<Language, Words>();

/** The catalogue of one language with its numbers and dates; made once. */
export function wordsFor(language: Language): Words {
  const known = made.get(language);
  if (known) return known;
  const words = build(language);
  made.set(language, words);
  return words;
}

function build(language: Language): Words {
  const locale = LOCALES[language];
  const messages = MESSAGES[language];
  const intl = createIntl(
    { locale, messages: { ...messages }, timeZone: TIME_ZONE, onError: () => undefined },
    createIntlCache(),
  );
  const number = new Intl.NumberFormat(locale);
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const signedPercent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: TIME_ZONE });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: TIME_ZONE });
  const monthShort = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: TIME_ZONE });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    language,
    text: (key, params) => intl.formatMessage({ id: key }, params === undefined ? undefined : { ...params }),
    label: (text) => text[language],
    number: (value) => number.format(value),
    signed: (value) => withMinus(signed.format(value)),
    percent: (fraction) => percent.format(fraction),
    signedPercent: (fraction) => withMinus(signedPercent.format(fraction)),
    date: (iso) => date.format(instant(iso)),
    dateTime: (iso) => dateTime.format(instant(iso)),
    period: (key) => (/^\d{4}-\d\d$/.test(key) ? month.format(instant(`${key}-01`)) : other(key, language)),
    periodShort: (key) =>
      /^\d{4}-\d\d$/.test(key) ? monthShort.format(instant(`${key}-01`)).replace('.', '') : shortOther(key, language),
    list: (items) => list.format(items),
  };
}

/** Noon, so that no time zone moves a date to another day. */
const instant = (iso: string) => new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);

const withMinus = (text: string) => text.replace('-', '−');

const QUARTER: Readonly<Record<Language, (n: string, year: string) => string>> = {
  nl: (n, year) => `${n}e kwartaal ${year}`,
  en: (n, year) => `Q${n} ${year}`,
};

function other(key: string, language: Language): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  return quarter?.[1] && quarter[2] ? QUARTER[language](quarter[2], quarter[1]) : key;
}

function shortOther(key: string, language: Language): string {
  const quarter = /^\d{4}-Q([1-4])$/.exec(key);
  if (quarter?.[1] === undefined) return key;
  return language === 'nl' ? `K${quarter[1]}` : `Q${quarter[1]}`;
}
