import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

/** What the prosecutor decided, with the reason of every stop. */
export const PROSECUTION_DECISION: Codelist = {
  id: codelistId('prosecution-decision'),
  version: '1',
  label: { nl: 'Beslissing van het OM', en: 'Decision of the Public Prosecution Service' },
  source: 'Begrippenlijst justitieketen (criminaliteitinbeeld.nl); redenen en codes: Ketenbeeld, voorstel',
  levels: [
    { id: 'decision', label: { nl: 'Beslissing', en: 'Decision' } },
    { id: 'reason', label: { nl: 'Beslissing en reden', en: 'Decision and reason' } },
  ],
  codes: [
    ...branch('decision', ['PENDING', 'Nog niet beslist', 'Not yet decided'], 'reason', [
      ['PENDING_REVIEW', 'Wordt beoordeeld', 'Being reviewed'],
      ['PENDING_INVESTIGATION', 'Wacht op nader onderzoek', 'Waiting for further investigation'],
    ]),
    ...branch('decision', ['SUMMONED', 'Dagvaarding', 'Summons'], 'reason', [
      ['SUMMONED_FULL_BENCH', 'Meervoudige kamer', 'Full bench'],
      ['SUMMONED_SINGLE_JUDGE', 'Enkelvoudige kamer', 'Single judge'],
    ]),
    ...branch('decision', ['ORDERED', 'Strafbeschikking', 'Penalty order'], 'reason', [
      ['ORDERED_FINE', 'Geldboete', 'Fine'],
      ['ORDERED_SERVICE', 'Taakstraf of aanwijzing', 'Community service or instruction'],
    ]),
    ...branch(
      'decision',
      [
        'DISMISSED_TECHNICAL',
        'Technisch sepot',
        'Technical dismissal',
        'Vervolgen zou niet tot een veroordeling leiden.',
        'Prosecution would not lead to a conviction.',
      ],
      'reason',
      [
        ['TECHNICAL_EVIDENCE', 'Onvoldoende bewijs', 'Insufficient evidence'],
        ['TECHNICAL_NO_OFFENCE', 'Feit of dader niet strafbaar', 'Act or offender not punishable'],
        ['TECHNICAL_WRONGLY_SUSPECT', 'Ten onrechte als verdachte vermeld', 'Wrongly named as suspect'],
        ['TECHNICAL_ADMISSIBILITY', 'Niet-ontvankelijk', 'Not admissible'],
      ],
    ),
    ...branch(
      'decision',
      [
        'DISMISSED_POLICY',
        'Beleidssepot',
        'Policy dismissal',
        'Vervolgen kan, maar is niet opportuun.',
        'Prosecution is possible but not opportune.',
      ],
      'reason',
      [
        [
          'POLICY_NON_PUNISHMENT',
          'Slachtoffer dat gedwongen werd',
          'Victim who was compelled',
          'Het beginsel dat een slachtoffer van mensenhandel niet wordt gestraft voor wat het moest doen.',
          'The principle that a victim of trafficking is not punished for what it was made to do.',
        ],
        ['POLICY_RELATIVE', 'Hulp aan familie', 'Help to family'],
        ['POLICY_MINOR_ROLE', 'Gering aandeel of gering feit', 'Minor part or minor offence'],
        ['POLICY_OTHER_MEASURE', 'Andere maatregel gaat voor', 'Another measure comes first'],
        ['POLICY_EXPULSION', 'Vertrek of uitzetting', 'Departure or expulsion'],
        ['POLICY_AGE', 'Oud feit of persoon van de verdachte', 'Old offence or person of the suspect'],
      ],
    ),
    ...branch('decision', ['DISMISSED_ADMINISTRATIVE', 'Administratief sepot', 'Administrative dismissal'], 'reason', [
      ['ADMINISTRATIVE_REGISTRATION', 'Onjuiste registratie', 'Incorrect registration'],
      ['ADMINISTRATIVE_COPY', 'Dubbel ingestroomd', 'Registered twice'],
    ]),
    ...branch('decision', ['ELSEWHERE', 'Elders afgedaan', 'Dealt with elsewhere'], 'reason', [
      ['ELSEWHERE_JOINED', 'Gevoegd bij een andere zaak', 'Joined to another case'],
      ['ELSEWHERE_ABROAD', 'Overgedragen aan het buitenland', 'Transferred abroad'],
      ['ELSEWHERE_OFFICE', 'Overgedragen aan een ander parket', 'Transferred to another office'],
    ]),
    ...special('reason', '_U', '_X'),
  ],
};
