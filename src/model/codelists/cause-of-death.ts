import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const CAUSE_OF_DEATH: Codelist = {
  id: codelistId('cause-of-death'),
  version: '1',
  label: { nl: 'Doodsoorzaak', en: 'Cause of death' },
  source: 'IOM Missing Migrants Project; SEVERAL: Ketenbeeld, voorstel',
  levels: [{ id: 'cause-of-death', label: { nl: 'Doodsoorzaak', en: 'Cause of death' } }],
  codes: [
    ...onLevel('cause-of-death', [
      ['DROWNING', 'Verdrinking', 'Drowning'],
      ['VEHICLE', 'Voertuigongeval of gevaarlijk vervoer', 'Vehicle accident or hazardous transport'],
      [
        'ENVIRONMENT',
        'Barre omstandigheden, geen onderdak, voedsel of water',
        'Harsh conditions, lack of shelter, food or water',
      ],
      ['SICKNESS', 'Ziekte of geen zorg', 'Sickness or lack of healthcare'],
      ['VIOLENCE', 'Geweld', 'Violence'],
      ['ACCIDENT', 'Ander ongeval', 'Accidental death'],
      [
        'MIXED_OR_UNKNOWN',
        'Gemengd of onbekend',
        'Mixed or unknown',
        'Zo noemt de bron het; gemengd en onbekend zijn er niet uit te scheiden.',
        'As the source names it; mixed and unknown cannot be told apart.',
      ],
      [
        'SEVERAL',
        'Verschillende genoemde oorzaken',
        'Several named causes',
        'De bron noemt er meer dan één in dezelfde rij.',
        'The source names more than one in the same row.',
      ],
    ]),
    ...special('cause-of-death', '_U', '_X'),
  ],
};
