import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { special } from './make.ts';
import { outsideWorld, WORLD_SOURCE, worldCodes } from './regions.ts';

/** No code has a validity: statistical series carry today's codes back in time. */
export const COUNTRY: Codelist = {
  id: codelistId('country'),
  version: '1',
  label: { nl: 'Land', en: 'Country' },
  source: WORLD_SOURCE,
  levels: [
    { id: 'region', label: { nl: 'Werelddeel', en: 'Region' } },
    { id: 'subregion', label: { nl: 'Deelgebied', en: 'Sub-region' } },
    { id: 'country', label: { nl: 'Land', en: 'Country' } },
  ],
  codes: [
    ...worldCodes('country'),
    ...outsideWorld('country', [
      [
        'XXA',
        'Geen land: staatloos',
        'No country: stateless',
        'De bron geeft staatloosheid op in plaats van een land.',
        'The source states statelessness instead of a country.',
      ],
      [
        'OOO',
        'Overige landen samen',
        'Other countries together',
        'Niet door de bron uitgesplitst.',
        'Not broken down.',
      ],
      ['XXX', 'Niet nader aangeduid', 'Unspecified'],
    ]),
    ...special('country', '_U', '_X', '_Z'),
  ],
};
