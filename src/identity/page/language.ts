import type { Language } from '../../model/text.ts';

/** Dutch, unless English is asked for. */
export const languageOf = (asked: unknown): Language => (asked === 'en' ? 'en' : 'nl');
