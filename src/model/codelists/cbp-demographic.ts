import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const CBP_DEMOGRAPHIC: Codelist = {
  id: codelistId('cbp-demographic'),
  version: '1',
  label: { nl: 'Samenstelling', en: 'Demographic' },
  source: 'US Customs and Border Protection',
  levels: [{ id: 'cbp-demographic', label: { nl: 'Samenstelling', en: 'Demographic' } }],
  codes: [
    ...onLevel('cbp-demographic', [
      ['SINGLE_ADULT', 'Alleenreizende volwassenen', 'Single adults'],
      ['FAMILY_UNIT', 'Personen in een gezin', 'Individuals in a family unit'],
      ['UNACCOMPANIED_CHILD', 'Alleenreizende kinderen', 'Unaccompanied children'],
      [
        'ACCOMPANIED_MINOR',
        'Begeleide minderjarigen',
        'Accompanied minors',
        'Kinderen met een volwassene die hier mag zijn; alleen op grensposten.',
        'Children with an adult who may be in the country; at ports of entry only.',
      ],
    ]),
    ...special('cbp-demographic', '_U', '_X'),
  ],
};
