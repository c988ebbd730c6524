import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const POPULATION_GROUP: Codelist = {
  id: codelistId('population-group'),
  version: '1',
  label: { nl: 'Bevolkingsgroep', en: 'Population group' },
  source: 'UNHCR Refugee Data Finder',
  levels: [{ id: 'population-group', label: { nl: 'Bevolkingsgroep', en: 'Population group' } }],
  codes: [
    ...onLevel('population-group', [
      [
        'REFUGEE',
        'Vluchtelingen',
        'Refugees',
        'Mensen onder het mandaat van de UNHCR aan het eind van het jaar.',
        'People under the mandate of UNHCR at the end of the year.',
      ],
      [
        'ASYLUM_SEEKER',
        'Asielzoekers',
        'Asylum-seekers',
        'Mensen wier aanvraag aan het eind van het jaar nog loopt.',
        'People whose application is pending at the end of the year.',
      ],
    ]),
    ...special('population-group', '_U', '_X'),
  ],
};
