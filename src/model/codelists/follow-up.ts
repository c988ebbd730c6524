import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const FOLLOW_UP: Codelist = {
  id: codelistId('follow-up'),
  version: '1',
  label: { nl: 'Opvolging', en: 'Follow-up' },
  source: 'Ketenbeeld, voorstel',
  keeper: 'hub',
  levels: [
    { id: 'status', label: { nl: 'Status', en: 'Status' } },
    { id: 'reason', label: { nl: 'Status en reden', en: 'Status and reason' } },
  ],
  codes: [
    ...branch('status', ['OPEN', 'Open', 'Open'], 'reason', [
      ['OPEN_NEW', 'Nieuw', 'New'],
      ['OPEN_ENRICHING', 'Wordt verrijkt', 'Being enriched'],
      ['OPEN_WAITING', 'Wacht op capaciteit', 'Waiting for capacity'],
    ]),
    ...branch('status', ['TAKEN_UP', 'Opgepakt', 'Taken up'], 'reason', [
      ['TAKEN_UP_INVESTIGATION', 'Onderzoek gestart', 'Investigation started'],
      ['TAKEN_UP_JOINED', 'Bij lopend onderzoek gevoegd', 'Joined to a running investigation'],
      ['TAKEN_UP_ADMINISTRATIVE', 'Bestuurlijke maatregel', 'Administrative measure'],
    ]),
    ...branch('status', ['TRANSFERRED', 'Overgedragen', 'Transferred'], 'reason', [
      ['TRANSFERRED_PARTNER', 'Naar een partner', 'To a partner'],
      ['TRANSFERRED_ABROAD', 'Naar het buitenland', 'Abroad'],
    ]),
    ...branch('status', ['CLOSED', 'Afgesloten', 'Closed'], 'reason', [
      ['CLOSED_TOO_LITTLE', 'Te weinig aanknopingspunten', 'Too little to go on'],
      ['CLOSED_NO_STATEMENT', 'Geen verklaring van het slachtoffer', 'No statement of the victim'],
      ['CLOSED_CAPACITY', 'Geen capaciteit', 'No capacity'],
      ['CLOSED_UNFOUNDED', 'Niet bevestigd', 'Not confirmed'],
      ['CLOSED_DUPLICATE', 'Al bekend', 'Already known'],
    ]),
    ...special('reason', '_U', '_X'),
  ],
};
