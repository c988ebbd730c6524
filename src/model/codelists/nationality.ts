import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { special } from './make.ts';
import { outsideWorld, WORLD_SOURCE, worldCodes } from './regions.ts';

/** Named after the country of which one is a national. A list apart from `country`: where one belongs is not where one was. */
export const NATIONALITY: Codelist = {
  id: codelistId('nationality'),
  version: '1',
  label: { nl: 'Nationaliteit', en: 'Nationality' },
  source: WORLD_SOURCE,
  levels: [
    { id: 'region', label: { nl: 'Werelddeel', en: 'Region' } },
    { id: 'subregion', label: { nl: 'Deelgebied', en: 'Sub-region' } },
    { id: 'nationality', label: { nl: 'Nationaliteit', en: 'Nationality' } },
  ],
  codes: [
    ...worldCodes('nationality'),
    ...outsideWorld('nationality', [
      ['XXA', 'Staatloos', 'Stateless', 'Staatloze volgens het verdrag van 1954.', 'Stateless by the 1954 convention.'],
      [
        'XXB',
        'Verdragsvluchteling',
        'Convention refugee',
        'Vluchteling volgens het verdrag van 1951; de nationaliteit is niet vermeld.',
        'Refugee by the 1951 convention; the nationality is not stated.',
      ],
      ['XXC', 'Vluchteling, anders', 'Refugee, other than under the convention'],
      ['XXX', 'Niet nader aangeduid', 'Unspecified'],
      [
        'OOO',
        'Overige nationaliteiten samen',
        'Other nationalities together',
        'Niet door de bron uitgesplitst.',
        'Not broken down by the source.',
      ],
      [
        'UNK',
        'Onbekend volgens de bron',
        'Unknown according to the source',
        'IOM zet deze code ook naast bekende nationaliteiten van hetzelfde incident; niet de ICAO-code voor Kosovo.',
        'IOM also puts this code beside known nationalities of the same incident; not the ICAO code for Kosovo.',
      ],
    ]),
    ...special('nationality', '_U', '_X', '_Z'),
  ],
};
