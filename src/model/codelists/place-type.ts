import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const PLACE_TYPE: Codelist = {
  id: codelistId('place-type'),
  version: '1',
  label: { nl: 'Soort plaats', en: 'Type of place' },
  source: 'Ketenbeeld, voorstel',
  keeper: 'hub',
  levels: [{ id: 'place-type', label: { nl: 'Soort plaats', en: 'Type of place' } }],
  codes: [
    ...onLevel('place-type', [
      ['LAND_BORDER', 'Landgrens of grensstreek', 'Land border or border area'],
      ['MOTORWAY', 'Snelweg of parkeerplaats', 'Motorway or lay-by'],
      ['AIRPORT', 'Luchthaven', 'Airport'],
      ['PORT', 'Haven of veerterminal', 'Port or ferry terminal'],
      ['COAST', 'Kust of jachthaven', 'Coast or marina'],
      ['STATION', 'Station', 'Railway station'],
      ['SHELTER', 'Opvanglocatie', 'Reception centre'],
      ['HOME', 'Woning', 'Home'],
      ['HOTEL', 'Hotel of vakantiepark', 'Hotel or holiday park'],
      ['SEX_BUSINESS', 'Seksinrichting', 'Sex business'],
      ['WORKPLACE', 'Werkplek', 'Workplace'],
      ['FARM', 'Landbouwbedrijf', 'Farm'],
      ['STREET', 'Straat', 'Street'],
      ['ONLINE', 'Online', 'Online'],
      ['OTHER', 'Andere plaats', 'Other place'],
    ]),
    ...special('place-type', '_U', '_X'),
  ],
};
