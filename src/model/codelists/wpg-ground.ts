import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch } from './make.ts';

/** Article 12 (informants) is refused at intake, so it is not in the list. */
export const WPG_GROUND: Codelist = {
  id: codelistId('wpg-ground'),
  version: '1',
  label: { nl: 'Grondslag', en: 'Legal ground' },
  source: 'Wet politiegegevens; Algemene verordening gegevensbescherming',
  levels: [
    { id: 'regime', label: { nl: 'Regime', en: 'Regime' } },
    { id: 'ground', label: { nl: 'Grondslag', en: 'Ground' } },
  ],
  codes: [
    ...branch('regime', ['WPG', 'Wet politiegegevens', 'Police Data Act'], 'ground', [
      ['WPG_8', 'Art. 8: dagelijkse politietaak', 'Art. 8: daily police task'],
      ['WPG_9', 'Art. 9: gericht onderzoek', 'Art. 9: targeted investigation'],
      ['WPG_10', 'Art. 10: inzicht in ernstige bedreigingen', 'Art. 10: insight in serious threats'],
      ['WPG_13', 'Art. 13: ondersteunende taken', 'Art. 13: support tasks'],
    ]),
    ...branch('regime', ['GDPR', 'AVG', 'GDPR'], 'ground', [
      [
        'AVG',
        'AVG: toezicht buiten de politietaak',
        'GDPR: supervision outside the police task',
        'Voor verwerking door de NLA die geen politiegegevens betreft.',
        'For processing by the NLA that concerns no police data.',
      ],
    ]),
  ],
};
