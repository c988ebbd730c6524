import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const PRISON_LENGTH: Codelist = {
  id: codelistId('prison-length'),
  version: '1',
  label: { nl: 'Duur van de gevangenisstraf', en: 'Length of imprisonment' },
  source: 'Ketenbeeld, voorstel',
  levels: [{ id: 'prison-length', label: { nl: 'Duur', en: 'Length' } }],
  codes: [
    ...onLevel('prison-length', [
      ['M0', 'Geen onvoorwaardelijk deel', 'No unconditional part'],
      ['M1-6', '1 tot en met 6 maanden', '1 to 6 months'],
      ['M7-12', '7 tot en met 12 maanden', '7 to 12 months'],
      ['M13-24', '13 tot en met 24 maanden', '13 to 24 months'],
      ['M25-48', '25 tot en met 48 maanden', '25 to 48 months'],
      ['M49+', 'Meer dan 48 maanden', 'More than 48 months'],
    ]),
    ...special('prison-length', '_U', '_X', '_Z'),
  ],
};
