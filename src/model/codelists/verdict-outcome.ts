import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const VERDICT_OUTCOME: Codelist = {
  id: codelistId('verdict-outcome'),
  version: '1',
  label: { nl: 'Uitspraak', en: 'Outcome of the verdict' },
  source: 'Begrippenlijst justitieketen (criminaliteitinbeeld.nl); codes: Ketenbeeld, voorstel',
  levels: [
    { id: 'outcome', label: { nl: 'Uitspraak', en: 'Outcome' } },
    { id: 'reason', label: { nl: 'Uitspraak en reden', en: 'Outcome and reason' } },
  ],
  codes: [
    ...branch('outcome', ['CONVICTED', 'Schuldigverklaring', 'Conviction'], 'reason', [
      ['CONVICTED_SANCTION', 'Met straf of maatregel', 'With a sanction'],
      [
        'CONVICTED_NO_SANCTION',
        'Zonder straf of maatregel',
        'Without a sanction',
        'Ook waar een slachtoffer niet wordt gestraft voor wat het moest doen.',
        'Also where a victim is not punished for what it was made to do.',
      ],
    ]),
    ...branch('outcome', ['ACQUITTED', 'Vrijspraak', 'Acquittal'], 'reason', [
      ['ACQUITTED_EVIDENCE', 'Niet bewezen', 'Not proven'],
      ['ACQUITTED_OTHER', 'Andere reden', 'Other reason'],
    ]),
    ...branch('outcome', ['DISCHARGED', 'Ontslag van alle rechtsvervolging', 'Discharge from prosecution'], 'reason', [
      ['DISCHARGED_ACT', 'Feit niet strafbaar', 'Act not punishable'],
      ['DISCHARGED_OFFENDER', 'Dader niet strafbaar', 'Offender not punishable'],
    ]),
    ...branch('outcome', ['OTHER_OUTCOME', 'Overig', 'Other'], 'reason', [
      ['INADMISSIBLE', 'OM niet-ontvankelijk', 'Prosecution inadmissible'],
      ['SUMMONS_VOID', 'Dagvaarding nietig', 'Summons void'],
      ['NOT_COMPETENT', 'Rechter onbevoegd', 'Court not competent'],
      ['REFERRED_BACK', 'Teruggewezen', 'Referred back'],
    ]),
    ...special('reason', '_U', '_X'),
  ],
};
