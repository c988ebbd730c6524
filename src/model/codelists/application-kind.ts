import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

/** The temporary scheme for victims who report trafficking is not among the kinds: a code for it would point out victims. */
export const APPLICATION_KIND: Codelist = {
  id: codelistId('application-kind'),
  version: '1',
  label: { nl: 'Soort aanvraag', en: 'Kind of application' },
  source: 'Ketenbeeld, voorstel',
  levels: [
    { id: 'group', label: { nl: 'Groep', en: 'Group' } },
    { id: 'kind', label: { nl: 'Soort', en: 'Kind' } },
  ],
  codes: [
    ...branch('group', ['ASYLUM', 'Asiel', 'Asylum'], 'kind', [
      ['ASYLUM_FIRST', 'Eerste aanvraag', 'First application'],
      ['ASYLUM_REPEATED', 'Opvolgende aanvraag', 'Repeated application'],
      ['ASYLUM_FAMILY', 'Nareis', 'Family member following'],
    ]),
    ...branch('group', ['REGULAR', 'Regulier', 'Regular'], 'kind', [
      ['REGULAR_WORK', 'Arbeid', 'Work'],
      ['REGULAR_STUDY', 'Studie en uitwisseling', 'Study and exchange'],
      ['REGULAR_FAMILY', 'Gezin', 'Family'],
      ['REGULAR_OTHER', 'Ander doel', 'Other purpose'],
    ]),
    ...branch('group', ['SHORT_STAY', 'Kort verblijf en EU-recht', 'Short stay and EU law'], 'kind', [
      ['VISA', 'Visum', 'Visa'],
      ['EU_LAW', 'Toetsing aan het EU-recht', 'Check against EU law'],
    ]),
    ...special('kind', '_U', '_X'),
  ],
};
