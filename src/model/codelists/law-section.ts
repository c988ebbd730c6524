import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

/** What a case is about in law. The maximum penalties of article 197a rose on 1 July 2016; the sections kept their numbers, so their codes did too. */
export const LAW_SECTION: Codelist = {
  id: codelistId('law-section'),
  version: '1',
  label: { nl: 'Wetsartikel', en: 'Section of law' },
  source:
    'Wetboek van Strafrecht art. 197a en 273f; leden van 197a naar de wettekst, de indeling onder 273f: Ketenbeeld, voorstel; ICCS waar vermeld',
  levels: [
    { id: 'article', label: { nl: 'Artikel', en: 'Article' } },
    { id: 'section', label: { nl: 'Lid', en: 'Section' } },
  ],
  codes: [
    ...branch(
      'article',
      [
        'SR_197A',
        'Art. 197a Sr: mensensmokkel',
        'Art. 197a Dutch Criminal Code: human smuggling',
        'Naar ICCS 08051: verwant, niet gelijk; ICCS vraagt winstbejag, lid 1 niet.',
        'To ICCS 08051: related, not equal; ICCS asks for profit, paragraph 1 does not.',
      ],
      'section',
      [
        [
          'SR_197A_1',
          'Lid 1: hulp bij toegang of doorreis',
          'Par. 1: help with entry or transit',
          'Winstbejag is niet nodig.',
          'Profit is not needed.',
        ],
        ['SR_197A_2', 'Lid 2: hulp bij verblijf uit winstbejag', 'Par. 2: help with stay for profit'],
        ['SR_197A_3', 'Lid 3: in ambt of beroep', 'Par. 3: in office or profession'],
        ['SR_197A_4', 'Lid 4: gewoonte of in vereniging', 'Par. 4: habit, or together with others'],
        ['SR_197A_5', 'Lid 5: verzwaard', 'Par. 5: aggravated'],
        ['SR_197A_6', 'Lid 6: verzwaard', 'Par. 6: aggravated'],
      ],
    ),
    ...branch(
      'article',
      [
        'SR_273F',
        'Art. 273f Sr: mensenhandel',
        'Art. 273f Dutch Criminal Code: human trafficking',
        'Naar ICCS 0204: nauw verwant.',
        'To ICCS 0204: close.',
      ],
      'section',
      [
        ['SR_273F_1', 'Lid 1, behalve sub 3', 'Par. 1, except sub 3'],
        [
          'SR_273F_1_SUB_3',
          'Lid 1 sub 3: over de grens voor prostitutie',
          'Par. 1(3): across the border for prostitution',
          'Wordt in monitors apart geteld.',
          'Counted separately in monitors.',
        ],
        ['SR_273F_AGGRAVATED', 'Verzwaarde vormen', 'Aggravated forms'],
      ],
    ),
    ...branch('article', ['OTHER_LAW', 'Ander artikel', 'Other article'], 'section', [
      [
        'DOCUMENT_OFFENCE',
        'Reis- en identiteitsdocumenten',
        'Travel and identity documents',
        'Naar ICCS 07023: nauw verwant.',
        'To ICCS 07023: close.',
      ],
      ['LAUNDERING_OFFENCE', 'Witwassen', 'Money laundering'],
      ['OTHER_OFFENCE', 'Ander feit', 'Other offence'],
    ]),
    ...special('section', '_U', '_X'),
  ],
};
