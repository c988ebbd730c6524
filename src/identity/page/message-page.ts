import type { Language, Text } from '../../model/text.ts';
import { escapeHtml, renderPage } from './page.ts';

/** What a person is told when signing in stops. */
export const MESSAGES = {
  'return-elsewhere': {
    nl: 'Het adres om naar terug te gaan ligt niet in Ketenbeeld. Ga naar de startpagina en meld u daar aan.',
    en: 'The address to return to does not lie within Ketenbeeld. Go to the start page and sign in there.',
  },
  'not-completed': {
    nl: 'Het aanmelden is niet afgerond, of duurde langer dan tien minuten. Meld u opnieuw aan.',
    en: 'Signing in was not completed, or took longer than ten minutes. Please sign in again.',
  },
  'no-account': {
    nl: 'U bent herkend, maar uw organisatie gaf geen account door dat Ketenbeeld kan gebruiken. Vraag uw beheerder.',
    en: 'You were recognised, but your organisation passed on no account that Ketenbeeld can use. Ask your administrator.',
  },
  'other-account': {
    nl: 'U bent herkend, maar als een ander account dan wat hier is aangemeld. Bevestig met hetzelfde account, of meld u eerst af.',
    en: 'You were recognised, but as another account than the one signed in here. Confirm with the same account, or sign out first.',
  },
  'not-fresh': {
    nl: 'Voor vrijgeven is een nieuwe, voldoende zekere aanmelding nodig, en die gaf uw organisatie niet door. U bent nog aangemeld zoals u was, en intrekken kan altijd. Vraag uw beheerder als dit blijft gebeuren.',
    en: 'Releasing needs a new authentication that is sure enough, and your organisation passed on none. You are still signed in as you were, and withdrawing is always possible. Ask your administrator if this keeps happening.',
  },
  'issuer-unreachable': {
    nl: 'De aanmelddienst is niet bereikbaar. Probeer het over enkele minuten opnieuw.',
    en: 'The sign-in service cannot be reached. Please try again in a few minutes.',
  },
} as const satisfies Record<string, Text>;

export type Message = keyof typeof MESSAGES;

/** `retry`: path that begins again. */
export const messagePage = (message: Message, language: Language, retry: string): string =>
  renderPage({
    language,
    title: TITLE[language],
    body: `<p role="alert">${escapeHtml(MESSAGES[message][language])}</p>
<p><a href="${escapeHtml(retry)}">${RETRY[language]}</a> · <a href="/">${HOME[language]}</a></p>`,
  });

const TITLE: Text = { nl: 'Aanmelden is niet gelukt', en: 'Signing in did not succeed' };
const RETRY: Text = { nl: 'Opnieuw aanmelden', en: 'Sign in again' };
const HOME: Text = { nl: 'Naar de startpagina', en: 'To the start page' };
