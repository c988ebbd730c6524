import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const AGE_GROUP: Codelist = {
  id: codelistId('age-group'),
  version: '1',
  label: { nl: 'Leeftijdsgroep', en: 'Age group' },
  source: 'Ketenbeeld, voorstel',
  levels: [
    { id: 'maturity', label: { nl: 'Meerderjarig of niet', en: 'Adult or not' } },
    { id: 'age-group', label: { nl: 'Leeftijdsgroep', en: 'Age group' } },
  ],
  codes: [
    ...branch('maturity', ['MINOR', 'Minderjarig', 'Minor'], 'age-group', [['A0-17', 'Jonger dan 18', 'Under 18']]),
    ...branch('maturity', ['ADULT', 'Meerderjarig', 'Adult'], 'age-group', [
      ['A18-24', '18 tot en met 24', '18 to 24'],
      ['A25-34', '25 tot en met 34', '25 to 34'],
      ['A35-49', '35 tot en met 49', '35 to 49'],
      ['A50+', '50 of ouder', '50 or older'],
    ]),
    ...special('age-group', '_U', '_X'),
  ],
};
