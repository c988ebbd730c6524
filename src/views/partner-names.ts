import type { Text } from '../model/text.ts';
import type { WireCodelist } from '../model/wire/words.ts';

/** What the partners call each other; full names are in the codelist. */
const SHORT: Readonly<Record<string, Text>> = {
  POLITIE: { nl: 'politie', en: 'police' },
  KMAR: { nl: 'KMar', en: 'KMar' },
  NLA: { nl: 'Arbeidsinspectie', en: 'Labour Authority' },
  IND: { nl: 'IND', en: 'IND' },
  OM: { nl: 'OM', en: 'OM' },
  EMM: { nl: 'EMM', en: 'EMM' },
  IOM: { nl: 'IOM', en: 'IOM' },
  EUROSTAT: { nl: 'Eurostat', en: 'Eurostat' },
  UNHCR: { nl: 'UNHCR', en: 'UNHCR' },
  CBP: { nl: 'CBP (VS)', en: 'CBP (US)' },
};

/** Names for running text: the short one where there is one, else the list's. */
export const partnerNames = (list: WireCodelist | undefined): ReadonlyMap<string, Text> =>
  new Map([...(list?.codes ?? []).map((code) => [code.code, code.label] as const), ...Object.entries(SHORT)]);
