import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const THEME: Codelist = {
  id: codelistId('theme'),
  version: '1',
  label: { nl: 'Thema', en: 'Theme' },
  source: 'Wetboek van Strafrecht art. 197a en 273f; indeling: Ketenbeeld, voorstel',
  levels: [{ id: 'theme', label: { nl: 'Thema', en: 'Theme' } }],
  codes: [
    ...onLevel('theme', [
      [
        'SMUGGLING',
        'Mensensmokkel',
        'Human smuggling',
        'Hulp bij wederrechtelijke toegang, doorreis of, uit winstbejag, verblijf (art. 197a Sr). Een misdrijf tegen de staat.',
        'Help with unlawful entry, transit or, for profit, stay (art. 197a Dutch Criminal Code). An offence against the state.',
      ],
      [
        'TRAFFICKING',
        'Mensenhandel',
        'Human trafficking',
        'Uitbuiting van mensen en wat daartoe leidt (art. 273f Sr). Een misdrijf tegen de persoon.',
        'Exploitation of people and what leads to it (art. 273f Dutch Criminal Code). An offence against the person.',
      ],
      [
        'BOTH',
        'Smokkel en handel',
        'Smuggling and trafficking',
        'Het signaal wijst op beide; het telt in geen van de andere twee mee.',
        'The signal points to both; it is counted under neither of the other two.',
      ],
    ]),
    ...special('theme', '_U'),
  ],
};
