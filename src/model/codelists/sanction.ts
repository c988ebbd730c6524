import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const SANCTION: Codelist = {
  id: codelistId('sanction'),
  version: '1',
  label: { nl: 'Straf of maatregel', en: 'Sanction' },
  source: 'Begrippenlijst justitieketen (criminaliteitinbeeld.nl); codes: Ketenbeeld, voorstel',
  levels: [
    { id: 'group', label: { nl: 'Soort', en: 'Kind' } },
    { id: 'sanction', label: { nl: 'Straf of maatregel', en: 'Sanction' } },
  ],
  codes: [
    ...branch('group', ['IMPRISONMENT', 'Gevangenisstraf', 'Imprisonment'], 'sanction', [
      ['PRISON', 'Onvoorwaardelijk', 'Unconditional'],
      ['PRISON_PARTLY', 'Deels voorwaardelijk', 'Partly conditional'],
      ['PRISON_CONDITIONAL', 'Geheel voorwaardelijk', 'Conditional'],
    ]),
    ...branch('group', ['COMMUNITY', 'Taakstraf', 'Community sentence'], 'sanction', [
      ['SERVICE', 'Werkstraf', 'Community service'],
      ['TRAINING', 'Leerstraf', 'Training order'],
    ]),
    ...branch('group', ['FINANCIAL_SANCTION', 'Geld', 'Money'], 'sanction', [
      ['FINE', 'Geldboete', 'Fine'],
      ['CONFISCATION', 'Ontneming', 'Confiscation'],
      ['COMPENSATION', 'Schadevergoedingsmaatregel', 'Compensation order'],
    ]),
    ...branch('group', ['OTHER_SANCTION', 'Overig', 'Other'], 'sanction', [
      ['PROFESSION_BAN', 'Ontzetting uit beroep', 'Ban from a profession'],
      ['OTHER_MEASURE', 'Andere maatregel', 'Other measure'],
      ['JUVENILE', 'Jeugdsanctie', 'Juvenile sanction'],
    ]),
    ...special('sanction', '_U', '_X', '_Z'),
  ],
};
