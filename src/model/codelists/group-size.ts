import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const GROUP_SIZE: Codelist = {
  id: codelistId('group-size'),
  version: '1',
  label: { nl: 'Groepsgrootte', en: 'Group size' },
  source: 'Ketenbeeld, voorstel',
  levels: [{ id: 'group-size', label: { nl: 'Groepsgrootte', en: 'Group size' } }],
  codes: [
    ...onLevel('group-size', [
      ['P0', 'Geen personen', 'No persons'],
      ['P1', '1 persoon', '1 person'],
      ['P2-4', '2 tot en met 4 personen', '2 to 4 persons'],
      ['P5-9', '5 tot en met 9 personen', '5 to 9 persons'],
      ['P10-19', '10 tot en met 19 personen', '10 to 19 persons'],
      ['P20+', '20 personen of meer', '20 persons or more'],
    ]),
    ...special('group-size', '_U', '_X'),
  ],
};
