import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

/** Higher markings are refused at intake, so they are not in the list. */
export const MARKING: Codelist = {
  id: codelistId('marking'),
  version: '1',
  label: { nl: 'Rubricering', en: 'Classification' },
  source: 'Voorschrift Informatiebeveiliging Rijksdienst Bijzondere Informatie; codes: Ketenbeeld, voorstel',
  levels: [{ id: 'marking', label: { nl: 'Rubricering', en: 'Classification' } }],
  codes: [
    ...onLevel('marking', [
      ['NONE', 'Niet gerubriceerd', 'Not classified'],
      ['DEP_V', 'Departementaal Vertrouwelijk', 'Departementaal Vertrouwelijk (restricted)'],
    ]),
    ...special('marking', '_U', '_X'),
  ],
};
