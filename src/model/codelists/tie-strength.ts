import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const TIE_STRENGTH: Codelist = {
  id: codelistId('tie-strength'),
  version: '1',
  label: { nl: 'Sterkte van de band', en: 'Strength of the tie' },
  source: 'Ketenbeeld, voorstel',
  levels: [
    { id: 'strength', label: { nl: 'Sterkte', en: 'Strength' } },
    { id: 'basis', label: { nl: 'Sterkte en grond', en: 'Strength and basis' } },
  ],
  codes: [
    ...branch('strength', ['STRONG', 'Sterk', 'Strong'], 'basis', [
      ['STRONG_SAME_FACT', 'Samen bij hetzelfde feit', 'Together in the same act'],
      ['STRONG_REPEATED', 'Herhaald contact', 'Repeated contact'],
    ]),
    ...branch('strength', ['MODERATE', 'Matig', 'Moderate'], 'basis', [
      ['MODERATE_SINGLE', 'Eenmalig contact', 'Single contact'],
      ['MODERATE_MONEY', 'Geldstroom', 'Flow of money'],
    ]),
    ...branch('strength', ['WEAK', 'Zwak', 'Weak'], 'basis', [
      ['WEAK_PLACE', 'Zelfde plaats of middel', 'Same place or means'],
      ['WEAK_SUSPICION', 'Vermoeden', 'Suspicion'],
    ]),
    ...special('basis', '_U', '_X'),
  ],
};
