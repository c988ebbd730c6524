import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const YES_NO: Codelist = {
  id: codelistId('yes-no'),
  version: '1',
  label: { nl: 'Ja of nee', en: 'Yes or no' },
  source: 'Ketenbeeld, voorstel',
  levels: [{ id: 'yes-no', label: { nl: 'Ja of nee', en: 'Yes or no' } }],
  codes: [
    ...onLevel('yes-no', [
      ['Y', 'Ja', 'Yes'],
      ['N', 'Nee', 'No'],
    ]),
    ...special('yes-no', '_U', '_X', '_Z'),
  ],
};
