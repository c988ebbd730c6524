import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const NETWORK_SIZE: Codelist = {
  id: codelistId('network-size'),
  version: '1',
  label: { nl: 'Omvang van het netwerk', en: 'Network size' },
  source: 'Ketenbeeld, voorstel',
  levels: [{ id: 'network-size', label: { nl: 'Omvang', en: 'Size' } }],
  codes: [
    ...onLevel('network-size', [
      ['N0', 'Niemand bekend', 'Nobody known'],
      ['N1', '1 lid', '1 member'],
      ['N2-4', '2 tot en met 4 leden', '2 to 4 members'],
      ['N5-9', '5 tot en met 9 leden', '5 to 9 members'],
      ['N10-19', '10 tot en met 19 leden', '10 to 19 members'],
      ['N20+', '20 leden of meer', '20 members or more'],
    ]),
    ...special('network-size', '_U', '_X', '_Z'),
  ],
};
