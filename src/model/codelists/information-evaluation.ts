import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel } from './make.ts';

export const INFORMATION_EVALUATION: Codelist = {
  id: codelistId('information-evaluation'),
  version: '1',
  label: { nl: 'Informatie-evaluatie', en: 'Information evaluation' },
  source: 'Regulation (EU) 2016/794, art. 29',
  levels: [{ id: 'information-evaluation', label: { nl: 'Informatie-evaluatie', en: 'Information evaluation' } }],
  codes: onLevel('information-evaluation', [
    ['1', '1: juistheid niet in twijfel', '1: accuracy not in doubt'],
    [
      '2',
      '2: de bron weet het zelf, de ambtenaar niet',
      '2: known personally to the source, not to the reporting official',
    ],
    [
      '3',
      '3: de bron weet het niet zelf, andere informatie bevestigt het',
      '3: not known personally to the source, but corroborated',
    ],
    [
      '4',
      '4: de bron weet het niet zelf, niets bevestigt het',
      '4: not known personally to the source and cannot be corroborated',
    ],
  ]),
};
