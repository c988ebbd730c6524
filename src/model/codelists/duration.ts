import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const DURATION: Codelist = {
  id: codelistId('duration'),
  version: '1',
  label: { nl: 'Duur', en: 'Duration' },
  source: 'Ketenbeeld, voorstel',
  levels: [{ id: 'duration', label: { nl: 'Duur', en: 'Duration' } }],
  codes: [
    ...onLevel('duration', [
      ['H0-5', 'Korter dan 6 uur', 'Under 6 hours'],
      ['H6-23', '6 tot 24 uur', '6 to 24 hours'],
      ['H24-71', '1 tot 3 dagen', '1 to 3 days'],
      ['H72-167', '3 tot 7 dagen', '3 to 7 days'],
      ['H168-719', '7 tot 30 dagen', '7 to 30 days'],
      ['H720+', '30 dagen of langer', '30 days or longer'],
    ]),
    ...special('duration', '_U', '_X'),
  ],
};
