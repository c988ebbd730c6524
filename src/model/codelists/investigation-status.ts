import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const INVESTIGATION_STATUS: Codelist = {
  id: codelistId('investigation-status'),
  version: '1',
  label: { nl: 'Stand van het onderzoek', en: 'Status of the investigation' },
  source: 'Ketenbeeld, voorstel',
  levels: [
    { id: 'status', label: { nl: 'Stand', en: 'Status' } },
    { id: 'reason', label: { nl: 'Stand en reden', en: 'Status and reason' } },
  ],
  codes: [
    ...branch('status', ['RUNNING', 'Loopt', 'Running'], 'reason', [
      ['RUNNING_PREPARATION', 'In voorbereiding', 'In preparation'],
      ['RUNNING_ACTIVE', 'Actief', 'Active'],
      ['RUNNING_PAUSED', 'Ligt stil door capaciteit', 'Paused for lack of capacity'],
    ]),
    ...branch('status', ['TO_PROSECUTION', 'Naar het OM', 'To the Public Prosecution Service'], 'reason', [
      ['TO_PROSECUTION_ALL', 'Alle verdachten ingezonden', 'All suspects sent in'],
      ['TO_PROSECUTION_PART', 'Een deel van de verdachten ingezonden', 'Part of the suspects sent in'],
    ]),
    ...branch('status', ['TRANSFERRED', 'Overgedragen', 'Transferred'], 'reason', [
      ['TRANSFERRED_PARTNER', 'Naar een andere dienst', 'To another service'],
      ['TRANSFERRED_ABROAD', 'Naar het buitenland', 'Abroad'],
    ]),
    ...branch('status', ['STOPPED', 'Gestopt', 'Stopped'], 'reason', [
      ['STOPPED_NO_SUSPECT', 'Geen verdachte in beeld', 'No suspect in sight'],
      ['STOPPED_EVIDENCE', 'Te weinig bewijs', 'Too little evidence'],
      ['STOPPED_NO_STATEMENT', 'Geen verklaring van het slachtoffer', 'No statement of the victim'],
      ['STOPPED_CAPACITY', 'Geen capaciteit', 'No capacity'],
      ['STOPPED_PRIORITY', 'Andere prioriteit', 'Other priority'],
      ['STOPPED_NO_OFFENCE', 'Geen strafbaar feit', 'No offence'],
    ]),
    ...special('reason', '_U', '_X'),
  ],
};
