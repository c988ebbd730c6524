import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel } from './make.ts';

/** A derived product inherits every code of its inputs. */
export const HANDLING: Codelist = {
  id: codelistId('handling'),
  version: '1',
  label: { nl: 'Afhandelingscode', en: 'Handling code' },
  source: 'Europol handling codes',
  levels: [{ id: 'handling', label: { nl: 'Afhandelingscode', en: 'Handling code' } }],
  codes: onLevel('handling', [
    ['H0', 'H0: alleen voor voorkoming en bestrijding van misdaad', 'H0: for prevention and combating of crime only'],
    [
      'H1',
      'H1: niet in een rechtszaak zonder toestemming van de verstrekker',
      'H1: not in judicial proceedings without permission of the provider',
    ],
    [
      'H2',
      'H2: niet verder verstrekken zonder toestemming van de verstrekker',
      'H2: no further dissemination without permission of the provider',
    ],
    ['H3', 'H3: andere beperkingen', 'H3: other restrictions'],
  ]),
};
