import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const ACTION_STATUS: Codelist = {
  id: codelistId('action-status'),
  version: '1',
  label: { nl: 'Stand van de actie', en: 'Status of the action' },
  source: 'Ketenbeeld, voorstel',
  levels: [{ id: 'action-status', label: { nl: 'Stand', en: 'Status' } }],
  codes: [
    ...onLevel('action-status', [
      ['PLANNED', 'Gepland', 'Planned'],
      ['UNDER_WAY', 'Loopt', 'Under way'],
      ['DONE', 'Afgerond', 'Done'],
      ['CANCELLED', 'Vervallen', 'Cancelled'],
    ]),
    ...special('action-status', '_U', '_X'),
  ],
};
