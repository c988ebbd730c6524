import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const EXPECTED_EFFECT: Codelist = {
  id: codelistId('expected-effect'),
  version: '1',
  label: { nl: 'Verwacht effect', en: 'Expected effect' },
  source: 'Ketenbeeld, voorstel',
  levels: [
    { id: 'direction', label: { nl: 'Richting', en: 'Direction' } },
    { id: 'effect', label: { nl: 'Effect', en: 'Effect' } },
  ],
  codes: [
    ...branch('direction', ['LESS', 'Minder', 'Less'], 'effect', [
      ['LESS_EVENTS', 'Minder voorvallen', 'Fewer events'],
      ['LESS_HARM', 'Minder schade of gevaar', 'Less harm or danger'],
      ['LESS_PROFIT', 'Minder opbrengst voor smokkelaars', 'Less profit for smugglers'],
    ]),
    ...branch('direction', ['MORE', 'Meer', 'More'], 'effect', [
      [
        'MORE_SEEN',
        'Meer in beeld, door meer toezicht',
        'More in sight, through more supervision',
        'Een stijging is dan geen teken dat er meer gebeurt.',
        'A rise is then no sign that more happens.',
      ],
      ['MORE_PROSECUTED', 'Meer vervolgd', 'More prosecuted'],
      ['MORE_VICTIMS_REACHED', 'Meer slachtoffers bereikt', 'More victims reached'],
    ]),
    ...branch('direction', ['SHIFT', 'Verplaatsing', 'Displacement'], 'effect', [
      ['SHIFT_ROUTE', 'Andere route', 'Other route'],
      ['SHIFT_MODUS', 'Andere werkwijze', 'Other way of working'],
      ['SHIFT_PLACE', 'Andere plaats', 'Other place'],
    ]),
    ...branch('direction', ['NO_EFFECT', 'Geen', 'None'], 'effect', [
      ['NONE_EXPECTED', 'Geen effect verwacht', 'No effect expected'],
    ]),
    ...special('effect', '_U', '_X'),
  ],
};
