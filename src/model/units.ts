import type { Text } from './text.ts';

/** What a count counts. Counts of different units are never added or divided, unless a named ratio says so. */
export const UNITS = {
  signal: { nl: 'signalen', en: 'signals' },
  investigation: { nl: 'onderzoeken', en: 'investigations' },
  suspect: { nl: 'verdachten', en: 'suspects' },
  victim: { nl: 'slachtoffers', en: 'victims' },
  'smuggled-person': { nl: 'gesmokkelde personen', en: 'smuggled persons' },
  minor: { nl: 'minderjarigen', en: 'minors' },
  'dead-or-missing': { nl: 'doden en vermisten', en: 'dead and missing' },
  survivor: { nl: 'overlevenden', en: 'survivors' },
  incident: { nl: 'incidenten', en: 'incidents' },
  application: { nl: 'aanvragen', en: 'applications' },
  person: { nl: 'personen', en: 'persons' },
  prosecution: { nl: 'zaken bij het OM', en: 'prosecution cases' },
  verdict: { nl: 'uitspraken', en: 'verdicts' },
  registration: { nl: 'aanvraagregistraties', en: 'application registrations' },
  leg: { nl: 'reisdelen', en: 'journey legs' },
  tie: { nl: 'banden', en: 'ties' },
  contact: { nl: 'contacten', en: 'contacts' },
  action: { nl: 'acties', en: 'actions' },
  'network-member': { nl: 'netwerkleden', en: 'network members' },
  traveller: { nl: 'reizigers', en: 'travellers' },
  day: { nl: 'dagen', en: 'days' },
  hour: { nl: 'uren', en: 'hours' },
  month: { nl: 'maanden', en: 'months' },
  euro: { nl: "euro's", en: 'euros' },
  'shared-event': { nl: 'gebeurtenissen bij beide partners', en: 'events at both partners' },
  encounter: { nl: 'aanhoudingen aan de grens', en: 'encounters' },
} as const satisfies Record<string, Text>;

export type UnitId = keyof typeof UNITS;
