import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const CBP_COMPONENT: Codelist = {
  id: codelistId('cbp-component'),
  version: '1',
  label: { nl: 'Dienstonderdeel', en: 'Component' },
  source: 'US Customs and Border Protection',
  levels: [{ id: 'cbp-component', label: { nl: 'Dienstonderdeel', en: 'Component' } }],
  codes: [
    ...onLevel('cbp-component', [
      ['USBP', 'Grenspatrouille', 'U.S. Border Patrol', 'Tussen de grensposten.', 'Between ports of entry.'],
      ['OFO', 'Kantoor voor grensposten', 'Office of Field Operations', 'Op de grensposten.', 'At ports of entry.'],
    ]),
    ...special('cbp-component', '_U', '_X'),
  ],
};
