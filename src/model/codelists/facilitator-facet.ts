import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

/** What an applicant told of those who helped the journey along; facts of the journey, never of a named person. */
export const FACILITATOR_FACET: Codelist = {
  id: codelistId('facilitator-facet'),
  version: '1',
  label: { nl: 'Facilitatorfacet', en: 'Facilitator facet' },
  source: 'Ketenbeeld, voorstel',
  levels: [
    { id: 'facet', label: { nl: 'Facet', en: 'Facet' } },
    { id: 'value', label: { nl: 'Waarde', en: 'Value' } },
  ],
  codes: [
    ...branch('facet', ['CONTACT', 'Contact', 'Contact'], 'value', [
      ['CONTACT_FAMILY', 'Via familie of kennissen', 'Through family or acquaintances'],
      ['CONTACT_SOCIAL_MEDIA', 'Via sociale media', 'Through social media'],
      ['CONTACT_IN_PERSON', 'In persoon', 'In person'],
      ['CONTACT_AGENCY', 'Via een reisbureau', 'Through an agency'],
    ]),
    ...branch('facet', ['SERVICE', 'Dienst', 'Service'], 'value', [
      ['SERVICE_WHOLE_JOURNEY', 'De hele reis', 'The whole journey'],
      ['SERVICE_ONE_LEG', 'Een deel van de reis', 'Part of the journey'],
      ['SERVICE_DOCUMENT', 'Documenten', 'Documents'],
      ['SERVICE_SHELTER', 'Onderdak', 'Shelter'],
    ]),
    ...branch('facet', ['PAYMENT', 'Betaling', 'Payment'], 'value', [
      ['PAYMENT_CASH', 'Contant', 'Cash'],
      ['PAYMENT_HAWALA', 'Ondergronds bankieren', 'Underground banking'],
      ['PAYMENT_DEBT', 'Op schuld', 'On debt'],
      ['PAYMENT_DIGITAL', 'Digitaal', 'Digital'],
    ]),
    ...branch('facet', ['PRESSURE', 'Dwang', 'Pressure'], 'value', [
      ['PRESSURE_THREAT', 'Bedreiging', 'Threat'],
      ['PRESSURE_HELD', 'Vastgehouden onderweg', 'Held on the way'],
      ['PRESSURE_WORK', 'Moest werken', 'Made to work'],
    ]),
    ...branch('facet', ['NO_FACILITATOR', 'Zonder facilitator', 'Without a facilitator'], 'value', [
      ['NO_FACILITATOR_USED', 'Geen facilitator', 'No facilitator'],
    ]),
    ...special('value', '_U', '_X', '_Z'),
  ],
};
