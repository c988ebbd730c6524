import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const IOM_ROUTE: Codelist = {
  id: codelistId('iom-route'),
  version: '1',
  label: { nl: 'Route volgens IOM', en: 'Route by IOM' },
  source: 'IOM Missing Migrants Project',
  levels: [{ id: 'iom-route', label: { nl: 'Route volgens IOM', en: 'Route by IOM' } }],
  codes: [
    ...onLevel('iom-route', [
      ['CENTRAL_MEDITERRANEAN', 'Centrale Middellandse Zee', 'Central Mediterranean'],
      ['WESTERN_MEDITERRANEAN', 'Westelijke Middellandse Zee', 'Western Mediterranean'],
      ['EASTERN_MEDITERRANEAN', 'Oostelijke Middellandse Zee', 'Eastern Mediterranean'],
      [
        'WESTERN_AFRICAN_ATLANTIC',
        'Atlantische route naar de Canarische Eilanden',
        'Western African Atlantic route to the Canary Islands',
      ],
      ['INTRA_EUROPEAN', 'Binnen Europa', 'Intra-European routes'],
      ['INTRA_AFRICAN', 'Binnen Afrika', 'Intra-African routes'],
      ['EHOA_EASTERN', 'Hoorn van Afrika, oostelijke route', 'East and Horn of Africa, Eastern route'],
      ['EHOA_SOUTHERN', 'Hoorn van Afrika, zuidelijke route', 'East and Horn of Africa, Southern route'],
      ['EHOA_NORTHERN', 'Hoorn van Afrika, noordelijke route', 'East and Horn of Africa, Northern route'],
      ['EHOA_HORN', 'Binnen de Hoorn van Afrika', 'East and Horn of Africa, Horn of Africa route'],
      ['ASIA_PACIFIC', 'Azië en Stille Oceaan', 'Asia Pacific routes'],
      ['CENTRAL_AMERICAN', 'Midden-Amerika', 'Central American route'],
      ['SOUTH_AMERICAN', 'Zuid-Amerika', 'South American route'],
      [
        'UNDEFINED',
        'Geen benoemde route',
        'Undefined',
        'De bron deelt het incident bij geen van haar routes in.',
        'The source places the incident on none of its routes.',
      ],
    ]),
    ...special('iom-route', '_U', '_X'),
  ],
};
