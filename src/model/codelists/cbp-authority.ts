import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const CBP_AUTHORITY: Codelist = {
  id: codelistId('cbp-authority'),
  version: '1',
  label: { nl: 'Wettelijke titel', en: 'Legal authority' },
  source: 'US Customs and Border Protection',
  levels: [{ id: 'cbp-authority', label: { nl: 'Wettelijke titel', en: 'Legal authority' } }],
  codes: [
    ...onLevel('cbp-authority', [
      ['TITLE_8', 'Title 8 (vreemdelingenrecht)', 'Title 8 (immigration law)'],
      [
        'TITLE_42',
        'Title 42 (volksgezondheid)',
        'Title 42 (public health)',
        'Van maart 2020 tot mei 2023; wie werd uitgezet kon kort daarna opnieuw worden aangetroffen.',
        'From March 2020 to May 2023; people who were expelled could be encountered again soon after.',
      ],
    ]),
    ...special('cbp-authority', '_U', '_X'),
  ],
};
