import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const SEX: Codelist = {
  id: codelistId('sex'),
  version: '1',
  label: { nl: 'Geslacht', en: 'Sex' },
  source: 'SDMX CL_SEX',
  levels: [{ id: 'sex', label: { nl: 'Geslacht', en: 'Sex' } }],
  codes: [
    ...onLevel('sex', [
      ['F', 'Vrouw', 'Female'],
      ['M', 'Man', 'Male'],
    ]),
    ...special('sex', '_U', '_X'),
  ],
};
