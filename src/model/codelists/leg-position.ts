import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

/** Order of a leg within its own journey. Journeys have no number of their own: which legs belong together would tell who travelled. */
export const LEG_POSITION: Codelist = {
  id: codelistId('leg-position'),
  version: '1',
  label: { nl: 'Plaats in de reis', en: 'Position in the journey' },
  source: 'Ketenbeeld, voorstel',
  levels: [{ id: 'leg-position', label: { nl: 'Plaats in de reis', en: 'Position in the journey' } }],
  codes: [
    ...onLevel('leg-position', [
      ['L1', 'Deel 1', 'Leg 1'],
      ['L2', 'Deel 2', 'Leg 2'],
      ['L3', 'Deel 3', 'Leg 3'],
      ['L4', 'Deel 4', 'Leg 4'],
      ['L5', 'Deel 5', 'Leg 5'],
      ['L6', 'Deel 6', 'Leg 6'],
      ['L7', 'Deel 7', 'Leg 7'],
      ['L8', 'Deel 8', 'Leg 8'],
      ['L9+', 'Deel 9 of later', 'Leg 9 or later'],
    ]),
    ...special('leg-position', '_U', '_X'),
  ],
};
