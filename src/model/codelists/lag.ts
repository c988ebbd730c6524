import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const LAG: Codelist = {
  id: codelistId('lag'),
  version: '1',
  label: { nl: 'Doorlooptijd', en: 'Lag' },
  source: 'Ketenbeeld, voorstel',
  levels: [{ id: 'lag', label: { nl: 'Doorlooptijd', en: 'Lag' } }],
  codes: [
    ...onLevel('lag', [
      ['D0', 'Dezelfde dag', 'The same day'],
      ['D1-7', '1 tot en met 7 dagen', '1 to 7 days'],
      ['D8-30', '8 tot en met 30 dagen', '8 to 30 days'],
      ['D31-90', '31 tot en met 90 dagen', '31 to 90 days'],
      ['D91-180', '91 tot en met 180 dagen', '91 to 180 days'],
      ['D181-365', '181 tot en met 365 dagen', '181 to 365 days'],
      ['D366-730', '366 tot en met 730 dagen', '366 to 730 days'],
      ['D731+', 'Meer dan 730 dagen', 'More than 730 days'],
    ]),
    ...special('lag', '_U', '_X', '_Z'),
  ],
};
