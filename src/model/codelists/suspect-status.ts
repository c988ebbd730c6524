import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const SUSPECT_STATUS: Codelist = {
  id: codelistId('suspect-status'),
  version: '1',
  label: { nl: 'Afloop bij de opsporing', en: 'Outcome at the investigative service' },
  source: 'Ketenbeeld, voorstel',
  levels: [
    { id: 'status', label: { nl: 'Afloop', en: 'Outcome' } },
    { id: 'reason', label: { nl: 'Afloop en reden', en: 'Outcome and reason' } },
  ],
  codes: [
    ...branch('status', ['OPEN', 'Open', 'Open'], 'reason', [
      ['OPEN_INVESTIGATED', 'Wordt onderzocht', 'Being investigated'],
      ['OPEN_WANTED', 'Wordt gezocht', 'Wanted'],
    ]),
    ...branch('status', ['SENT_IN', 'Ingezonden naar het OM', 'Sent to the Public Prosecution Service'], 'reason', [
      ['SENT_IN_CUSTODY', 'Vanuit verzekering of bewaring', 'Out of custody'],
      ['SENT_IN_FREE', 'Op vrije voeten', 'At liberty'],
    ]),
    ...branch('status', ['TRANSFERRED', 'Overgedragen', 'Transferred'], 'reason', [
      ['TRANSFERRED_ABROAD', 'Naar het buitenland', 'Abroad'],
      ['TRANSFERRED_PARTNER', 'Naar een andere dienst', 'To another service'],
    ]),
    ...branch('status', ['DROPPED', 'Niet langer verdachte', 'No longer a suspect'], 'reason', [
      ['DROPPED_NO_SUSPICION', 'Verdenking vervallen', 'Suspicion lapsed'],
      [
        'DROPPED_VICTIM',
        'Blijkt slachtoffer',
        'Turns out to be a victim',
        'Een gewone overgang: iemand kan eerst verdachte en later slachtoffer zijn.',
        'A normal transition: one may be a suspect first and a victim later.',
      ],
      ['DROPPED_RELATIVE', 'Blijkt familielid zonder winstbejag', 'Turns out to be a relative without profit'],
      ['DROPPED_EVIDENCE', 'Te weinig bewijs', 'Too little evidence'],
    ]),
    ...special('reason', '_U', '_X'),
  ],
};
