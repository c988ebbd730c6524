import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const PROSECUTION_OFFICE: Codelist = {
  id: codelistId('prosecution-office'),
  version: '1',
  label: { nl: 'Parket', en: 'Prosecution office' },
  source: 'Openbaar Ministerie, organisatie; korte codes: Ketenbeeld, voorstel',
  levels: [
    { id: 'kind', label: { nl: 'Soort parket', en: 'Kind of office' } },
    { id: 'office', label: { nl: 'Parket', en: 'Office' } },
  ],
  codes: [
    ...branch('kind', ['DISTRICT_OFFICES', 'Arrondissementsparketten', 'District offices'], 'office', [
      ['OFFICE_AMS', 'Amsterdam', 'Amsterdam'],
      ['OFFICE_DH', 'Den Haag', 'The Hague'],
      ['OFFICE_LIM', 'Limburg', 'Limburg'],
      ['OFFICE_MN', 'Midden-Nederland', 'Midden-Nederland'],
      ['OFFICE_NH', 'Noord-Holland', 'Noord-Holland'],
      ['OFFICE_NN', 'Noord-Nederland', 'Noord-Nederland'],
      ['OFFICE_OB', 'Oost-Brabant', 'Oost-Brabant'],
      ['OFFICE_ON', 'Oost-Nederland', 'Oost-Nederland'],
      ['OFFICE_ROT', 'Rotterdam', 'Rotterdam'],
      ['OFFICE_ZWB', 'Zeeland-West-Brabant', 'Zeeland-West-Brabant'],
    ]),
    ...branch('kind', ['NATIONAL_OFFICES', 'Landelijke parketten', 'National offices'], 'office', [
      ['OFFICE_NATIONAL', 'Landelijk Parket', 'National Office'],
      [
        'OFFICE_FUNCTIONAL',
        'Functioneel Parket',
        'Functional Office',
        'Ook zaken van de Nederlandse Arbeidsinspectie.',
        'Cases of the Netherlands Labour Authority too.',
      ],
    ]),
    ...special('office', '_U', '_X'),
  ],
};
