import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const CBP_ENCOUNTER_TYPE: Codelist = {
  id: codelistId('cbp-encounter-type'),
  version: '1',
  label: { nl: 'Soort ontmoeting', en: 'Type of encounter' },
  source: 'US Customs and Border Protection',
  levels: [{ id: 'cbp-encounter-type', label: { nl: 'Soort ontmoeting', en: 'Type of encounter' } }],
  codes: [
    ...onLevel('cbp-encounter-type', [
      ['APPREHENSION', 'Aanhouding', 'Apprehension'],
      ['INADMISSIBLE', 'Niet toegelaten', 'Inadmissible'],
      ['EXPULSION', 'Uitzetting', 'Expulsion'],
    ]),
    ...special('cbp-encounter-type', '_U', '_X'),
  ],
};
