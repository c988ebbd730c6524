import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special, withValidity } from './make.ts';

/**
 * A route is a set of border sections; adding routes up counts people twice who crossed twice.
 * The list of routes in use changes: older lists had Apulia and Calabria, the Black Sea and the Arctic. Their end dates
 * here are assumptions.
 */
export const ROUTE: Codelist = {
  id: codelistId('route'),
  version: '1',
  label: { nl: 'Reisroute', en: 'Travel route' },
  source: 'Routes naar Frontex-maandcijfers; lucht, Verenigd Koninkrijk en groepen: Ketenbeeld, voorstel',
  keeper: 'hub',
  levels: [
    { id: 'group', label: { nl: 'Routegroep', en: 'Route group' } },
    { id: 'route', label: { nl: 'Route', en: 'Route' } },
  ],
  codes: withValidity(
    [
      ...branch('group', ['SEA_SOUTH', 'Zuidelijke zeeroutes', 'Southern sea routes'], 'route', [
        ['WESTERN_AFRICAN', 'West-Afrikaanse route (Canarische Eilanden)', 'Western African route (Canary Islands)'],
        ['WESTERN_MEDITERRANEAN', 'Westelijke Middellandse Zee', 'Western Mediterranean'],
        ['CENTRAL_MEDITERRANEAN', 'Centrale Middellandse Zee', 'Central Mediterranean'],
        ['EASTERN_MEDITERRANEAN', 'Oostelijke Middellandse Zee', 'Eastern Mediterranean'],
        ['APULIA_CALABRIA', 'Apulië en Calabrië', 'Apulia and Calabria'],
      ]),
      ...branch(
        'group',
        ['LAND_EAST', 'Landroutes zuidoost en oost', 'South-eastern and eastern land routes'],
        'route',
        [
          [
            'WESTERN_BALKAN',
            'Westelijke Balkan',
            'Western Balkans',
            'Wie hier geteld wordt, kwam vaak eerder al via Griekenland of Bulgarije binnen.',
            'People counted here often entered earlier through Greece or Bulgaria.',
          ],
          ['ALBANIA_GREECE', 'Albanië en Griekenland (circulair)', 'Albania and Greece (circular)'],
          ['EASTERN_LAND_BORDER', 'Oostelijke landgrens', 'Eastern land border'],
          ['BLACK_SEA', 'Zwarte Zee', 'Black Sea'],
          ['ARCTIC', 'Noordpoolroute', 'Arctic route'],
        ],
      ),
      ...branch('group', ['AIR', 'Luchtroutes', 'Air routes'], 'route', [
        ['AIR_SCHIPHOL', 'Lucht, via Schiphol', 'Air, via Schiphol'],
        ['AIR_OTHER', 'Lucht, via andere luchthaven', 'Air, via another airport'],
      ]),
      ...branch('group', ['WITHIN_EUROPE', 'Binnen Europa', 'Within Europe'], 'route', [
        ['WITHIN_SCHENGEN', 'Doorreis binnen Schengen', 'Onward movement within Schengen'],
        [
          'EXIT_UK',
          'Uitreis naar het Verenigd Koninkrijk',
          'Exit towards the United Kingdom',
          'Veerhavens en Het Kanaal, materieel vanuit Nederland inbegrepen.',
          'Ferry ports and the Channel, material supplied from the Netherlands included.',
        ],
      ]),
      ...special('route', '_U', '_X', '_Z'),
    ],
    {
      APULIA_CALABRIA: { validUntil: '2019-01-01' },
      BLACK_SEA: { validUntil: '2019-01-01' },
      ARCTIC: { validUntil: '2018-07-01' },
      ALBANIA_GREECE: { validUntil: '2023-01-01' },
    },
  ),
};
