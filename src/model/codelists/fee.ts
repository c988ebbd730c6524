import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const FEE: Codelist = {
  id: codelistId('fee'),
  version: '1',
  label: { nl: 'Prijs', en: 'Fee' },
  source: 'Ketenbeeld, voorstel',
  levels: [{ id: 'fee', label: { nl: 'Prijs', en: 'Fee' } }],
  codes: [
    ...onLevel('fee', [
      ['E0', 'Niets betaald', 'Nothing paid'],
      ['E1-499', '1 tot en met 499 euro', '1 to 499 euros'],
      ['E500-1999', '500 tot en met 1.999 euro', '500 to 1,999 euros'],
      ['E2000-4999', '2.000 tot en met 4.999 euro', '2,000 to 4,999 euros'],
      ['E5000-9999', '5.000 tot en met 9.999 euro', '5,000 to 9,999 euros'],
      ['E10000+', '10.000 euro of meer', '10,000 euros or more'],
    ]),
    ...special('fee', '_U', '_X'),
  ],
};
