import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special, withValidity } from './make.ts';

export const POLICE_UNIT: Codelist = {
  id: codelistId('police-unit'),
  version: '3',
  label: { nl: 'Politie-eenheid', en: 'Police unit' },
  source: 'Politie, eenheden; korte codes: Ketenbeeld, voorstel',
  keeper: 'hub',
  levels: [
    { id: 'kind', label: { nl: 'Soort eenheid', en: 'Kind of unit' } },
    { id: 'unit', label: { nl: 'Eenheid', en: 'Unit' } },
  ],
  codes: withValidity(
    [
      ...branch('kind', ['REGIONAL', 'Regionale eenheden', 'Regional units'], 'unit', [
        ['NN', 'Noord-Nederland', 'Noord-Nederland'],
        ['ON', 'Oost-Nederland', 'Oost-Nederland'],
        ['MN', 'Midden-Nederland', 'Midden-Nederland'],
        ['NH', 'Noord-Holland', 'Noord-Holland'],
        ['AMS', 'Amsterdam', 'Amsterdam'],
        ['DH', 'Den Haag', 'The Hague'],
        ['ROT', 'Rotterdam', 'Rotterdam'],
        ['ZWB', 'Zeeland-West-Brabant', 'Zeeland-West-Brabant'],
        ['OB', 'Oost-Brabant', 'Oost-Brabant'],
        ['LIM', 'Limburg', 'Limburg'],
      ]),
      ...branch('kind', ['NATIONAL', 'Landelijke eenheden', 'National units'], 'unit', [
        ['LE', 'Landelijke Eenheid', 'National Unit', 'Tot 1 januari 2024.', 'Until 1 January 2024.'],
        ['LX', 'Landelijke Expertise en Operaties', 'National Expertise and Operations'],
        ['LO', 'Landelijke Opsporing en Interventies', 'National Investigations and Interventions'],
      ]),
      ...special('unit', '_U', '_X'),
    ],
    {
      LE: { validUntil: '2024-01-01', succession: { codes: ['LX', 'LO'], relation: 'narrower' } },
      LX: { validFrom: '2024-01-01' },
      LO: { validFrom: '2024-01-01' },
    },
  ),
};
