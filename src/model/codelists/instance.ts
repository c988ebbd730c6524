import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const INSTANCE: Codelist = {
  id: codelistId('instance'),
  version: '1',
  label: { nl: 'Aanleg', en: 'Instance' },
  source: 'Begrippenlijst justitieketen (criminaliteitinbeeld.nl); codes: Ketenbeeld, voorstel',
  levels: [{ id: 'instance', label: { nl: 'Aanleg', en: 'Instance' } }],
  codes: [
    ...onLevel('instance', [
      ['FIRST', 'Eerste aanleg', 'First instance'],
      ['SECOND', 'Hoger beroep', 'Appeal'],
      ['CASSATION', 'Cassatie', 'Cassation'],
    ]),
    ...special('instance', '_U', '_X'),
  ],
};
