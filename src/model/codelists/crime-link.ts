import type { Code, Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import type { Line } from './make.ts';
import { branch, special } from './make.ts';

const STRENGTHS: readonly Line[] = [
  ['SAME_FACT', 'zelfde feit', 'same fact'],
  ['SAME_PERSON', 'zelfde persoon', 'same person'],
  ['SAME_NETWORK', 'zelfde netwerk', 'same network'],
  ['SUSPICION', 'vermoeden', 'suspicion'],
];

const AREAS: readonly Line[] = [
  ['TRAFFICKING', 'Mensenhandel', 'Human trafficking'],
  ['SMUGGLING', 'Mensensmokkel', 'Human smuggling'],
  ['DRUGS', 'Drugs', 'Drugs'],
  ['TERRORISM', 'Terrorisme', 'Terrorism'],
  ['DOCUMENT_FRAUD', 'Identiteits- en documentfraude', 'Identity and document fraud'],
  ['LAUNDERING', 'Witwassen', 'Money laundering'],
  ['PROPERTY', 'Vermogenscriminaliteit', 'Property crime'],
  ['EXTORTION', 'Afpersing en gijzeling', 'Extortion and hostage-taking'],
  ['ILLEGAL_WORK', 'Illegale tewerkstelling', 'Illegal employment'],
  ['WEAPONS', 'Wapens', 'Weapons'],
  ['SEXUAL_OFFENCES', 'Zeden', 'Sexual offences'],
  ['FRAUD', 'Fraude', 'Fraud'],
];

/** The strength is part of the code, so that a weak co-occurrence is never shown as a link. */
export const CRIME_LINK: Codelist = {
  id: codelistId('crime-link'),
  version: '1',
  label: { nl: 'Koppeling met andere criminaliteit', en: 'Link with other crime' },
  source: 'Ketenbeeld, voorstel',
  keeper: 'hub',
  levels: [
    { id: 'area', label: { nl: 'Criminaliteitsgebied', en: 'Area of crime' } },
    { id: 'strength', label: { nl: 'Gebied en sterkte', en: 'Area and strength' } },
  ],
  codes: [...AREAS.flatMap(areaWithStrengths), ...special('strength', '_U', '_X', '_Z')],
};

function areaWithStrengths(area: Line): readonly Code[] {
  const [code, nl, en] = area;
  const strengths = STRENGTHS.map(
    ([strength, strengthNl, strengthEn]): Line => [
      `${code}.${strength}`,
      `${nl}: ${strengthNl}`,
      `${en}: ${strengthEn}`,
    ],
  );
  return branch('area', area, 'strength', strengths);
}
