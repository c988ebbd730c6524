import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const FIGURE_STATUS: Codelist = {
  id: codelistId('figure-status'),
  version: '1',
  label: { nl: 'Status van het cijfer', en: 'Status of the figure' },
  source: 'CBS, statusaanduiding van cijfers; codes: Ketenbeeld, voorstel',
  levels: [{ id: 'figure-status', label: { nl: 'Status', en: 'Status' } }],
  codes: [
    ...onLevel('figure-status', [
      [
        'PROVISIONAL',
        'Voorlopig',
        'Provisional',
        'Recente perioden tellen nog enkele procenten te laag.',
        'Recent periods still count some percent too few.',
      ],
      ['REVISED', 'Nader voorlopig', 'Revised provisional'],
      ['DEFINITIVE', 'Definitief', 'Definitive'],
    ]),
    ...special('figure-status', '_U', '_X'),
  ],
};
